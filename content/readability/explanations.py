"""Whether a text says what a hard word means, in the sentence of the word or right behind it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from content.readability.document import Placed, Sentence, Token

_TELLS = re.compile(
    r"\b(?:das|dies) (?:heißt|bedeutet|meint)\b|\bbedeutet\b|\banderes wort\b|\bgenannt\b|\bnennt\b|\bspricht man\b"
    r"|\bheißt das\b|\bfach-?wort\b|\bfremd-?wort\b|\bschwere wort\b|\bdamit ist gemeint\b|\bdamit meinen wir\b"
    r"|\bmeans?\b|\bstands for\b|\b(?:is|are) called\b",
    re.IGNORECASE,
)
_AHEAD = 3  # sentences from that of the word on that may explain it
_BACK = 12  # sentences before it that may have done so
_ARTICLES = {"ein", "eine", "der", "die", "das", "wort", "a", "an", "the"}
_DEFINING = {"ein", "eine", "wenn", "etwas", "a", "an", "something", "when"}
_IS = {"ist", "sind", "is", "are"}
_NAMING = {"heißt", "heißen", "meint"}


def is_explained(place: int, word: str, sentences: Sequence[Placed]) -> bool:
    """Whether this sentence, one of the next two or one of the last ones says what the word (or words) means."""
    listed = tuple(word.lower().replace("-", "").split())
    for placed in sentences[place : place + _AHEAD]:
        if _tells(placed.sentence) or _defines(placed.sentence, listed):
            return True
    earlier = [placed.sentence for placed in sentences[max(0, place - _BACK) : place]]
    return any(_defines(sentence, listed) or _names(sentence, listed) for sentence in earlier)


def _names(sentence: Sentence, listed: tuple[str, ...]) -> bool:
    """ "Das nennt man: Kaution."."""
    return _tells(sentence) and " ".join(listed) in sentence.text.lower().replace("-", "")


@lru_cache(maxsize=8192)
def _tells(sentence: Sentence) -> bool:
    return bool(_TELLS.search(sentence.text))


@lru_cache(maxsize=8192)
def _may_define(sentence: Sentence) -> bool:
    """Whether "is" or "means" stands near the beginning, whatever the word; most sentences need no other look."""
    return any(token.lower in _IS or token.lower in _NAMING for token in sentence.words[1:9])


def _defines(sentence: Sentence, listed: tuple[str, ...]) -> bool:
    """ "Ein Workshop ist ein Treffen.", "Integration heißt: …", "Emissionen sind Abgase."."""
    if not _may_define(sentence):
        return False
    opening = sentence.words[: len(listed) + 4]
    skipped = 0
    while skipped < len(opening) and opening[skipped].lower in _ARTICLES:
        skipped += 1
    words = opening[skipped:]
    verb, after = words[len(listed) : len(listed) + 1], words[len(listed) + 1 : len(listed) + 2]
    if not verb or not all(map(_is_same, words, listed)):
        return False
    if verb[0].lower in _NAMING or not after:
        return verb[0].lower in _NAMING
    is_noun = after[0].plain[:1].isupper()
    return verb[0].lower in _IS and (after[0].lower in _DEFINING or is_noun)


def _is_same(token: Token, listed: str) -> bool:
    """The word in any inflection, with or without hyphens."""
    return token.lower.replace("-", "").startswith(listed[:-2] or listed)
