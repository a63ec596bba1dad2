"""The two or three facts on the card of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class CardFact:
    """A fact with its sign and what it is about, in the language of the interface."""

    icon: str
    label: Any
    text: Any


def group_size(smallest: int | None, largest: int | None) -> str:
    """Return the size of a group in words; empty when nothing is known."""
    if smallest and largest and smallest != largest:
        return _("%(smallest)s to %(largest)s people") % {"smallest": smallest, "largest": largest}
    if smallest and largest:
        return _("%(number)s people") % {"number": largest}
    if largest:
        return _("up to %(largest)s people") % {"largest": largest}
    if smallest:
        return _("%(smallest)s people or more") % {"smallest": smallest}
    return ""
