"""Number words, in the languages whose number words we can read for sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from content.readability.numerals import german_number
from content.review.facts.fact import FactKind, Found

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_SPLIT = re.compile(r"-")
# The largest number that many languages prefer to write as a word, or to circumscribe.
SMALL = 12

# fmt: off
_UNITS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
# They may stand for a number, and need not: never missed, but taken as said.
_ALSO = {
    "de": {
        "beide": 2,
        "beiden": 2,
        "beides": 2,
        "einmal": 1,
        "zweimal": 2,
        "dreimal": 3,
        "viermal": 4,
        "paar": 2,
        "zweite": 2,
        "zweiten": 2,
        "zweiter": 2,
        "dritte": 3,
        "dritten": 3,
        "dritter": 3,
        "vierte": 4,
        "vierten": 4,
        "fünfte": 5,
        "fünften": 5,
        "halbe": 2,
        "halben": 2,
        "doppelt": 2,
        "hälfte": 2,
        "drittel": 3,
        "viertel": 4,
        "dutzend": 12,
    },
    "en": {
        "both": 2,
        "twice": 2,
        "couple": 2,
        "pair": 2,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "half": 2,
        "double": 2,
        "quarter": 4,
        "dozen": 12,
        "thirds": 3,
    },
}  # fmt: skip


@cache
def english_number(word: str) -> int:
    """Return the value of an English number word from 2 to 99 in small letters; 0 for anything else.

    >>> english_number("twenty-one"), english_number("one")
    (21, 0)
    """
    if word in _UNITS:
        return _UNITS.index(word) + 2
    tens, _hyphen, unit = word.partition("-")
    if tens not in _TENS:
        return 0
    value = (_TENS.index(tens) + 2) * 10
    if not unit:
        return value
    below = 1 if unit == "one" else english_number(unit)
    return value + below if 0 < below < 10 else 0


def are_known(code: str) -> bool:
    """Tell whether number words can be read in a language."""
    return _language(code) in _ALSO


def _language(code: str) -> str:
    return "de" if code.startswith("de") else code


def find(text: str, code: str) -> Iterator[Found]:
    """Yield the number words of a text in German or English; nothing in other languages.

    Small ones are soft: "zwei Personen" may be "a couple" in another version.
    """
    language = _language(code)
    if language not in _ALSO:
        return
    read = german_number if language == "de" else english_number
    for match in _WORD.finditer(text):
        yield from _of_word(match[0].lower(), match.start(), read, _ALSO[language])


def _of_word(word: str, start: int, read, also: dict[str, int]) -> Iterator[Found]:
    value = read(word)
    if value:
        yield Found(FactKind.NUMBER, start, start + len(word), value, soft=value <= SMALL)
        return
    for part in _SPLIT.split(word):
        value = also.get(part) or read(part)
        if value:
            yield Found(FactKind.NUMBER, start, start + len(part), value, soft=True)
        start += len(part) + 1
