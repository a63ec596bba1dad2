"""What the score knows about one word. Remembered per word form, because texts repeat their words."""

import json
import zlib
from base64 import b64decode
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from content.readability import compounds, lexicon
from content.readability.folding import fold
from content.readability.frequency import frequency_table

LONGEST = 40  # letters that are looked at: an endless word is as hard as a very long one
LONG, VERY_LONG = 6, 11  # a word with more letters than that is long, or very long
COMMON = 5.0  # Zipf value from which on a word counts as familiar to everybody
RARE = 4.0
UNLISTED = 3.0  # below that a list of frequencies is no witness for long words
BUCKETS = 4096  # the pieces of words are told apart by a checksum modulo this


class Word(NamedTuple):
    """Numbers about one word; shares and sums of them are the features of the score.

    letters      umlauts count as two, so that "ä" and "ae" come to the same
    rarity       0 for words everybody knows, about 5 for words nobody lists (5 - Zipf)
    content      1 for a word that carries meaning, 0 for a function word
    strangeness  how much the pieces of the word resemble hard texts; 0 is neutral
    """

    letters: int
    long: int
    very_long: int
    content: int
    rarity: float
    rare: int
    nominal: int
    foreign: int
    clause: int
    formal: int
    passive: int
    strangeness: float
    strange: float


class _Lists(NamedTuple):
    function: frozenset[str]
    clause: frozenset[str]
    formal: frozenset[str]
    passive: frozenset[str]
    nominal: tuple[str, ...]
    foreign: tuple[str, ...]


@cache
def _lists(language: str) -> _Lists:
    def folded(name: str) -> frozenset[str]:
        return frozenset(map(fold, lexicon.words(f"{name}-{language}")))

    endings = (tuple(sorted(folded(name))) for name in ("nominal-endings", "foreign-endings"))
    return _Lists(
        folded("function-words"),
        folded("clause-markers"),
        folded("formal-words"),
        folded("passive-words"),
        *endings,
    )


@cache
def pieces_weights(language: str) -> tuple[float, ...]:
    """How hard the pieces of words are, by bucket; made by `calibration`. All zero where there are none."""
    file = Path(__file__).parent / "weights" / f"pieces-{language}.json"
    if not file.exists():
        return (0.0,) * BUCKETS
    stored = json.loads(file.read_text(encoding="utf-8"))
    return tuple((byte - 128) * stored["step"] for byte in b64decode(stored["buckets"]))


def buckets(folded: str) -> list[int]:
    """Buckets of the whole word, its beginnings and its endings of two to five letters."""
    padded = f"<{folded}>".encode("utf-8", "surrogatepass")
    pieces = {
        padded,
        padded[:3],
        padded[:4],
        padded[:5],
        padded[:6],
        padded[-3:],
        padded[-4:],
        padded[-5:],
        padded[-6:],
    }
    return [zlib.crc32(piece) % BUCKETS for piece in pieces]


def rarity(folded: str, language: str) -> float:
    """5 - Zipf, at least 0. A German compound nobody lists is rarer than its parts, but not unheard of."""
    zipf_value = frequency_table(language)[folded]
    if language == "de" and zipf_value < UNLISTED and len(folded) > LONG + 1:
        zipf_value = max(zipf_value, compounds.commonness(folded[:LONGEST]) - 1.0)
    return max(0.0, COMMON - zipf_value)


@lru_cache(maxsize=65536)
def look_up(raw: str, language: str) -> Word:
    """Everything about one word as it stands in the text."""
    if len(raw) > 4 * LONGEST:
        raw = raw[: 4 * LONGEST]
    folded = fold(raw)
    lists = _lists(language)
    letters = min(len(folded), LONGEST)
    content = folded not in lists.function
    rare = rarity(folded, language) if content else 0.0
    weights = pieces_weights(language)
    places = buckets(folded)
    strangeness = sum([weights[place] for place in places]) / sqrt(len(places))
    return Word(
        letters,
        letters > LONG,
        letters > VERY_LONG,
        content,
        rare,
        rare > COMMON - RARE,
        letters > LONG and folded.endswith(lists.nominal),
        content and letters >= LONG and folded.endswith(lists.foreign),
        folded in lists.clause,
        folded in lists.formal,
        folded in lists.passive,
        strangeness,
        max(0.0, strangeness),
    )
