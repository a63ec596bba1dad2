"""Which pieces of a text stand opposite which pieces of its translation, where both go in the same order.

The best path through both texts (dynamic programming, as in Gale and Church 1993, "A Program for Aligning Sentences
in Bilingual Corpora"): instead of lengths alone it looks at what the pieces are and what they share.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from content.pages.text import TextBlock
from content.readability import lexicon

# Digits, mail addresses, words in capitals: what a translation carries over as it is.
_ANCHOR = re.compile(r"\d+|[\w.+-]+@[\w.-]+|\b[A-ZÄÖÜ]{2,}\b")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENS = re.compile(r"(?<=\w)[-·\u2010\u2011](?=\w)")
SHORTEST_CONTENT_WORD = 4


@dataclass(frozen=True)
class Piece:
    """What alignment looks at: the kind of a piece, its length in words, its anchors, links and word stems."""

    kind: str
    words: int
    anchors: frozenset[str]
    stems: frozenset[str]


def piece(blocks: Sequence[TextBlock]) -> Piece:
    """Return the piece that some blocks of text form together."""
    text = "\n".join(block.text for block in blocks)
    links = {link.target for block in blocks for link in block.links}
    return Piece(
        kind=blocks[0].kind if blocks else "",
        words=len(text.split()),
        anchors=frozenset(_ANCHOR.findall(text)) | links,
        stems=stems(text),
    )


def stems(text: str) -> frozenset[str]:
    """Return the stems of the content words of a German text; hyphens inside words do not count.

    >>> stems("Die Kranken-Versicherung") == stems("Krankenversicherungen")
    True
    """
    words = (word.lower() for word in _WORD.findall(_HYPHENS.sub("", text)))
    common = lexicon.words("function-words-de")
    return frozenset(
        _stem(word) for word in words if len(word) >= SHORTEST_CONTENT_WORD and word not in common
    )


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return snowballstemmer.stemmer("german").stemWord(word)


def likeness_of_translation(source: Piece, target: Piece) -> float:
    """How well two pieces of different languages fit, from below 0 (not at all) to about 4."""
    value = 1.0 if source.kind == target.kind else -0.5
    shared = len(source.anchors & target.anchors)
    if source.anchors or target.anchors:
        value += 2 * shared / len(source.anchors | target.anchors) - 0.5
    longest = max(source.words, target.words, 1)
    return value + min(source.words, target.words) / longest


def likeness_of_easy_text(source: Piece, target: Piece) -> float:
    """How well a piece in Leichte Sprache fits a German one: by the words it takes from it."""
    value = 0.3 if source.kind == target.kind else 0.0
    value += min(len(source.anchors & target.anchors), 2) * 0.5
    shared = len(source.stems & target.stems)
    if shared:
        value += shared / max(min(len(source.stems), len(target.stems)), 3) * 2
    return value - 0.35


def align_translation(source: Sequence[Piece], target: Sequence[Piece]) -> list[tuple[int, int]]:
    """Return pairs of positions in a text and its translation; where both are built alike, one by one."""
    if [one.kind for one in source] == [one.kind for one in target]:
        return [(position, position) for position in range(len(source))]
    return align(source, target, likeness_of_translation)


def align(
    source: Sequence[Piece], target: Sequence[Piece], likeness: Callable[[Piece, Piece], float]
) -> list[tuple[int, int]]:
    """Return pairs of positions, rising on both sides, whose likeness adds up to the most; unlike ones stay alone.

    Time and memory grow with the product of both lengths: 200 × 200 pieces take about a tenth of a second.
    """
    best = [[0.0] * (len(target) + 1) for _ in range(len(source) + 1)]
    values = [[likeness(one, other) for other in target] for one in source]
    for i in range(len(source) - 1, -1, -1):
        for j in range(len(target) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + values[i][j])
    return _path(best, values)


def _path(best: list[list[float]], values: list[list[float]]) -> list[tuple[int, int]]:
    pairs, i, j = [], 0, 0
    while i < len(values) and j < len(values[0]):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs
