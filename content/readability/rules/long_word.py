"""Long words."""

import re

from content.readability import lexicon
from content.readability.compounds import compound_parts
from content.readability.document import ALL_TEXT
from content.readability.frequency import zipf
from content.readability.german import syllables
from content.readability.rule import (
    EINFACHE_SPRACHE,
    INFO,
    LEICHTE_SPRACHE,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)

_DIVIDERS = re.compile(r"[-·‧/*:_']")
_EASY = {word.lower() for word in lexicon.words("everyday-words-de") | lexicon.words("whole-compounds-de")}
_STREETS = ("straße", "strasse", "allee", "gasse", "platz")
_SHORTEST = 10  # letters from which on a word is measured at all
_COMMON, _COMMON_SIZE = 3.7, 16  # a verb or adjective up to this length passes if it is that common (Zipf)
_AS_LONG = 14  # letters that a word of more than five syllables counts for


def find(sentence, options):
    """Measure the letters of the longest part between hyphens; names, easy and explained words are left out."""
    for token in sentence.words:
        if len(token.plain) < _SHORTEST or not token.is_word:
            continue
        part = max(_DIVIDERS.split(token.plain), key=len)
        stem = part.lower().removesuffix("nen").removesuffix("in") if part.endswith("innen") else part.lower()
        if len(stem) < _SHORTEST or _is_easy(stem, part, token, options) or stem.endswith(_STREETS):
            continue
        size = len(stem)
        if sentence.language == "de" and syllables(stem) > 5:
            size = max(size, _AS_LONG)
        if (
            sentence.language == "de"
            and size <= _COMMON_SIZE
            and token.plain[:1].islower()
            and zipf(token.plain) > _COMMON
        ):
            continue
        yield Match(token.start, token.end, value=size, words={"parts": _divided(part, sentence.language)})


def _is_easy(stem, part, token, options):
    forms = {
        stem,
        stem.removesuffix("s"),
        stem.removesuffix("n"),
        stem.removesuffix("en"),
        stem.removesuffix("e"),
    }
    return forms & _EASY or options.explains(token.plain) or options.explains(part)


def _divided(word, language):
    parts = compound_parts(word) if language == "de" else (word,)
    if len(parts) == 1:
        return ""
    return f" Schreiben Sie zum Beispiel: „{'-'.join(part.capitalize() for part in parts)}“."


RULE = Rule(
    id="long_word",
    references=("BITV 4", "DINSPEC Wörter", "DIN8581 Wörter"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO, PLAIN_ENGLISH: INFO},
    limits={LEICHTE_SPRACHE: {WARNING: 13}, EINFACHE_SPRACHE: {INFO: 17}, PLAIN_ENGLISH: {INFO: 12}},
    message="Dieses Wort ist lang: Gibt es ein kürzeres Wort?",
    reason="Lange Wörter muss man mehrmals lesen.",
    remedy="Gut sind höchstens {limit} Buchstaben.{parts} Gibt es ein anderes Wort?",
    breaks=(
        "Die «Digitalisierungsstrategie» ist fertig.",
        "Sie brauchen eine «Aufenthaltsgenehmigung».",
        "Das ist eine «Naturkatastrophe».",
        "Wir machen eine «Straßensperrung».",
        "Kommen Sie zur «Schulanmeldung».",
        Example("Wir machen eine «Kostenübernahmezusage» fertig.", EINFACHE_SPRACHE),
        Example("Das ist die «Kindertagespflege-Wohnungsbaugesellschaft» hier.", EINFACHE_SPRACHE),
        Example("Sie brauchen einen «Schwerbehindertenausweis» dafür.", EINFACHE_SPRACHE),
        Example("Das ist ein «Krankenhausbesuche».", EINFACHE_SPRACHE),
        Example("We want «accessibility» for you.", PLAIN_ENGLISH),
    ),
    keeps=(
        "Sie brauchen eine Erlaubnis.",
        "Das ist ein Kranken·versicherungs·beitrag.",
        "Die Mitarbeiterinnen helfen Ihnen.",
        "Wir sind in der Humboldtstraße.",
        Example("Der Bus hat 2 Geschwindigkeiten.", EINFACHE_SPRACHE),
        Example("We have a conversation with you.", PLAIN_ENGLISH),
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=("de", "en"),
)
