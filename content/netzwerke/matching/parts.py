"""The parts of a comparison: each tells the share of the weight that two sides reach, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from content.netzwerke.matching.nearness import borders_between
from content.netzwerke.matching.party import Need, Party
from content.netzwerke.matching.reason import Code, Reason
from content.netzwerke.matching.weights import (
    CAPACITY_SHARES,
    FIELD_SHARES,
    FRESHNESS_DAYS,
    FRESHNESS_SHARES,
    NO_ANSWER,
    REGION_SHARES,
    SAME_FIELD,
    SAME_FIELD_AND_KIND,
    SIZE_SHARES,
    SIZES,
    STAGES,
    UNKNOWN,
    Part,
    Scheme,
)

Found = tuple[int, list[Reason]]
# How far on a side is at least that is called ahead, in stages.
_AHEAD = 2


def answer(seeks: frozenset[Need], offers: frozenset[Need]) -> int:
    """Return how well offers answer requests: ``NO_ANSWER``, ``SAME_FIELD`` or ``SAME_FIELD_AND_KIND``."""
    if seeks & offers:
        return SAME_FIELD_AND_KIND
    return SAME_FIELD if _fields(seeks) & _fields(offers) else NO_ANSWER


def complement(scheme: Scheme, left: Party, right: Party) -> Found:
    """One seeks what the other offers."""
    for_left, for_right = answer(left.seeks, right.offers), answer(right.seeks, left.offers)
    reasons = [
        _answered(left.seeks, right.offers, for_left, Code.LEFT_SEEKS, Code.LEFT_SEEKS_FIELD),
        _answered(right.seeks, left.offers, for_right, Code.RIGHT_SEEKS, Code.RIGHT_SEEKS_FIELD),
    ]
    return scheme.complement[for_left][for_right], [reason for reason in reasons if reason]


def fields(scheme: Scheme, left: Party, right: Party) -> Found:
    """Both work in the same fields."""
    shared = sorted(left.fields & right.fields)
    return at(FIELD_SHARES, len(shared)), [Reason(Code.FIELDS, tuple(shared))] if shared else []


def size(scheme: Scheme, left: Party, right: Party) -> Found:
    """The places are of similar size. An initiative has no size."""
    if left.size not in SIZES or right.size not in SIZES:
        return UNKNOWN, []
    apart = abs(SIZES.index(left.size) - SIZES.index(right.size))
    return SIZE_SHARES[apart], [Reason(Code.SIZE)] if apart == 0 else []


def stage(scheme: Scheme, left: Party, right: Party) -> Found:
    """Where they stand: together, or one with experience for the other."""
    if left.stage not in STAGES or right.stage not in STAGES:
        return UNKNOWN, []
    one, other = STAGES.index(left.stage), STAGES.index(right.stage)
    if one == other:
        reasons = [Reason(Code.SAME_STAGE)]
    elif one - other >= _AHEAD:
        reasons = [Reason(Code.LEFT_AHEAD)]
    elif other - one >= _AHEAD:
        reasons = [Reason(Code.RIGHT_AHEAD)]
    else:
        reasons = []
    return scheme.stages[one][other], reasons


def region(scheme: Scheme, left: Party, right: Party) -> Found:
    """Near, or deliberately far: the wishes of both sides count the same."""
    borders = borders_between(left.land, right.land)
    if borders is None:
        return UNKNOWN, []
    wishes = [side.region if side.region in REGION_SHARES else "any" for side in (left, right)]
    share = sum(at(REGION_SHARES[wish], borders) for wish in wishes) // 2
    if "far" in wishes and borders >= 2:
        return share, [Reason(Code.FAR)]
    if borders == 0 and "far" not in wishes:
        return share, [Reason(Code.SAME_LAND, (left.land,))]
    if borders == 1 and "near" in wishes and "far" not in wishes:
        return share, [Reason(Code.NEIGHBOURS)]
    return share, []


def languages(scheme: Scheme, left: Party, right: Party) -> Found:
    """They can talk with each other."""
    if not left.spoken or not right.spoken:
        return UNKNOWN, []
    shared = left.languages & right.languages
    reasons = [Reason(Code.LANGUAGES, tuple(sorted(shared)))] if shared else []
    return 100 if left.spoken & right.spoken else 0, reasons


def ways(scheme: Scheme, left: Party, right: Party) -> Found:
    """They want to meet in the same way: visit, call, mail."""
    if not left.ways or not right.ways:
        return UNKNOWN, []
    shared = tuple(sorted(left.ways & right.ways))
    return (100, [Reason(Code.WAYS, shared)]) if shared else (0, [])


def capacity(scheme: Scheme, left: Party, right: Party) -> Found:
    """There are free places on both sides, as far as they are counted."""
    share = (_room(left) + _room(right)) // 2
    reasons = [
        Reason(code, (side.free,))
        for side, code in ((left, Code.LEFT_FREE), (right, Code.RIGHT_FREE))
        if side.free is not None and side.free > 1
    ]
    return share, reasons


def freshness(scheme: Scheme, left: Party, right: Party) -> Found:
    """Both were heard of not long ago."""
    days = (left.quiet_days, right.quiet_days)
    active = all(quiet is not None and quiet <= FRESHNESS_DAYS[0] for quiet in days)
    return sum(map(_freshness, days)) // 2, [Reason(Code.ACTIVE)] if active else []


PARTS: dict[Part, Callable[[Scheme, Party, Party], Found]] = {
    Part.COMPLEMENT: complement,
    Part.FIELDS: fields,
    Part.SIZE: size,
    Part.STAGE: stage,
    Part.REGION: region,
    Part.LANGUAGES: languages,
    Part.WAYS: ways,
    Part.CAPACITY: capacity,
    Part.FRESHNESS: freshness,
}


def at(shares: Sequence[int], number: int) -> int:
    """Return the share for a number; the last one is for all that are larger."""
    return shares[min(number, len(shares) - 1)]


def _fields(needs: frozenset[Need]) -> frozenset[int]:
    return frozenset(need.field for need in needs)


def _answered(
    seeks: frozenset[Need], offers: frozenset[Need], level: int, exact: Code, same_field: Code
) -> Reason | None:
    if level == NO_ANSWER:
        return None
    if level == SAME_FIELD:
        return Reason(same_field, tuple(sorted(_fields(seeks) & _fields(offers))))
    return Reason(exact, tuple(sorted(_fields(seeks & offers))))


def _room(side: Party) -> int:
    return UNKNOWN if side.free is None else at(CAPACITY_SHARES, side.free)


def _freshness(quiet_days: int | None) -> int:
    return UNKNOWN if quiet_days is None else FRESHNESS_SHARES[bisect_left(FRESHNESS_DAYS, quiet_days)]
