"""Which German places stand opposite the places of a translation when it is released for the first time."""

from __future__ import annotations

from collections.abc import Sequence

from content import languages
from content.review.alignment import align, align_translation, likeness_of_easy_text, likeness_of_translation
from content.review.freshness.places import Key, TextPlace

Pairs = dict[Key, list[Key]]
# Below this, two pieces share nothing that shows that one was made from the other.
LEAST_LIKENESS = {True: 0.2, False: 1.0}


def opposite(german: Sequence[TextPlace], translated: Sequence[TextPlace], code: str) -> Pairs:
    """Return for each place of a translation the German places it was made from, at least one where there are any.

    A text in Leichte Sprache tells in several places what German tells in one, and leaves out; so places without a
    partner of their own belong to the most alike German place between those of their neighbours.
    """
    pairs: Pairs = {}
    for field in dict.fromkeys(place.field for place in translated):
        here = [place for place in german if place.field == field]
        there = [place for place in translated if place.field == field]
        if here:
            pairs |= _of_field(here, there, code)
    return pairs


def likeness_for(code: str):
    """Return the measure of likeness for a language."""
    return likeness_of_easy_text if code == languages.EASY else likeness_of_translation


def _of_field(here: list[TextPlace], there: list[TextPlace], code: str) -> Pairs:
    ours, theirs = [place.piece for place in here], [place.piece for place in there]
    likeness = likeness_for(code)
    found = align(ours, theirs, likeness) if code == languages.EASY else align_translation(ours, theirs)
    partners = {j: i for i, j in found}
    pairs: Pairs = {}
    for j, place in enumerate(there):
        if j not in partners:
            low = max((partners[k] for k in partners if k < j), default=0)
            high = min((partners[k] for k in partners if k > j), default=len(here) - 1)
            # Of equals the first: what stands after a German place belongs to it.
            partners[j] = max(range(low, high + 1), key=lambda i: (likeness(ours[i], theirs[j]), -i))  # noqa: B023
        pairs[place.key] = [here[partners[j]].key]
    return pairs
