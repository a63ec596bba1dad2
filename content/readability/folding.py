"""One spelling for many: what the score looks at, whatever key the writer pressed.

The score must not move when "ä" is typed as "ae", when a word is in capitals, when an accent is stored as
a combining mark, or when a soft hyphen hides inside a word. So every word is folded before it is measured.
"""

import re
import unicodedata

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""Characters no reader sees, for a class of a pattern: soft hyphen, zero-width space, marks of direction …"""

_UNSEEN = re.compile(f"[{INVISIBLE}]+")
_NO_SPACE = re.compile(r"(?<=[.!?])\u200b+(?=\S)")  # a line may break there: it stands for a space
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_FOLDED = _UMLAUTS | dict.fromkeys(map(ord, "-\u2010\u2011·‧•'’*:_/"))


def visible(text: str) -> str:
    """The text in NFC without soft hyphens, zero-width characters and the like."""
    if text.isascii():
        return text
    if _UNSEEN.search(text):
        text = _UNSEEN.sub("", _NO_SPACE.sub(" ", text))
    return unicodedata.normalize("NFC", text)


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
    return visible(folded).translate(_FOLDED)
