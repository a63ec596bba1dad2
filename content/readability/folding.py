"""One spelling for many: what the score looks at, whatever key the writer pressed.

The score must not move when "ä" is typed as "ae", when a word is in capitals, when an accent is stored as
a combining mark, or when a soft hyphen hides inside a word. So every word is folded before it is measured.
"""

import re
import unicodedata

_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_UNSEEN_LETTERS = tuple(map(chr, _INVISIBLE))
_UNSEEN = re.compile("[" + "".join(_UNSEEN_LETTERS) + "]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_FOLDED = _INVISIBLE | _UMLAUTS | dict.fromkeys(map(ord, "-\u2010\u2011·‧•'’*:_/"))


def visible(text: str) -> str:
    """The text in NFC without soft hyphens, zero-width characters and the like."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return _UNSEEN.sub("", composed) if any(map(composed.__contains__, _UNSEEN_LETTERS)) else composed


def fold(word: str) -> str:
    """The word in lower case, umlauts written out, without invisible characters, hyphens and gender signs.

    >>> fold("Bürger-Amt") == fold("BUERGERAMT") == "buergeramt"
    True
    """
    folded = word.lower()
    if not folded.isascii():
        folded = folded.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    if folded.isascii() and folded.isalnum():
        return folded
    return unicodedata.normalize("NFC", folded).translate(_FOLDED)
