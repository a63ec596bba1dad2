"""Text as the finder reads it: composed letters, no invisible signs, single blanks, and the way back to the source."""

from __future__ import annotations

import html as html_entities
import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache

# Signs that belong to the letter before them: combining marks of the scripts in use, variation selectors.
MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903"
MARKS += "\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
MARK_SIGNS = re.findall(f"[{MARKS}]", "".join(map(chr, range(0x300, 0xFE30))))
# Soft hyphen, zero-width signs and direction marks, the Arabic stretching sign and vowel marks: not written by all.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0640\u064b-\u0652\u0670"
# Leichte Sprache parts long words with a point in the middle: Bundes·tag.
_MIDDLE = "·‧"
_HYPHENS = "\u2010\u2011"
_APOSTROPHES = "\u2019\u02bc"
_BLANKS = "\t\n\r\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_UNUSUAL = f"&{_MIDDLE}{_HYPHENS}{_APOSTROPHES}{_BLANKS}{MARKS}{_INVISIBLE}"
# Looks for one sign, which is quick; what it stands for is seen then.
_START = re.compile(f"[{_UNUSUAL}]")
# Slower: most texts have no two blanks in a row.
_START_OR_BLANKS = re.compile(f"[{_UNUSUAL}]|  ")
_SPECIAL = re.compile(rf"&(?:#\w{{1,8}}|\w{{1,32}});|\s+|[{MARKS}{_INVISIBLE}]+|[^&]")
_INVISIBLE_SIGNS = re.compile(f"[{_INVISIBLE}]+")
_REPLACEMENTS = dict.fromkeys(_HYPHENS, "-") | dict.fromkeys(_APOSTROPHES, "'")


class PlainText:
    """A text made plain (``text``); ``source`` and ``source_end`` lead from its offsets to those of the original.

    >>> plain = PlainText("B&uuml;r&shy;ger  und Rat", html=True)
    >>> plain.text
    'Bürger und Rat'
    >>> plain.source(7), plain.source_end(6)
    (19, 17)
    """

    def __init__(self, source: str, *, html: bool = False) -> None:
        parts: list[str] = []
        # From these offsets of the plain text on, the source goes on at these; True where a sign stands before.
        self._places, self._sources, self._visible = [0], [0], [True]
        length = end = 0
        for candidate in (_START_OR_BLANKS if "  " in source else _START).finditer(source):
            start = candidate.start()
            match = _SPECIAL.match(source, start)
            if start < end or match is None:
                continue
            found = match.group()
            if found[0] == "&":
                replacement = _entity(found) if html else found
            elif found[0].isspace():
                replacement = " "
            elif found in _MIDDLE:
                around = source[start - 1 : start] + source[start + 1 : start + 2]
                replacement = "" if len(around) == 2 and around.isalpha() else found
            elif found in _REPLACEMENTS:
                replacement = _REPLACEMENTS[found]
            else:
                marks = _INVISIBLE_SIGNS.sub("", found)
                # Marks are composed with the letter before them.
                start -= bool(marks) and start > end
                replacement = unicodedata.normalize("NFC", source[start : match.start()] + marks)
            if replacement == found:
                continue
            parts += (source[end:start], replacement)
            length += start - end + len(replacement)
            end = match.end()
            self._places.append(length)
            self._sources.append(end)
            self._visible.append(bool(replacement))
        parts.append(source[end:])
        self.text = "".join(parts)

    @property
    def is_plain(self) -> bool:
        """True when the source was plain already: offsets are the same in both."""
        return len(self._places) == 1

    def source(self, offset: int) -> int:
        """Return where in the source the sign at an offset stands."""
        entry = bisect_right(self._places, offset) - 1
        return self._sources[entry] + offset - self._places[entry]

    def source_end(self, offset: int) -> int:
        """Return where in the source the sign before an offset ends."""
        entry = bisect_left(self._places, offset)
        if entry < len(self._places) and self._places[entry] == offset and self._visible[entry]:
            return self._sources[entry]
        return self._sources[entry - 1] + offset - self._places[entry - 1]


@lru_cache(maxsize=1_000)
def _entity(entity: str) -> str:
    # What a browser reads is made plain in turn: &shy; is a soft hyphen, &nbsp; a blank.
    return plain(html_entities.unescape(entity))


def plain(text: str) -> str:
    r"""Return a text made plain, without the way back.

    >>> plain("Ku\u0308nst\u00adliche\nIntelligenz")
    'Künstliche Intelligenz'
    """
    return PlainText(text).text
