"""Short forms in capital letters, and whether a text says what they stand for."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from content.readability import lexicon
from content.readability.document import ALL_TEXT, Document, Placed, Sentence, Token
from content.readability.frequency import zipf

KNOWN = {language: lexicon.words(f"known-acronyms-{language}") for language in ("de", "en")}
"""Short forms that everybody knows, by language."""

LONG_FORMS = lexicon.pairs("acronyms-de")
"""What German short forms stand for."""

_LONGEST = 7  # letters of a short form
_COMMON = 4.9  # Zipf value from which on the small letters of a word in capitals spell a word
_LAW = re.compile(r"[A-ZÄÖÜ][A-Za-zäöü]{0,9}[a-zäöü](?:G|VO|GB|O)\Z")  # "AufenthG", "StVO"
_ROMAN = re.compile(r"[IVXL]+\Z")
_PLATE = re.compile(r"\b[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}\b")  # of a car: "STD MB 42"
_EXPLAINS = re.compile(
    r"\b(?:abkürzung|kurz|steht für|heißt|bedeutet|ausgesprochen|stands for|short for|means)\b", re.I
)


def first_unexplained(document: Document, options) -> Iterator[tuple[Placed, Token, str]]:
    """(sentence, word, short form) at the first place of each one that its sentence and the neighbours leave open."""
    placed_all = [placed for block in document.of_kind(*ALL_TEXT) for placed in document.sentences_of(block)]
    seen: set[str] = set()
    for at, placed in enumerate(placed_all):
        for token, short in _acronyms(placed.sentence):
            if short not in seen and not options.explains(short, token.plain):
                seen.add(short)
                if not _is_explained(short, placed_all[max(0, at - 1) : at + 2]):
                    yield placed, token, short


@lru_cache(maxsize=8192)
def _acronyms(sentence: Sentence) -> tuple[tuple[Token, str], ...]:
    plates = [plate.span() for plate in _PLATE.finditer(sentence.text)]
    words = (token for token in sentence.tokens if token.is_word)
    words = (token for token in words if not any(a <= token.start < b for a, b in plates))
    found = ((token, _acronym(token, sentence.language)) for token in words)
    return () if _shouts(sentence) else tuple((token, short) for token, short in found if short)


def _acronym(token: Token, language: str) -> str:
    """The short form in a word such as "DSGVO", "BAföG" or "KI-Gesetz"; "" for ordinary words."""
    if token.plain in LONG_FORMS or _LAW.match(token.plain):
        return token.plain
    short = token.plain.partition("-")[0].removesuffix("s")
    capitals, size = sum(map(str.isupper, short)), len(short)
    if capitals < 2 or not short.isalpha() or size > _LONGEST or capitals * 2 < size:
        return ""
    language = "en" if language == "en" else "de"
    if short in KNOWN[language] or _ROMAN.match(short) or (capitals < size and short[-2:] == "In"):
        return ""
    spells = size > 2 and short.isupper() and short not in LONG_FORMS and zipf(short, language) > _COMMON
    return "" if spells else short


def _shouts(sentence: Sentence) -> bool:
    """Whether all longer words of the sentence, at least two, are in capital letters."""
    words = [word.plain for word in sentence.words if word.is_word and len(word.plain) > 3]
    return len(words) > 1 and all(map(str.isupper, words))


def _is_explained(short: str, neighbours: Sequence[Placed]) -> bool:
    long = LONG_FORMS.get(short, "").replace("-", "").lower()
    for placed in neighbours:
        text = placed.sentence.text
        if f"({short})" in text or f"{short} (" in text or (long and long in text.replace("-", "").lower()):
            return True
        if _EXPLAINS.search(text) and (short in text or "kürz" in text):
            return True
    return False
