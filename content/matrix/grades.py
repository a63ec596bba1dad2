"""Grades of evidence: how far a Beleg carries. Each has a definition that readers see beside it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class Grade(models.TextChoices):
    """How well something is shown, from A (strong) to D (weak)."""

    A = "A", _("A, strong")
    B = "B", _("B, good")
    C = "C", _("C, limited")
    D = "D", _("D, weak")


DEFINITIONS = {
    Grade.A: _("Several independent studies come to the same result, or a law lays it down."),
    Grade.B: _("One careful study or a large survey shows it."),
    Grade.C: _("Several people with experience report it."),
    Grade.D: _("A single opinion, or an assumption that nobody has tested yet."),
}


def definition(grade: str) -> str:
    """Return what a grade means, in one sentence of the interface's language."""
    return DEFINITIONS[Grade(grade)]


def strongest(grades: Iterable[str]) -> Grade | None:
    """Return the best of some grades: a statement is as well shown as its best Beleg shows it.

    >>> strongest(["C", "A", "D"])
    Grade.A
    >>> strongest([]) is None
    True
    """
    return Grade(min(grades)) if (grades := list(grades)) else None
