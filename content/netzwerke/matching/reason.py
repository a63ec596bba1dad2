"""Why two sides fit: a code that stays the same, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """The reasons. Stored with pairings: a code keeps its meaning for ever."""

    LEFT_SEEKS = "left-seeks"
    RIGHT_SEEKS = "right-seeks"
    LEFT_SEEKS_FIELD = "left-seeks-field"
    RIGHT_SEEKS_FIELD = "right-seeks-field"
    FIELDS = "fields"
    SIZE = "size"
    SAME_STAGE = "same-stage"
    LEFT_AHEAD = "left-ahead"
    RIGHT_AHEAD = "right-ahead"
    SAME_LAND = "same-land"
    NEIGHBOURS = "neighbours"
    FAR = "far"
    LANGUAGES = "languages"
    WAYS = "ways"
    LEFT_FREE = "left-free"
    RIGHT_FREE = "right-free"
    ACTIVE = "active"


# What a reason about one side is called when the sides are exchanged.
_MIRRORED = {
    Code.LEFT_SEEKS: Code.RIGHT_SEEKS,
    Code.LEFT_SEEKS_FIELD: Code.RIGHT_SEEKS_FIELD,
    Code.LEFT_AHEAD: Code.RIGHT_AHEAD,
    Code.LEFT_FREE: Code.RIGHT_FREE,
}
_MIRRORED |= {right: left for left, right in _MIRRORED.items()}


@dataclass(frozen=True)
class Reason:
    """A reason: ``about`` are keys of Handlungsfelder, codes of languages or ways, a Land, or a number."""

    code: Code
    about: tuple[int | str, ...] = ()

    @property
    def mirrored(self) -> Reason:
        """The same reason, told from the other side."""
        return Reason(_MIRRORED.get(self.code, self.code), self.about)

    def to_json(self) -> list[int | str]:
        """Return what is stored of it."""
        return [str(self.code), *self.about]

    @classmethod
    def from_json(cls, stored: list[int | str]) -> Reason:
        """Return a stored reason; raises ValueError for a code that nobody knows."""
        return cls(Code(stored[0]), tuple(stored[1:]))
