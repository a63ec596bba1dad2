"""Long words."""

from content.readability.document import ALL_TEXT
from content.readability.long_words import long_words
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


def find(sentence, options):
    """Measure the letters of the longest part between hyphens; names, easy and explained words are left out."""
    for token, size, divided in long_words(sentence, options):
        hint = f" Schreiben Sie zum Beispiel: „{divided}“." if divided else ""
        yield Match(token.start, token.end, value=size, words={"parts": hint})


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
