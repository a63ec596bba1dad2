"""Belege: the sources on which the statements of the matrix rest."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from content.matrix.grades import DEFINITIONS, Grade
from content.matrix.kinds import SourceKind
from content.pages.page_cache import ShownOnPages

FIRST_YEAR, LAST_YEAR = 1900, 2100


class Beleg(index.Indexed, ShownOnPages):
    """A source: a study, an interview, a survey … Several Befunde can rest on the same."""

    reference = models.CharField(
        _("Reference"),
        max_length=500,
        help_text=_("Author, title, publisher: enough to find it again. For interviews: who, in which role."),
    )
    kind = models.CharField(
        _("Kind of source"), max_length=12, choices=SourceKind, default=SourceKind.LITERATURE
    )
    year = models.PositiveSmallIntegerField(
        _("Year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    url = models.URLField(
        _("Link"), max_length=500, blank=True, help_text=_("Where readers find it, if it is online.")
    )
    grade = models.CharField(
        _("Grade of evidence"),
        max_length=1,
        choices=Grade,
        default=Grade.C,
        help_text=format_lazy(
            "A: {A} B: {B} C: {C} D: {D}", **{grade.value: meaning for grade, meaning in DEFINITIONS.items()}
        ),
    )
    is_demo = models.BooleanField(
        _("Invented as an example"),
        default=False,
        help_text=_("Readers are told that this source does not exist."),
    )
    note = models.TextField(_("Note"), max_length=500, blank=True, help_text=_("Only editors see this."))

    search_fields = [index.AutocompleteField("reference"), index.SearchField("reference")]

    class Meta:
        ordering = ["reference", "pk"]
        verbose_name = _("evidence")
        verbose_name_plural = _("pieces of evidence")

    def __str__(self) -> str:
        return f"{self.reference} ({self.year}, {self.grade})"
