"""Praxisanleitungen: guides, checklists and workshop templates."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel

from content.pages.area_page import AreaIndexPage, AreaPage
from content.pages.areas import Area
from content.pages.blocks import BlocksField, body_field
from content.pages.card import CardFact, group_size
from content.pages.filters import Filter
from content.pages.panels import page_tabs
from content.pages.schema import how_to
from content.pages.text import TextKind, plain_text
from content.pages.version import PageVersion
from content.praxisanleitungen.agenda import MINUTES_OF_DAY, parts
from content.praxisanleitungen.blocks import AgendaItemBlock, ChecklistGroupBlock, StepBlock
from content.praxisanleitungen.calendar import DateForm, next_week
from content.praxisanleitungen.checklist import PARAMETER, checklist
from content.praxisanleitungen.facts import Duration, Effort, GuideKind, Participation, Phase, group_sizes
from content.praxisanleitungen.filters import guide_filters
from content.praxisanleitungen.forms import WorkshopForm

FACT_PANELS = [
    FieldRowPanel(["effort", "duration"], heading=_("Effort")),
    FieldRowPanel(["group_min", "group_max"], heading=_("Group size")),
    FieldRowPanel(["phase", "participation"], heading=_("When and how far")),
]


class PraxisanleitungenIndexPage(AreaIndexPage):
    """All Praxisanleitungen, to be filtered."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The start of the area Praxisanleitungen: lists and filters them.")
    area = Area.PRAXISANLEITUNGEN
    area_icon, area_colour = "checklist", "green"
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.LeitfadenPage", "content.ChecklistePage", "content.WorkshopPage"]
    max_count = 1

    # As a project goes: first what prepares it, at last what looks back on it.
    sorted_by, sort_order = "phase", Phase.values

    edit_handler = page_tabs(("body",))

    def filters(self, wanted: str) -> list[Filter]:
        """Return kind, duration, group size, phase, participation and Handlungsfeld."""
        return guide_filters(wanted)

    class Meta:
        verbose_name = _("Praxisanleitungen: start page")
        verbose_name_plural = _("Praxisanleitungen: start pages")


class PraxisanleitungPage(AreaPage):
    """What all Praxisanleitungen have: the facts by which one is chosen."""

    area = Area.PRAXISANLEITUNGEN
    guide_kind: GuideKind

    effort = models.CharField(_("Effort"), max_length=10, choices=Effort, default=Effort.MEDIUM)
    duration = models.CharField(_("Duration"), max_length=10, choices=Duration, default=Duration.HALF_DAY)
    group_min = models.PositiveSmallIntegerField(
        _("People, at least"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    group_max = models.PositiveSmallIntegerField(
        _("People, at most"), null=True, blank=True, validators=[MaxValueValidator(5_000)]
    )
    phase = models.CharField(_("Phase"), max_length=10, choices=Phase, default=Phase.PLAN)
    participation = models.CharField(
        _("How far do people take part?"), max_length=10, choices=Participation, default=Participation.CONSULT
    )

    parent_page_types = ["content.PraxisanleitungenIndexPage"]
    subpage_types: list[str] = []

    def clean(self) -> None:
        """Refuse a group whose smallest size is above its largest."""
        super().clean()
        if self.group_min and self.group_max and self.group_min > self.group_max:
            raise ValidationError({"group_max": _("The largest group is smaller than the smallest one.")})

    def filter_values(self) -> dict[str, list[str]]:
        """Return kind, duration, the sizes of group it fits, phase and degree of participation."""
        return {
            "kind": [self.guide_kind],
            "duration": [self.duration],
            "group": group_sizes(self.group_min, self.group_max),
            "phase": [self.phase],
            "participation": [self.participation],
        }

    @property
    def people(self) -> str:
        """The size of the group in words; empty when it is not given."""
        return group_size(self.group_min, self.group_max)

    @property
    def card_facts(self) -> list[CardFact]:
        """Duration, group size where it is given, effort."""
        return [
            CardFact("clock", _("Duration:"), self.get_duration_display()),
            *([CardFact("users", _("Group size:"), self.people)] if self.people else []),
            CardFact("gauge", _("Effort:"), self.get_effort_display()),
        ]

    class Meta:
        abstract = True


class LeitfadenPage(PraxisanleitungPage):
    """A guide: steps from the start to the end of a project."""

    body = body_field()
    steps = BlocksField([("step", StepBlock())], verbose_name=_("Steps"), blank=True, max_num=30)

    required_texts = ("steps",)
    language_fields = ("body", "steps")
    page_description = _("A guide in steps: goal, who, how long, result.")
    type_label = _("Guide")
    guide_kind = GuideKind.LEITFADEN

    edit_handler = page_tabs(("body", "steps"), shared=FACT_PANELS)

    def schema(self, version: PageVersion) -> list[dict[str, Any]]:
        """Describe the guide by its steps."""
        return [how_to(version)]

    class Meta:
        verbose_name = _("Leitfaden")
        verbose_name_plural = _("Leitfäden")


class ChecklistePage(PraxisanleitungPage):
    """A checklist whose ticks stay with the reader."""

    body = body_field()
    groups = BlocksField([("group", ChecklistGroupBlock())], verbose_name=_("Points"), blank=True, max_num=20)

    required_texts = ("groups",)
    language_fields = ("body", "groups")
    page_description = _("Points to tick, in groups.")
    type_label = _("Checklist")
    guide_kind = GuideKind.CHECKLISTE

    edit_handler = page_tabs(("body", "groups"), shared=FACT_PANELS)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the points with the reader's ticks, which stand in the address."""
        context = super().get_context(request, *args, **kwargs)
        found = checklist(context["version"].groups, request.GET.getlist(PARAMETER))
        query = found.query()
        return context | {
            "checklist": found.groups,
            "item_count": len(found.items),
            "ticked_count": len(found.ticked),
            "gone": found.gone,
            "share_url": f"{context['version'].full_url}?{query}" if query else "",
        }

    class Meta:
        verbose_name = _("Checkliste")
        verbose_name_plural = _("Checklisten")


class WorkshopPage(PraxisanleitungPage):
    """A workshop template with a timed agenda."""

    body = body_field()
    goal = models.TextField(_("Goal"), max_length=600, blank=True)
    material = models.TextField(
        _("Material"), max_length=2_000, blank=True, help_text=_("One thing in each line.")
    )
    room = models.TextField(_("Room"), max_length=600, blank=True)
    accessibility = models.TextField(
        _("Accessibility"),
        max_length=2_000,
        blank=True,
        help_text=_("What makes sure that all can take part?"),
    )
    total_minutes = models.PositiveSmallIntegerField(
        _("Total duration in minutes"),
        default=90,
        validators=[MinValueValidator(5), MaxValueValidator(MINUTES_OF_DAY)],
        help_text=_("The minutes of the agenda must add up to it."),
    )
    agenda = BlocksField([("item", AgendaItemBlock())], verbose_name=_("Agenda"), blank=True, max_num=50)

    required_texts = ("agenda",)
    language_fields = ("goal", "agenda", "material", "room", "accessibility", "body")
    page_description = _("A workshop with goal, material and a timed agenda.")
    type_label = _("Workshop")
    guide_kind = GuideKind.WORKSHOP
    text_kinds = {"material": TextKind.LIST_ITEM}

    edit_handler = page_tabs(
        ("goal", "agenda", "material", "room", "accessibility", "body"),
        shared=[*FACT_PANELS, "total_minutes"],
        base_form_class=WorkshopForm,
    )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the agenda with its times and the form for a calendar file."""
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "agenda": parts(context["version"].agenda),
            "material": [
                thing.text for thing in plain_text(context["version"].material, self.text_kinds["material"])
            ],
            "date_form": DateForm(initial=next_week(timezone.localdate())),
            "ics_url": reverse("workshop_ics", args=[self.pk]) if self.pk else "",
        }

    class Meta:
        verbose_name = _("Workshop-Vorlage")
        verbose_name_plural = _("Workshop-Vorlagen")
