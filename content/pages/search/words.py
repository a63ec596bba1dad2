"""Words as the search sees them: one spelling for many, one stem for all inflected forms.

A word is found by its form, by its stem, or as a part of a compound.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

LONGEST = 64

_MARKS = "\u0300-\u036f\u0640\u064b-\u065f\u0670"
_PIECE = rf"[^\W_](?:[^\W_]|[{_MARKS}])*"
# Hyphens, apostrophes, the dots of Leichte Sprache; signs of gender-fair spelling only before -in(nen).
_JOINER = r"[-\u2010\u2011'’·‧]"
_WORD = re.compile(rf"{_PIECE}(?:(?:{_JOINER}|[*:_/](?=in)){_PIECE})*")
_SEPARATORS = re.compile(rf"{_JOINER}|[*:_/]")
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_TATWEEL = "\u0640"
_SHORTEST_PART = 2

_GERMAN = ("de", "de-simple")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_STEMMERS = {"de": "german", "de-simple": "german", "en": "english", "tr": "turkish", "ar": "arabic"}
# Snowball has no Ukrainian; these are endings of nouns and adjectives, the longest first.
_UKRAINIAN_ENDINGS = (
    *("ого", "ому", "ими", "ами", "ями", "ість", "ості", "істю"),
    *("ою", "ею", "єю", "их", "ій", "ий", "ах", "ях", "ів", "їв", "ам", "ям", "ом", "ем", "єм"),
    *"аеєиіїоуюяьй",
)
_SHORTEST_STEM = 4


@dataclass(frozen=True)
class Word:
    """A word of a text: place, folded form, stem and, when hyphens part it, the forms of its parts."""

    start: int
    end: int
    form: str
    stem: str
    parts: tuple[str, ...] = ()


def clean(text: str) -> str:
    """Return the text in Unicode form NFC without soft hyphens and zero-width characters."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def has_compounds(code: str) -> bool:
    """True for languages that write compounds as one word."""
    return code in _GERMAN


def words(text: str, code: str) -> list[Word]:
    """Return the words of a cleaned text in a language, with their places in it.

    >>> [(word.form, word.parts) for word in words("Bürger-Beteiligung", "de")]
    [('buergerbeteiligung', ('buerger', 'beteiligung'))]
    """
    return [_word(match, code) for match in _WORD.finditer(text)]


def _word(match: re.Match[str], code: str) -> Word:
    start, end = match.span()
    form, stem, parts = _folded(match[0], code)
    return Word(start, end, form, stem, parts)


@lru_cache(maxsize=32_768)
def _folded(surface: str, code: str) -> tuple[str, str, tuple[str, ...]]:
    pieces = _SEPARATORS.split(surface)
    form = fold("".join(pieces), code)
    parts = tuple(fold(piece, code) for piece in pieces) if len(pieces) > 1 else ()
    lowered = _lower("".join(pieces), code)
    return form, _stem(lowered, form, code), tuple(part for part in parts if len(part) >= _SHORTEST_PART)


def _lower(word: str, code: str) -> str:
    """Lower case; Turkish has a dotless ı whose capital is I."""
    if code == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()


def fold(word: str, code: str) -> str:
    """Return the one spelling of a word: lower case, umlauts written out, no marks, at most 64 letters.

    >>> fold("Straße", "de") == fold("STRASSE", "de")
    True
    """
    lowered = _lower(word, code)
    if code in _GERMAN:
        lowered = unicodedata.normalize("NFC", lowered).translate(_UMLAUTS)
    return _without_marks(lowered)


def _without_marks(word: str) -> str:
    if word.isascii():
        return word[:LONGEST]
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
    return plain.replace(_TATWEEL, "").replace("ı", "i").replace("ß", "ss")[:LONGEST]


def stem(form: str, code: str) -> str:
    """Return the stem of a form: of a part of a word, or of two words joined."""
    return _stem(form, form, code)


@lru_cache(maxsize=32_768)
def _stem(lowered: str, form: str, code: str) -> str:
    """Return the stem without marks; German is stemmed with its umlauts written out."""
    if code == "uk":
        return _without_marks(_ukrainian_stem(lowered))
    name = _STEMMERS.get(code)
    if name is None:
        return form
    # A new stemmer each time: it keeps the word in itself, and requests run in threads.
    source = form if code in _GERMAN else lowered
    return _without_marks(snowballstemmer.stemmer(name).stemWord(source)) or form


def _ukrainian_stem(word: str) -> str:
    for ending in _UKRAINIAN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
