"""The characters that our PDF files can show."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path

CHARACTERS = Path(__file__).parent / "fonts" / "characters.txt"
# Stands for what no font of ours has: PDF/A does not allow characters without a shape.
REPLACEMENT = "\N{WHITE SQUARE}"
# Are never seen, so no font needs them: joiners, soft hyphens, marks of direction, variants of a sign.
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f")


def printable(text: str) -> str:
    r"""Return a text as a PDF can show it, in composed letters (NFC); newlines stay, other controls fall out.

    >>> printable("Hallo 😀\x07\nWelt")
    'Hallo □\nWelt'
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    return _odd().sub(lambda found: _shown(found[0]), text)


def missing_characters(text: str) -> list[str]:
    """Return the characters that ``printable`` replaces, each once.

    >>> missing_characters("Hallo 😀, 你好 😀")
    ['😀', '你', '好']
    """
    text = unicodedata.normalize("NFC", text)
    return list(dict.fromkeys(sign for sign in text if _shown(sign) == REPLACEMENT != sign))


def _shown(character: str) -> str:
    if character == "\n":
        return character
    if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
        return character if character in _UNSEEN else ""
    firsts, lasts = _ranges()
    number = ord(character)
    place = bisect_right(firsts, number) - 1
    return character if place >= 0 and number <= lasts[place] or character in _UNSEEN else REPLACEMENT


@cache
def _odd() -> re.Pattern[str]:
    """Return what finds the characters that do not stay what they are: a whole book is looked through."""
    firsts, lasts = _ranges()
    numbers = (number for pair in zip(firsts, lasts, strict=True) for number in range(pair[0], pair[1] + 1))
    stay = "".join(re.escape(sign) for sign in map(chr, numbers) if _shown(sign) == sign)
    return re.compile(f"[^\\n{stay}{''.join(_UNSEEN)}]")


@cache
def _ranges() -> tuple[list[int], list[int]]:
    """Return the first and the last characters of the ranges, in their order."""
    pairs = [line.split("-") for line in CHARACTERS.read_text(encoding="ascii").split()]
    return [int(first, 16) for first, _last in pairs], [int(last, 16) for _first, last in pairs]
