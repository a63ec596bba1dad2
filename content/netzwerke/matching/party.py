"""What is compared: a municipality or an initiative, as far as matching needs to know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Need(NamedTuple):
    """What an offer or a request is about: the key of its Handlungsfeld, and its kind (``advice``)."""

    field: int
    kind: str


@dataclass(frozen=True)
class Party:
    """One side of a match.

    ``land``, ``size``, ``stage`` and ``region`` are values of the profile's choices, empty where unknown.
    ``seeks`` and ``offers`` are those of the whole profile, or the one of the entry that is looked at, whose key is
    ``entry``. ``free`` tells how many more could come, ``quiet_days`` how long nothing was heard. What a person
    needs for taking part (``access_needs``) is deliberately no part of it: nobody stands further down for that.
    """

    key: int
    name: str
    land: str = ""
    size: str = ""
    stage: str = ""
    region: str = ""
    fields: frozenset[int] = frozenset()
    languages: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    seeks: frozenset[Need] = frozenset()
    offers: frozenset[Need] = frozenset()
    free: int | None = None
    quiet_days: int | None = None
    entry: int = 0

    @property
    def spoken(self) -> frozenset[str]:
        """The languages in which a talk is possible.

        Leichte Sprache and German sign language count as German: whoever needs them is asked to talk by as many
        as everybody else; the profile says what to prepare.
        """
        return frozenset("de" if code in _COUNT_AS_GERMAN else code for code in self.languages)


_COUNT_AS_GERMAN = frozenset({"de", "de-simple", "gsg"})
