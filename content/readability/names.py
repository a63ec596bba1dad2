"""Names of people and places: they are neither rare nor foreign words, whatever they look like."""

import re
from collections.abc import Sequence

from content.readability import lexicon
from content.readability.document import Token

TITLES = {"frau", "herr", "herrn", "familie", "eheleute"}
_TITLE = re.compile(rf"\b(?:{'|'.join(sorted(map(str.capitalize, TITLES)))})[ \u00a0]\Z")
_PLACES = lexicon.words("towns-de")
_ENDINGS = tuple(lexicon.group("endings of towns"))
_BEFORE_PLACES = lexicon.group("words before places")  # no article follows
_ARTICLES = lexicon.group("articles")


def is_surname(words: Sequence[Token], at: int) -> bool:
    """Whether a title stands before the word: "Frau Schwarzenberger"."""
    return at > 0 and words[at - 1].lower in TITLES


def is_surname_at(text: str, start: int, end: int) -> bool:
    """Whether the words of a text between two places are one name behind a title: "Kam" in "Frau Kam"."""
    return bool(_TITLE.search(text, max(0, start - 10), start)) and text[start:end].istitle()


def is_town(words: Sequence[Token], at: int) -> bool:
    """Whether the word is the name of a place: a known one without an article, or one that looks like a place where
    no article stands before it, as in "nach Wilhelmshaven".
    """
    before = words[at - 1].lower if at else ""
    if words[at].plain in _PLACES and before not in _ARTICLES:
        return True
    return before in _BEFORE_PLACES and words[at].lower.endswith(_ENDINGS)
