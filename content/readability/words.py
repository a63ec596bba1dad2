"""What the score knows about one word. Remembered per word form, because texts repeat their words."""

import re
import struct
from functools import cache
from typing import NamedTuple

from content.readability import compounds, lexicon
from content.readability.folding import fold
from content.readability.frequency import frequency_table
from content.readability.noun_forms import looks_like_noun
from content.readability.word_pieces import strangeness

LONGEST = 40  # letters that are looked at: an endless word is as hard as a very long one
LONG = 6  # a word with more letters than that is long
COMMON = 5.0  # Zipf value from which on a word counts as familiar to everybody
RARE = 4.0
DOUBTED = 3.0  # Zipf value below which a list of frequencies is no witness for long words
SHARED = 1.5  # Zipf units by which a name or a word of all languages is easier than its frequency tells
EXPECTED = 8.0  # Zipf value of a word that surprises nobody
REMEMBERED = 100_000  # word forms of a language, some 30 MB


_WORD = re.compile(r"[^\W\d_]+(?:(?:[-\u2010\u2011'’·‧]|[*:_/](?=in))[^\W_]+)*")
_SIGNS = ".,:;!?)“«"


class Counts(NamedTuple):
    """What is counted of words; the sums of a text are the ground of its features.

    letters      umlauts count as two, so that "ä" and "ae" come to the same
    content      words that carry meaning, no function words
    noun         nouns and names, whatever their first letter; German only
    infinitive   words that announce an infinitive: "zu", "to"
    plain        verbs in the present that every text needs: "ist", "hat", "kann"
    rarity       of words that carry meaning: 0 for words everybody knows, 5 for words nobody lists (5 - Zipf)
    surprise     of all words: 8 - Zipf, so 1 for "und" and 8 for words nobody lists
    strangeness  how much the pieces of the word resemble hard texts; 0 is neutral
    """

    words: float
    letters: float
    content: float
    noun: float
    rare: float
    nominal: float
    infinitive: float
    clause: float
    formal: float
    genitive: float
    participle: float
    plain: float
    rarity: float
    surprise: float
    strangeness: float


_PARTS = 10_000  # the last three numbers are kept in ten-thousandths
_SHIFT = 100  # added to strangeness, so that no packed number is negative
_FRACTIONS = len(Counts._fields) - 3
_LAYOUT = struct.Struct(f"<{_FRACTIONS}I3Q")  # enough for the sums over 100 million words
FIRST = (1 << 32) - 1  # bits of a packed number that count the words


def unpacked(total: int) -> Counts:
    """The numbers of a sum of packed words."""
    numbers = _LAYOUT.unpack(total.to_bytes(_LAYOUT.size, "little"))
    counts = Counts(*numbers[:_FRACTIONS], *(number / _PARTS for number in numbers[_FRACTIONS:]))
    return counts._replace(strangeness=counts.strangeness - _SHIFT * counts.words)


class _Lists(NamedTuple):
    function: frozenset[str]
    clause: frozenset[str]
    formal: frozenset[str]
    genitive: frozenset[str]
    plain: frozenset[str]
    infinitive: frozenset[str]
    nominal: tuple[str, ...]
    participle: tuple[str, ...]


@cache
def _lists(language: str) -> _Lists:
    def folded(name: str) -> frozenset[str]:
        return frozenset(map(fold, lexicon.words(f"{name}-{language}")))

    endings = (tuple(sorted(folded(name))) for name in ("nominal-endings", "participle-endings"))
    return _Lists(
        folded("function-words"),
        folded("clause-markers"),
        folded("formal-words"),
        folded("genitive-words"),
        folded("plain-verbs"),
        folded("infinitive-markers"),
        *endings,
    )


def words_of(text: str) -> list[str]:
    """The words of a text, without numbers."""
    return _WORD.findall(text)


def familiarity(folded: str, known: float, language: str) -> float:
    """The Zipf value, `known` if it is listed. A German compound nobody lists is rarer than its parts, but not
    unheard of."""
    if language == "de" and known < DOUBTED and len(folded) > LONG + 1:
        return max(known, compounds.commonness(folded[:LONGEST]) - 1.0)
    return known


class Remembered(dict[str, int]):
    """The packed `Counts` of the words in a string without spaces: "Haus", "(Haus," or "und/oder".

    So the sum over a text needs one look-up and one addition for each; `unpacked` takes the sum apart. A string
    is looked at when first asked for. Forgets everything when it has grown too large, which costs less than to
    remember what was used last.
    """

    def __init__(self, language: str):
        self._language = language

    def __missing__(self, string: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        bare = string.rstrip(_SIGNS)
        words = [bare] if bare.isalpha() else words_of(string)
        counts = packed(string, self._language) if words == [string] else sum([self[word] for word in words])
        if len(string) <= LONGEST:
            self[string] = counts
        return counts


@cache
def remembered(language: str) -> Remembered:
    """What texts of a language asked for so far."""
    return Remembered(language)


def packed(raw: str, language: str) -> int:
    """The `Counts` of one word as it stands in the text, side by side in one large integer."""
    folded = fold(raw if len(raw) <= 4 * LONGEST else raw[: 4 * LONGEST])
    lists = _lists(language)
    letters = min(len(folded), LONGEST)
    content = folded not in lists.function
    listed = frequency_table(language).listed(folded)
    known = familiarity(folded, listed.zipf, language)
    rarity = max(0.0, COMMON - known) if content else 0.0
    if rarity and listed.shared:
        rarity = max(0.0, rarity - SHARED)
    numbers = (
        1,
        letters,
        content,
        content and language == "de" and (looks_like_noun(folded) if listed.noun is None else listed.noun),
        rarity > COMMON - RARE,
        letters > LONG and folded.endswith(lists.nominal),
        folded in lists.infinitive,
        folded in lists.clause,
        folded in lists.formal,
        folded in lists.genitive,
        content and letters >= LONG and folded.endswith(lists.participle),
        folded in lists.plain,
        round(rarity * _PARTS),
        round((EXPECTED - min(known, EXPECTED)) * _PARTS),
        round((strangeness(folded, language) + _SHIFT) * _PARTS),
    )
    return int.from_bytes(_LAYOUT.pack(*numbers), "little")
