"""Befunde: what stands in the cells of the matrix. Each is a page: written, checked and released like every other."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable

from content import languages
from content.matrix.beleg import Beleg
from content.matrix.cell_version import CellVersion
from content.matrix.finding import Finding
from content.matrix.forms import befund_tabs
from content.matrix.kinds import Audience, Kind, Weight
from content.matrix.models import Handlungsfeld, Wirkung
from content.matrix.revision import without_gone
from content.matrix.ways_on import ways_on
from content.pages.area_page import AreaPage
from content.pages.areas import Area
from content.pages.card import CardFact
from content.pages.columns import column
from content.pages.release import Problems
from content.pages.schema import article
from content.pages.text import TextKind
from content.pages.version import PageVersion

# Topics, guides and networks: the three steps from knowing to doing together.
LINKED_TYPES = [
    "content.InformationPage",
    "content.LeitfadenPage",
    "content.ChecklistePage",
    "content.WorkshopPage",
    "content.NetzwerkPage",
]
FOR_WHOM_LENGTH, WHAT_TO_DO_LENGTH, PLACE_LENGTH = 300, 2_000, 120


class Befund(AreaPage):
    """A statement in one cell: a chance, a risk or an open question, with its Belege.

    ``lead`` is the statement itself, ``what_to_do`` has one step in each line.
    """

    handlungsfeld = models.ForeignKey(
        Handlungsfeld,
        verbose_name=_("Field of action"),
        on_delete=models.PROTECT,
        related_name="befunde",
        help_text=_("The row of the matrix."),
    )
    wirkung = models.ForeignKey(
        Wirkung,
        verbose_name=_("Effect"),
        on_delete=models.PROTECT,
        related_name="befunde",
        help_text=_("The column of the matrix."),
    )
    kind = models.CharField(_("Kind"), max_length=10, choices=Kind, default=Kind.CHANCE)
    audiences = models.JSONField(_("For whom it matters"), default=list, blank=True)
    weight = models.PositiveSmallIntegerField(_("Weight"), choices=Weight, default=Weight.MEDIUM)
    contested = models.BooleanField(
        _("Contested"), default=False, help_text=_("Sources disagree about it. Readers are told so.")
    )
    for_whom = models.TextField(
        _("For whom does it matter?"),
        max_length=FOR_WHOM_LENGTH,
        blank=True,
        help_text=_("Whom does it touch, and how? One or two sentences."),
    )
    what_to_do = models.TextField(
        _("What can a municipality do?"),
        max_length=WHAT_TO_DO_LENGTH,
        blank=True,
        help_text=_("One step in each line. Begin with what is easiest."),
    )

    required_texts = ("lead", "for_whom", "what_to_do")
    language_fields = ("for_whom", "what_to_do")
    text_kinds = {"what_to_do": TextKind.LIST_ITEM}
    page_description = _("A statement of the matrix: a chance, a risk or an open question, with evidence.")
    area = Area.MATRIX
    type_label = _("Finding")
    parent_page_types = ["content.MatrixPage"]
    subpage_types: list[str] = []

    edit_handler = befund_tabs()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")

    def lacks(self) -> Problems:
        """Return that the statement or its evidence is missing."""
        found: Problems = {}
        statement = column("lead", languages.DEFAULT)
        if not getattr(self, statement):
            found[statement] = [
                gettext("The statement is missing: say in one to three sentences what was found.")
            ]
        if not self.belege.count():
            found["belege"] = [
                gettext("This finding has no evidence yet. Add at least one piece: then it can go online.")
            ]
        return found

    def clean(self) -> None:
        """Refuse audiences that do not exist."""
        super().clean()
        if not isinstance(self.audiences, list) or not set(self.audiences) <= set(Audience.values):
            raise ValidationError({"audiences": gettext("Choose from the list for whom it matters.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the Befund; its Handlungsfelder, which tie it to the other areas, are the row it stands in."""
        if self.handlungsfeld_id and kwargs.get("update_fields") is None:
            self.handlungsfelder = [self.handlungsfeld]
        super().save(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> Befund:
        """Return the Befund of a revision, without Belege, rows and columns that were deleted since."""
        return super().with_content_json(without_gone(self, content))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what readers see of the Befund, and where it leads."""
        context = super().get_context(request, *args, **kwargs)
        version, above = context["version"], context["breadcrumbs"][-2:-1]
        axes = (self.handlungsfeld, self.wirkung)
        return context | {
            "finding": Finding(self, version.wanted, version),
            "cell": CellVersion(above[0].page, above[0].code, version.wanted, *axes) if above else None,
            "related": ways_on([self], context["related"], version.wanted),
        }

    def schema(self, version: PageVersion) -> list[dict[str, Any]]:
        """Describe the Befund as an article."""
        return [article(version)]

    def filter_values(self) -> dict[str, list[str]]:
        """Return kind, effect, audiences and weight."""
        return {
            "kind": [self.kind],
            "wirkung": [str(self.wirkung_id)],
            "audience": list(self.audiences),
            "weight": [str(self.weight)],
        }

    @property
    def card_facts(self) -> list[CardFact]:
        """What kind of statement it is."""
        return [CardFact(Kind(self.kind).icon, _("Kind:"), self.get_kind_display())]


class BefundBeleg(Orderable):
    """A Befund rests on a Beleg; ``place`` says where in it."""

    befund = ParentalKey(Befund, on_delete=models.CASCADE, related_name="belege")
    beleg = models.ForeignKey(
        Beleg, verbose_name=_("Evidence"), on_delete=models.PROTECT, related_name="uses"
    )
    place = models.CharField(
        _("Place"), max_length=PLACE_LENGTH, blank=True, help_text=_("Page or chapter, such as p. 12.")
    )

    panels = [FieldPanel("beleg", heading=_("Piece of evidence")), FieldPanel("place")]

    class Meta(Orderable.Meta):
        verbose_name = _("piece of evidence")
        verbose_name_plural = _("pieces of evidence")


class BefundLink(Orderable):
    """A Befund leads to a topic, a guide or a network."""

    befund = ParentalKey(Befund, on_delete=models.CASCADE, related_name="links")
    page = models.ForeignKey(
        "content.BasePage", verbose_name=_("Page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("page", LINKED_TYPES)]

    class Meta(Orderable.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
