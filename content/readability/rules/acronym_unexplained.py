"""Short forms in capital letters that the text does not explain."""

import re
from functools import lru_cache

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.frequency import zipf
from content.readability.rule import (
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    WARNING,
    Example,
    Match,
    Rule,
)

_KNOWN = {language: lexicon.words(f"known-acronyms-{language}") for language in ("de", "en")}
_LONG_FORMS = lexicon.pairs("acronyms-de")
_ROMAN = re.compile(r"[IVXL]+\Z")
_EXPLAINS = re.compile(
    r"\b(?:abkürzung|kurz|steht für|heißt|bedeutet|ausgesprochen|stands for|short for|means)\b", re.I
)


def find(document, options):
    """The first place of each short form, unless its sentence or a neighbour explains it."""
    placed_all = [placed for block in document.of_kind(*ALL_TEXT) for placed in document.sentences_of(block)]
    seen = set()
    for at, placed in enumerate(placed_all):
        tokens = placed.sentence.tokens
        for token in tokens:
            short = _acronym(token, placed.sentence)
            if not short or short in seen or options.explains(short) or options.explains(token.plain):
                continue
            seen.add(short)
            if not _is_explained(short, placed_all[max(0, at - 1) : at + 2]):
                start = placed.start + token.start
                long = _LONG_FORMS.get(short, "")
                words = {"long": f"„{long}. Die Abkürzung ist: {short}.“" if long else "den ganzen Namen"}
                yield Match(start, placed.start + token.end, block=placed.block, words=words)


def _acronym(token, sentence):
    """The short form in a word such as "DSGVO", "BAföG" or "KI-Gesetz"; "" for ordinary words."""
    short = token.plain.partition("-")[0].removesuffix("s")
    capitals = sum(map(str.isupper, short))
    if (
        not token.is_word
        or not short.isalpha()
        or capitals < 2
        or not 2 <= len(short) <= 7
        or capitals * 2 < len(short)
    ):
        return ""
    language = "en" if sentence.language == "en" else "de"
    if short in _KNOWN[language] or _ROMAN.match(short) or (capitals < len(short) and short[-2:] == "In"):
        return ""
    # A word in capital letters is no short form: its small letters spell a common word or the rest shouts too.
    if len(short) > 2 and short.isupper() and short not in _LONG_FORMS and zipf(short, language) > 4.9:
        return ""
    return "" if _shouts(sentence) else short


@lru_cache(maxsize=1024)
def _shouts(sentence):
    """Whether all longer words of the sentence, at least two, are in capital letters."""
    words = [word.plain for word in sentence.words if word.is_word and len(word.plain) > 3]
    return len(words) > 1 and all(map(str.isupper, words))


def _is_explained(short, neighbours):
    long = _LONG_FORMS.get(short, "").replace("-", "").lower()
    for placed in neighbours:
        text = placed.sentence.text
        if f"({short})" in text or f"{short} (" in text or (long and long in text.replace("-", "").lower()):
            return True
        if short in text and _EXPLAINS.search(text):
            return True
    return any(
        _EXPLAINS.search(placed.sentence.text) and "kürz" in placed.sentence.text for placed in neighbours
    )


RULE = Rule(
    id="acronym_unexplained",
    references=("BITV 1", "DINSPEC Wörter", "DIN8581 Wörter", "WCAG 3.1.4"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    message="Diese Abkürzung ist nicht erklärt: Bitte schreiben Sie den ganzen Namen.",
    reason="Wer die Buchstaben nicht kennt, kann nichts damit anfangen.",
    remedy="Schreiben Sie beim ersten Mal: {long}.",
    breaks=(
        "Das steht in der «DSGVO».",
        "Der «ÖPNV» fährt wieder. Der ÖPNV ist neu.",
        "Das «OZG» gilt für alle Ämter.",
        "Wir helfen Ihnen mit dem «GdB».",
    ),
    keeps=(
        "Die Abkürzung ist: KI.",
        "Der Lkw fährt in die EU.",
        Example("Der Deutsche Wetter-Dienst (DWD) hilft.", EINFACHE_SPRACHE),
        Example("Das OZG hilft Ihnen.", terms=("OZG",)),
    ),
    find=find,
    scope="document",
)
