"""What editors should look at in a cell of the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.matrix.kinds import Kind


class Mark(models.TextChoices):
    """Why a cell deserves a look."""

    GAP = "gap", _("Gap")
    ONLY_CHANCES = "only_chances", _("Only chances")
    ONLY_RISKS = "only_risks", _("Only risks")
    NO_EVIDENCE = "no_evidence", _("No evidence")
    STALE = "stale", _("Old evidence")
    CONTESTED = "contested", _("Contested")

    @property
    def icon(self) -> str:
        """The sign beside the word, one of Wagtail's."""
        return {
            Mark.GAP: "placeholder",
            Mark.ONLY_CHANCES: "arrow-up",
            Mark.ONLY_RISKS: "arrow-down",
            Mark.NO_EVIDENCE: "warning",
            Mark.STALE: "history",
            Mark.CONTESTED: "comment",
        }[self]


@dataclass(frozen=True)
class Sketch:
    """A Befund as its latest draft has it. ``newest`` is the year of its newest Beleg, None without any."""

    page: int
    title: str
    row: int
    column: int
    kind: str
    is_live: bool
    contested: bool = False
    newest: int | None = None
    may_edit: bool = True

    @property
    def kind_label(self) -> str:
        """Chance, risk or open question in words."""
        return Kind(self.kind).label

    def marks(self, oldest: int) -> tuple[Mark, ...]:
        """Return its own marks; its evidence is old when the newest Beleg is from before the year ``oldest``."""
        found = {
            Mark.NO_EVIDENCE: self.newest is None,
            Mark.STALE: self.newest is not None and self.newest < oldest,
            Mark.CONTESTED: self.contested,
        }
        return tuple(mark for mark, is_there in found.items() if is_there)


def marks(sketches: Sequence[Sketch], oldest: int) -> tuple[Mark, ...]:
    """Return the marks of a cell with these Befunde, theirs included; ``oldest`` see ``Sketch.marks``.

    Open questions are neither chance nor risk: a cell with nothing else is not one-sided.
    """
    kinds = {sketch.kind for sketch in sketches}
    found = {
        Mark.GAP: not sketches,
        Mark.ONLY_CHANCES: Kind.CHANCE in kinds and Kind.RISK not in kinds,
        Mark.ONLY_RISKS: Kind.RISK in kinds and Kind.CHANCE not in kinds,
    }
    theirs = {mark for sketch in sketches for mark in sketch.marks(oldest)}
    return tuple(mark for mark in Mark if found.get(mark) or mark in theirs)
