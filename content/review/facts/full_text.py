"""Facts of two versions that say the same in the same order, compared piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from content.pages.text import TextBlock
from content.review.alignment import align_translation, piece
from content.review.facts.difference import Change, FactDifference
from content.review.facts.fact import Fact
from content.review.facts.reading import gap
from content.review.facts.sameness import same


def differences(
    source: Sequence[TextBlock], translation: Sequence[TextBlock], ours: list[Fact], theirs: list[Fact]
) -> list[FactDifference]:
    """Return what differs between the facts of a German text and of its translation.

    A fact that moved to another place is none, nor is one that the other version says somewhere.
    """
    partners = dict(aligned(source, translation))
    left, new = _unmatched(ours, theirs, partners)
    moved = (
        [fact for fact in left if _first_same(fact, new)],
        [fact for fact in new if _first_same(fact, left)],
    )
    found = _changed(
        left,
        new,
        lambda fact, other: (
            _stand_opposite(fact, other, partners)
            and not (fact.soft or other.soft)
            and not (fact in moved[0] and other in moved[1])
        ),
    )
    left, new = _without_moved(left, new)
    found += _changed(left, new, lambda fact, other: _stand_opposite(fact, other, partners))
    back = {there: here for here, there in partners.items()}
    for fact in left:
        if _is_missed(fact, theirs):
            opposite = gap(translation, partners.get(fact.block), fact.kind)
            found.append(FactDifference(fact.kind, Change.VANISHED, fact, opposite))
    for fact in new:
        if _is_missed(fact, ours):
            opposite = gap(source, back.get(fact.block), fact.kind)
            found.append(FactDifference(fact.kind, Change.APPEARED, opposite, fact))
    return found


def aligned(source: Sequence[TextBlock], translation: Sequence[TextBlock]) -> list[tuple[int, int]]:
    """Return pairs of numbers of pieces that stand opposite each other, field by field."""
    pairs = []
    for field in dict.fromkeys(block.field for block in source):
        here = [number for number, block in enumerate(source) if block.field == field]
        there = [number for number, block in enumerate(translation) if block.field == field]
        found = align_translation(
            [piece([source[number]]) for number in here], [piece([translation[number]]) for number in there]
        )
        pairs += [(here[i], there[j]) for i, j in found]
    return pairs


def _changed(
    left: list[Fact], new: list[Fact], is_pair: Callable[[Fact, Fact], bool]
) -> list[FactDifference]:
    """Take pairs out of both lists and return them as changes."""
    found = []
    for fact in list(left):
        other = next((one for one in new if is_pair(fact, one)), None)
        if other is not None:
            left.remove(fact)
            new.remove(other)
            found.append(FactDifference(fact.kind, Change.CHANGED, fact, other))
    return found


def _unmatched(
    ours: list[Fact], theirs: list[Fact], partners: dict[int, int]
) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of both sides that the piece opposite does not say."""
    open_theirs = list(theirs)
    left = []
    for fact in ours:
        opposite = [one for one in open_theirs if one.block == partners.get(fact.block)]
        match = _first_same(fact, opposite)
        if match is None:
            left.append(fact)
        else:
            open_theirs.remove(match)
    return left, open_theirs


def _without_moved(left: list[Fact], new: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of both sides that no other piece says either."""
    still_left = []
    for fact in left:
        match = _first_same(fact, new)
        if match is None:
            still_left.append(fact)
        else:
            new = [one for one in new if one is not match]
    return still_left, new


def _first_same(fact: Fact, others: Iterable[Fact]) -> Fact | None:
    alike = [other for other in others if same(fact, other)]
    return next((other for other in alike if other.kind is fact.kind), alike[0] if alike else None)


def _stand_opposite(fact: Fact, other: Fact, partners: dict[int, int]) -> bool:
    return fact.kind is other.kind and partners.get(fact.block) == other.block


def _is_missed(fact: Fact, others: list[Fact]) -> bool:
    """Tell whether a fact is worth a word: other versions repeat a fact less often, or say it in words."""
    return not fact.soft and not any(same(fact, other) for other in others)
