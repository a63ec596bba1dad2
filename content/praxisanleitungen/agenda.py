"""The agenda of a workshop: its parts one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Any

MINUTES_OF_DAY = 24 * 60


@dataclass(frozen=True)
class AgendaPart:
    """A part of a workshop; ``start`` and ``end`` are minutes since its beginning."""

    title: str
    start: int
    end: int
    text: Any = ""
    method: str = ""

    @property
    def minutes(self) -> int:
        """How long the part takes, in minutes."""
        return self.end - self.start


def total_minutes(agenda: Iterable[Any]) -> int:
    """Return how many minutes the parts of an agenda stream take together."""
    return sum(block.value["minutes"] or 0 for block in agenda)


def parts(agenda: Iterable[Any]) -> list[AgendaPart]:
    """Return the parts of an agenda stream, each starting when the one before it ends."""
    found, now = [], 0
    for block in agenda:
        value = block.value
        end = now + (value["minutes"] or 0)
        found.append(AgendaPart(value["title"], now, end, value["text"], value["method"]))
        now = end
    return found


def clock(start: time, minutes: int) -> time:
    """Return the time of day ``minutes`` after ``start``.

    >>> clock(time(9, 30), 45)
    datetime.time(10, 15)
    """
    total = (start.hour * 60 + start.minute + minutes) % MINUTES_OF_DAY
    return time(total // 60, total % 60)
