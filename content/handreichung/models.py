"""Die Handreichung: the handbook and its chapters. What a chapter shows is assembled, see ``chapter``."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable

from content.handreichung.forms import KapitelForm, kapitel_panels
from content.handreichung.plans import Plan
from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.blocks import body_field
from content.pages.panels import page_tabs

# Addresses of views below the handbook, which no chapter may take.
RESERVED_SLUGS = frozenset({"mein-handbuch", "wo-fangen-wir-an", "alles"})
PICKED_TYPES = [
    *("content.InformationPage", "content.LeitfadenPage", "content.ChecklistePage"),
    *("content.WorkshopPage", "content.NetzwerkPage"),
]


class HandreichungPage(BasePage):
    """The start of the handbook: its chapters, the ways to one's own handbook."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The start of the Handreichung: lists its chapters.")
    area = Area.HANDREICHUNG
    area_icon, area_colour = "book", "orange"
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.KapitelPage"]
    max_count = 1

    edit_handler = page_tabs(("body",))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the chapters."""
        from content.handreichung.book import book

        context = super().get_context(request, *args, **kwargs)
        return context | {"book": book(context["version"].wanted)}

    class Meta:
        verbose_name = _("Handreichung: start page")
        verbose_name_plural = _("Handreichung: start pages")


class KapitelPage(BasePage):
    """A chapter: says which part of the matrix it is about, and introduces it.

    It shows the Befunde that stand in one of its Handlungsfelder and in one of its Wirkungen. Where it names only
    Handlungsfelder or only Wirkungen, these alone decide; where it names neither, it shows none.
    """

    body = body_field()
    wirkungen = ParentalManyToManyField(
        "content.Wirkung",
        verbose_name=_("Effects"),
        blank=True,
        related_name="chapters",
        help_text=_("With fields of action and effects, the chapter shows the findings where they meet."),
    )
    plans = models.JSONField(_("For which plans is it important?"), default=list, blank=True)
    is_basic = models.BooleanField(
        _("Belongs into every handbook"),
        default=False,
        help_text=_("Every town that makes its own handbook gets this chapter."),
    )

    language_fields = ("body",)
    page_description = _("A chapter of the Handreichung, made from the matrix and from pages.")
    area = Area.HANDREICHUNG
    type_label = _("Chapter")
    parent_page_types = ["content.HandreichungPage"]
    subpage_types: list[str] = []

    edit_handler = page_tabs(("body",), shared=kapitel_panels(), base_form_class=KapitelForm)

    def clean(self) -> None:
        """Refuse plans that do not exist and addresses that the handbook needs itself."""
        super().clean()
        if not isinstance(self.plans, list) or not set(self.plans) <= set(Plan.values):
            raise ValidationError({"plans": gettext("Choose from the list for which plans it is important.")})
        if self.slug in RESERVED_SLUGS:
            message = gettext("The handbook itself needs this address. Please choose another one.")
            raise ValidationError({"slug": message})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the assembled chapter, or the part of it that the address names, and its neighbours."""
        from content.handreichung.book import neighbours, single_chapter
        from content.handreichung.parts import part_of

        context = super().get_context(request, *args, **kwargs)
        chapter = single_chapter(self, context["version"], is_draft=getattr(request, "is_preview", False))
        part, results = part_of(chapter, request.GET.get("page", "1"))
        around = neighbours(self, context["version"].wanted)
        is_shortened = (part.pages, part.terms) != (chapter.pages, chapter.terms)
        return context | {"chapter": part, "results": results, "is_shortened": is_shortened, **around}

    class Meta:
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")


class KapitelSeite(Orderable):
    """A page that an editor has put into a chapter, or kept out of it."""

    chapter = ParentalKey(KapitelPage, on_delete=models.CASCADE, related_name="picks")
    page = models.ForeignKey(
        "content.BasePage", verbose_name=_("Page"), on_delete=models.CASCADE, related_name="+"
    )
    is_left_out = models.BooleanField(
        _("Leave this page out"), default=False, help_text=_("It would be in the chapter by its field.")
    )

    panels = [PageChooserPanel("page", PICKED_TYPES), FieldPanel("is_left_out")]

    class Meta(Orderable.Meta):
        verbose_name = _("page of a chapter")
        verbose_name_plural = _("pages of a chapter")
