"""A fact in a text, where it stands, and in which form facts are compared."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class FactKind(StrEnum):
    """What a fact is."""

    NUMBER = "number"
    PERCENT = "percent"
    AMOUNT = "amount"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    PHONE = "phone"
    MAIL = "mail"
    WEB = "web"
    ADDRESS = "address"
    LINK = "link"
    NAME = "name"
    NEGATION = "negation"
    ONLY = "only"

    @property
    def label(self) -> str:
        """What editors call it."""
        return str(_LABELS[self])


_LABELS = {
    FactKind.NUMBER: _("Number"),
    FactKind.PERCENT: _("Percentage"),
    FactKind.AMOUNT: _("Amount of money"),
    FactKind.DATE: _("Date"),
    FactKind.WEEKDAY: _("Day of the week"),
    FactKind.TIME: _("Time of day"),
    FactKind.PHONE: _("Telephone number"),
    FactKind.MAIL: _("E-mail address"),
    FactKind.WEB: _("Web address"),
    FactKind.ADDRESS: _("Address"),
    FactKind.LINK: _("Link"),
    FactKind.NAME: _("Name"),
    FactKind.NEGATION: _("Negation"),
    FactKind.ONLY: _("Restriction"),
}


@dataclass(frozen=True)
class Found:
    """A fact in one piece of text: its offsets and its value in a form that no language changes.

    ``soft`` facts are those that another version may well say in other words ("a", "both", "noon"): they are never
    missed, but tell that nothing is new. ``about`` marks what is said to be rounded.
    """

    kind: FactKind
    start: int
    end: int
    value: Hashable
    soft: bool = False
    about: bool = False


@dataclass(frozen=True)
class FactPlace:
    """Where a fact stands: translated field, stream block, number of the piece in that block, offsets in the piece."""

    field: str
    block_id: str
    piece: int
    start: int
    end: int

    @property
    def key(self) -> str:
        """The id of the piece in the engine and in the editor, as ``review.documents.Place`` makes it."""
        return f"{self.field}:{self.block_id}:{self.piece}"


@dataclass(frozen=True)
class Fact:
    """A fact of a version. ``text`` are its words, ``sentence`` what stands around it, ``block`` the number of the
    piece in the version. Without text it is the place where a version should say something and does not."""

    kind: FactKind
    value: Hashable
    text: str
    place: FactPlace
    sentence: str
    block: int
    soft: bool = False
    about: bool = False
