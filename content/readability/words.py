"""What the score knows about one word. Remembered per word form, because texts repeat their words."""

import json
import struct
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


class Counts(NamedTuple):
    """What is counted of words; the sums of a text are the ground of its features.

    letters      umlauts count as two, so that "ä" and "ae" come to the same
    content      words that carry meaning, no function words
    rarity       of those: 0 for words everybody knows, 5 for words nobody lists (5 - Zipf)
    strangeness  how much the pieces of the word resemble hard texts; 0 is neutral
    strange      the same where it is above neutral
    """

    words: float
    letters: float
    long: float
    very_long: float
    content: float
    rare: float
    nominal: float
    foreign: float
    clause: float
    formal: float
    passive: float
    rarity: float
    strangeness: float
    strange: float


_FIELD = 64  # bits of one number in a packed word: enough for the sum over a whole library
_MASK = (1 << _FIELD) - 1
_PARTS = 10_000  # the last three numbers are kept in ten-thousandths
_SHIFT = 100  # added to strangeness, so that no packed number is negative
_LAYOUT = struct.Struct(f"<{len(Counts._fields)}Q")
_FRACTIONS = len(Counts._fields) - 3


def unpacked(total: int) -> Counts:
    """The numbers of a sum of packed words."""
    numbers: list[float] = [(total >> _FIELD * place) & _MASK for place in range(len(Counts._fields))]
    numbers[_FRACTIONS:] = [number / _PARTS for number in numbers[_FRACTIONS:]]
    counts = Counts(*numbers)
    return counts._replace(strangeness=counts.strangeness - _SHIFT * counts.words)


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
def pieces_weights(language: str) -> tuple[tuple[int, ...], float]:
    """How hard the pieces of words are: a number for each bucket, and the step it counts."""
    file = Path(__file__).parent / "weights" / f"pieces-{language}.json"
    if not file.exists():
        return (0,) * BUCKETS, 0.0
    stored = json.loads(file.read_text(encoding="utf-8"))
    return tuple(byte - 128 for byte in b64decode(stored["buckets"])), stored["step"]


def buckets(folded: str) -> list[int]:
    """Buckets of the whole word, its beginnings and its endings of two to five letters."""
    padded = f"<{folded}>".encode("utf-8", "surrogatepass")
    ends = (
        padded[:3],
        padded[:4],
        padded[:5],
        padded[:6],
        padded[-3:],
        padded[-4:],
        padded[-5:],
        padded[-6:],
    )
    pieces = dict.fromkeys((padded, *ends))
    return [zlib.crc32(piece) % BUCKETS for piece in pieces]


def rarity(folded: str, language: str) -> float:
    """5 - Zipf, at least 0. A German compound nobody lists is rarer than its parts, but not unheard of."""
    zipf_value = frequency_table(language)[folded]
    if language == "de" and zipf_value < UNLISTED and len(folded) > LONG + 1:
        zipf_value = max(zipf_value, compounds.commonness(folded[:LONGEST]) - 1.0)
    return max(0.0, COMMON - zipf_value)


@lru_cache(maxsize=65536)
def packed(raw: str, language: str) -> int:
    """The `Counts` of one word as it stands in the text, side by side in one large integer.

    So the sum over a text is one addition for each word; `unpacked` takes it apart again.
    """
    folded = fold(raw if len(raw) <= 4 * LONGEST else raw[: 4 * LONGEST])
    lists = _lists(language)
    letters = min(len(folded), LONGEST)
    content = folded not in lists.function
    rare = rarity(folded, language) if content else 0.0
    weights, step = pieces_weights(language)
    places = buckets(folded)
    strangeness = sum([weights[place] for place in places]) * step / sqrt(len(places))
    numbers = (
        1,
        letters,
        letters > LONG,
        letters > VERY_LONG,
        content,
        rare > COMMON - RARE,
        letters > LONG and folded.endswith(lists.nominal),
        content and letters >= LONG and folded.endswith(lists.foreign),
        folded in lists.clause,
        folded in lists.formal,
        folded in lists.passive,
        round(rare * _PARTS),
        round((strangeness + _SHIFT) * _PARTS),
        round(max(0.0, strangeness) * _PARTS),
    )
    return int.from_bytes(_LAYOUT.pack(*numbers), "little")
