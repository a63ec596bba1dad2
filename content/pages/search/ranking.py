"""The order of what was found. Works on plain rows, so that every database gives the same order."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

# From so many pages on, a word that stands in most of them says nothing beside other words: der, und, the.
_ENOUGH_PAGES = 10
_MOST_PAGES = 0.5


class Place(NamedTuple):
    """Where an entry stands: its path in the page tree, its area."""

    path: str
    area: str


class Hit(NamedTuple):
    """An entry that was found, and its area."""

    entry: int
    area: str


def rank(
    postings: Iterable[tuple[int, int, int]],
    fits: Sequence[Mapping[int, float]],
    entries: Mapping[int, Place],
    total: int,
) -> list[Hit]:
    """Return the entries that answer a query, the best first.

    ``postings`` are (entry, word, weight); those of entries that are not among ``entries`` are passed over.
    ``fits`` tells for each term of the query how well which word answers it (0 to 1); ``total`` is the number
    of entries of the language. An entry with all words comes before one with some, rare words counting more:
    the weight of a term is the inverse document frequency log(1 + N/n). Then the sum over the terms of weight
    times the best posting decides, where a title outweighs all other text; at last the order of the tree.
    """
    telling = _telling(_best(postings, fits, entries), total)
    covered: dict[int, float] = defaultdict(float)
    score: dict[int, float] = defaultdict(float)
    for scores in telling:
        weight = math.log(1 + total / len(scores))
        for entry, value in scores.items():
            covered[entry] += weight
            score[entry] += weight * value

    def order(entry: int) -> tuple[float, float, str]:
        return -round(covered[entry], 6), -round(score[entry], 6), entries[entry].path

    return [Hit(entry, entries[entry].area) for entry in sorted(covered, key=order)]


def _best(
    postings: Iterable[tuple[int, int, int]],
    fits: Sequence[Mapping[int, float]],
    entries: Mapping[int, Place],
) -> list[dict[int, float]]:
    """Return for each term the value of the best of its words in each entry."""
    best: list[dict[int, float]] = [{} for _term in fits]
    answers: dict[int, list[tuple[dict[int, float], float]]] = defaultdict(list)
    for scores, words in zip(best, fits, strict=True):
        for word, fit in words.items():
            answers[word].append((scores, fit))
    for entry, word, weight in postings:
        if entry in entries:
            for scores, fit in answers[word]:
                if weight * fit > scores.get(entry, 0.0):
                    scores[entry] = weight * fit
    return best


def _telling(best: list[dict[int, float]], total: int) -> list[dict[int, float]]:
    """Return the scores of the terms that were found, without the words that stand nearly everywhere."""
    found = [scores for scores in best if scores]
    rare = [scores for scores in found if total < _ENOUGH_PAGES or len(scores) <= total * _MOST_PAGES]
    return rare or found
