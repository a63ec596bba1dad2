"""Compares many with many at once: the same points as ``score.compare``, as a table of numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np

from content.netzwerke.matching.nearness import LAENDER, borders_between
from content.netzwerke.matching.party import Need, Party
from content.netzwerke.matching.weights import (
    CAPACITY_SHARES,
    FIELD_SHARES,
    FRESHNESS_DAYS,
    FRESHNESS_SHARES,
    REGION_SHARES,
    SIZE_SHARES,
    SIZES,
    STAGES,
    UNKNOWN,
    Part,
    Scheme,
)

# What stands in the table for two who may not be matched.
IMPOSSIBLE = -1

Table = np.ndarray
_FAR = len(next(iter(REGION_SHARES.values()))) - 1


def grid(scheme: Scheme, lefts: Sequence[Party], rights: Sequence[Party]) -> Table:
    """Return the points of every left (row) with every right (column), ``IMPOSSIBLE`` where they cannot meet.

    Memory: about ten bytes for each pair and part; take the rows piece by piece for thousands.
    """
    left, right = _Columns(lefts), _Columns(rights)
    for_left, for_right = _answers(left.seeks, right.offers), _answers(right.seeks, left.offers).T
    shares = {
        Part.COMPLEMENT: np.array(scheme.complement, dtype=np.int32)[for_left, for_right],
        Part.FIELDS: _ladder(FIELD_SHARES)[
            np.minimum(_shared(left.fields, right.fields), len(FIELD_SHARES) - 1)
        ],
        Part.SIZE: _looked_up(left.size, right.size, _size_table()),
        Part.STAGE: _looked_up(
            left.stage, right.stage, _with_unknown(np.array(scheme.stages, dtype=np.int32))
        ),
        Part.REGION: _regions(left, right),
        Part.LANGUAGES: _meeting(left.spoken, right.spoken),
        Part.WAYS: _meeting(left.ways, right.ways),
        Part.CAPACITY: (left.room[:, None] + right.room[None, :]) // 2,
        Part.FRESHNESS: (left.fresh[:, None] + right.fresh[None, :]) // 2,
    }
    points = sum(weight * shares[part] for part, weight in scheme.weights.items())
    allowed = (
        (left.key[:, None] != right.key[None, :])
        & (left.has_room[:, None] & right.has_room[None, :])
        & (shares[Part.LANGUAGES] > 0)
        & (shares[Part.WAYS] > 0)
    )
    if scheme.needs_answer:
        allowed &= for_left > 0
    return np.where(allowed, points, IMPOSSIBLE)


def shortlist(
    scheme: Scheme, asking: Party, candidates: Sequence[Party], limit: int, asks_from_right: bool = False
) -> list[Party]:
    """Return all candidates that may be among the ``limit`` best for ``score.best``, which is slow for thousands."""
    sides = ([asking], candidates)
    points = (grid(scheme, *reversed(sides)).T if asks_from_right else grid(scheme, *sides))[0]
    least, keys = IMPOSSIBLE + 1, set()
    for place in np.argsort(-points, kind="stable").tolist():
        if points[place] == IMPOSSIBLE or len(keys) == limit:
            break
        keys.add(candidates[place].key)
        least = points[place]
    return [candidates[place] for place in np.flatnonzero(points >= least).tolist()]


class _Columns:
    """The values of many sides, one array for each property."""

    def __init__(self, sides: Sequence[Party]) -> None:
        self.sides = sides
        self.key = np.array([side.key for side in sides], dtype=np.int64)
        self.size = self._places(lambda side: side.size, SIZES)
        self.stage = self._places(lambda side: side.stage, STAGES)
        self.land = self._places(lambda side: side.land, LAENDER)
        self.wish = self._places(lambda side: side.region if side.region in _WISHES else "any", _WISHES)
        self.fields = [side.fields for side in sides]
        self.spoken = [side.spoken for side in sides]
        self.ways = [side.ways for side in sides]
        self.seeks = [side.seeks for side in sides]
        self.offers = [side.offers for side in sides]
        self.has_room = np.array([side.free != 0 for side in sides], dtype=bool)
        self.room = self._numbers(
            lambda side: (
                UNKNOWN if side.free is None else CAPACITY_SHARES[min(side.free, len(CAPACITY_SHARES) - 1)]
            )
        )
        self.fresh = self._numbers(
            lambda side: (
                UNKNOWN
                if side.quiet_days is None
                else FRESHNESS_SHARES[bisect_left(FRESHNESS_DAYS, side.quiet_days)]
            )
        )

    def _places(self, value: Callable[[Party], str], known: Sequence[str]) -> Table:
        """Return the place of each value among the known ones; what is unknown comes after the last."""
        places = {name: place for place, name in enumerate(known)}
        return np.array([places.get(value(side), len(known)) for side in self.sides], dtype=np.intp)

    def _numbers(self, value: Callable[[Party], int]) -> Table:
        return np.array([value(side) for side in self.sides], dtype=np.int32)


_WISHES = tuple(REGION_SHARES)


def _ladder(shares: Sequence[int]) -> Table:
    return np.array(shares, dtype=np.int32)


def _with_unknown(table: Table) -> Table:
    """Return a table with one more row and column, for what is not known."""
    return np.pad(table, ((0, 1), (0, 1)), constant_values=UNKNOWN)


def _size_table() -> Table:
    places = np.arange(len(SIZES))
    return _with_unknown(_ladder(SIZE_SHARES)[abs(places[:, None] - places[None, :])])


def _looked_up(left: Table, right: Table, table: Table) -> Table:
    return table[left[:, None], right[None, :]]


def _border_table() -> Table:
    """Return the number of borders between all Länder, at most ``_FAR``; -1 where one is not known."""
    borders = [[min(borders_between(one, other), _FAR) for other in LAENDER] for one in LAENDER]
    return np.pad(np.array(borders, dtype=np.intp), ((0, 1), (0, 1)), constant_values=-1)


def _regions(left: _Columns, right: _Columns) -> Table:
    borders = _looked_up(left.land, right.land, _border_table())
    wishes = np.array([REGION_SHARES[wish] for wish in _WISHES], dtype=np.int32)
    both = (wishes[left.wish[:, None], borders] + wishes[right.wish[None, :], borders]) // 2
    return np.where(borders < 0, UNKNOWN, both)


def _meeting(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> Table:
    """Return the shares of those who have one thing in common; half where one side says nothing."""
    share = np.where(_shared(left, right) > 0, 100, 0).astype(np.int32)
    share[np.array([not own for own in left], dtype=bool), :] = UNKNOWN
    share[:, np.array([not own for own in right], dtype=bool)] = UNKNOWN
    return share


def _answers(seeks: Sequence[frozenset[Need]], offers: Sequence[frozenset[Need]]) -> Table:
    """Return how well each of the offers answers each of the requests, as ``parts.answer`` does."""
    in_field = _shared([_fields(own) for own in seeks], [_fields(own) for own in offers]) > 0
    exact = _shared(seeks, offers) > 0
    return in_field.astype(np.intp) + exact.astype(np.intp)


def _fields(needs: frozenset[Need]) -> frozenset[int]:
    return frozenset(need.field for need in needs)


def _shared(left: Sequence[frozenset[Hashable]], right: Sequence[frozenset[Hashable]]) -> Table:
    """Return how many members each left set has in common with each right one."""
    members = {member: place for place, member in enumerate(sorted(set().union(*left, *right)))}
    return (_membership(left, members) @ _membership(right, members).T).astype(np.intp)


def _membership(sets: Sequence[Iterable[Hashable]], members: dict[Hashable, int]) -> Table:
    # Numbers with a decimal point: their product is made by the fast routines.
    found = np.zeros((len(sets), len(members)), dtype=np.float32)
    for row, own in enumerate(sets):
        found[row, [members[member] for member in own]] = 1
    return found
