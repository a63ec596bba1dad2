"""The order of what was found. Works on plain rows, so that every database gives the same order."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# From so many pages on, a word that stands in most of them says nothing beside other words: der, und, the.
_ENOUGH_PAGES = 10
_MOST_PAGES = 0.5


class Posting(NamedTuple):
    """A word stands in an entry."""

    entry: int
    word: int
    weight: int
    position: int | None
    area: str
    path: str


class Hit(NamedTuple):
    """An entry that was found: its area and where in its text the words of the query stand."""

    entry: int
    area: str
    positions: tuple[int, ...]


def rank(postings: Iterable[Posting], fits: Sequence[dict[int, float]], total: int) -> list[Hit]:
    """Return the entries that answer a query, the best first.

    ``fits`` tells for each term of the query how well which word answers it (0 to 1); ``total`` is the number
    of entries of the language. An entry with all words comes before one with some, rare words counting more:
    the weight of a term is the inverse document frequency log(1 + N/n). Then the sum over the terms of weight
    times the best posting decides, where a title outweighs all other text; at last the order of the tree.
    """
    best: list[dict[int, float]] = [{} for _term in fits]
    positions: dict[int, set[int]] = defaultdict(set)
    about: dict[int, tuple[str, str]] = {}
    for posting in postings:
        for place, words in enumerate(fits):
            value = posting.weight * words.get(posting.word, 0.0)
            if value:
                best[place][posting.entry] = max(value, best[place].get(posting.entry, 0.0))
                about[posting.entry] = posting.path, posting.area
                if posting.position is not None:
                    positions[posting.entry].add(posting.position)
    telling = _telling(best, total)
    found = {entry for scores in telling for entry in scores}
    weights = [math.log(1 + total / len(scores)) for scores in telling]

    def order(entry: int) -> tuple[float, float, str]:
        present = [
            (weight, scores[entry])
            for weight, scores in zip(weights, telling, strict=True)
            if entry in scores
        ]
        covered = sum(weight for weight, _score in present)
        score = sum(weight * value for weight, value in present)
        return -round(covered, 6), -round(score, 6), about[entry][0]

    return [
        Hit(entry, about[entry][1], tuple(sorted(positions[entry]))) for entry in sorted(found, key=order)
    ]


def _telling(best: list[dict[int, float]], total: int) -> list[dict[int, float]]:
    """Return the scores of the terms that were found, without the words that stand nearly everywhere."""
    found = [scores for scores in best if scores]
    rare = [scores for scores in found if total < _ENOUGH_PAGES or len(scores) <= total * _MOST_PAGES]
    return rare or found
