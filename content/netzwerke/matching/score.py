"""Compares two sides, and finds the best among many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from content.netzwerke.matching.parts import PARTS, answer
from content.netzwerke.matching.party import Party
from content.netzwerke.matching.reason import Reason
from content.netzwerke.matching.weights import NO_ANSWER, Scheme

MOST_REASONS = 4


@dataclass(frozen=True)
class Match:
    """How well two sides fit: ``points`` from 0 to 10,000, and the reasons, the weightiest first."""

    left: Party
    right: Party
    points: int
    reasons: tuple[Reason, ...]

    @property
    def percent(self) -> int:
        """How well they fit, in percent."""
        return self.points // 100


def possible(scheme: Scheme, left: Party, right: Party) -> bool:
    """Tell whether two sides may be matched at all: two different ones, with room, who can talk and meet.

    What is unknown excludes nobody.
    """
    return (
        left.key != right.key
        and left.free != 0
        and right.free != 0
        and _overlap(left.spoken, right.spoken)
        and _overlap(left.ways, right.ways)
        and not (scheme.needs_answer and answer(left.seeks, right.offers) == NO_ANSWER)
    )


def compare(scheme: Scheme, left: Party, right: Party) -> Match:
    """Return how well two sides fit, and why.

    The points are the sum over all parts of weight times share. The reasons stand in the order of what their
    parts earned.
    """
    points, told = 0, []
    for part, weight in scheme.weights.items():
        share, reasons = PARTS[part](scheme, left, right)
        points += weight * share
        told += [(weight * share, reason) for reason in reasons]
    # Sorting is stable: what earned the same stays in the order of the parts.
    told.sort(key=lambda each: -each[0])
    return Match(left, right, points, tuple(reason for _earned, reason in told))


def best(
    scheme: Scheme, asking: Party, candidates: Iterable[Party], limit: int, asks_from_right: bool = False
) -> list[Match]:
    """Return the best matches for the one who asks, the best first, each candidate with its best entry only.

    The asking side is the left one; ``asks_from_right`` is for an offer that looks for requests: it stays on the
    right. Those with the same points stand in an order that is the same every time and another for each who asks:
    nobody is always last.
    """
    found = []
    for candidate in candidates:
        left, right = (candidate, asking) if asks_from_right else (asking, candidate)
        if possible(scheme, left, right):
            found.append((candidate, compare(scheme, left, right)))

    def order(each: tuple[Party, Match]) -> tuple[int, int, int, int]:
        candidate, match = each
        return -match.points, fair_order(asking.key, candidate.key), candidate.key, candidate.entry

    of_key: dict[int, Match] = {}
    for candidate, match in sorted(found, key=order):
        of_key.setdefault(candidate.key, match)
    return list(of_key.values())[:limit]


def fair_order(asking: int, candidate: int) -> int:
    """Return a number that orders candidates with the same points: it depends on who asks."""
    return crc32(f"{asking}:{candidate}".encode())


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)
