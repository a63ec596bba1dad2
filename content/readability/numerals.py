"""Numbers written in other ways than with digits: Roman numerals and German number words."""

import re
from functools import lru_cache

from content.readability import lexicon

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_VALUES = dict(
    zip(lexicon.entries("number-words-de"), (*range(2, 21), *range(30, 100, 10), 100, 1000), strict=True)
)
_SMALL = {word: value for word, value in _VALUES.items() if value < 100} | {"ein": 1, "eins": 1}
_LONGEST = 60


def roman(letters: str) -> int:
    """The value of a Roman numeral in capital letters (1-3999); 0 for anything else."""
    if not letters or not _ROMAN.match(letters):
        return 0
    values = [_LETTERS[letter] for letter in letters]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


@lru_cache(maxsize=4096)
def german_number(word: str) -> int:
    """The value of a German number word in small letters from 2 to 999,999; 0 for anything else, also "ein"."""
    word = word.replace("fuenf", "fünf").replace("zwoelf", "zwölf").replace("dreissig", "dreißig")
    value = _thousands(word) if len(word) <= _LONGEST else None
    return value if value and value > 1 else 0


def _thousands(word: str) -> int | None:
    before, sign, after = word.partition("tausend")
    if not sign:
        return _hundreds(word)
    many = _hundreds(before) if before else 1
    rest = _hundreds(after.removeprefix("und")) if after else 0
    return None if many is None or rest is None else many * 1000 + rest


def _hundreds(word: str) -> int | None:
    before, sign, after = word.partition("hundert")
    if not sign:
        return _below_hundred(word)
    many = _SMALL.get(before) if before else 1
    rest = _below_hundred(after.removeprefix("und")) if after else 0
    return None if many is None or many > 19 or rest is None else many * 100 + rest


def _below_hundred(word: str) -> int | None:
    if word in _SMALL:
        return _SMALL[word]
    ones, _und, tens = word.partition("und")
    if _SMALL.get(ones, 10) < 10 and _SMALL.get(tens, 0) >= 20:
        return _SMALL[ones] + _SMALL[tens]
    return None
