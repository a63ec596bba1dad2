"""A fact that two versions of a text do not share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from content.review.facts.fact import Fact, FactKind


class Change(StrEnum):
    """What became of a fact of the German text."""

    VANISHED = "vanished"
    APPEARED = "appeared"
    CHANGED = "changed"

    @property
    def label(self) -> str:
        """What editors read."""
        return str(_LABELS[self])


_LABELS = {
    Change.VANISHED: _("missing here"),
    Change.APPEARED: _("only here"),
    Change.CHANGED: _("different here"),
}


@dataclass(frozen=True)
class FactDifference:
    """What the German text says and what the other version says.

    Where one of both says nothing, it is the place opposite, without ``text``, or None when nothing stands there.

    ``is_hint`` marks what may well be meant: a date that a text in Leichte Sprache leaves out.
    """

    kind: FactKind
    change: Change
    source: Fact | None
    translation: Fact | None
    is_hint: bool = False

    @property
    def here(self) -> Fact:
        """Where an editor looks first: the place in the other version, else the one in the German text."""
        return self.translation or self.source  # type: ignore[return-value]
