"""Long words."""

from content.readability import lexicon
from content.readability.dividers import joined, parts_of, pieces_of
from content.readability.document import ALL_TEXT
from content.readability.frequency import zipf
from content.readability.german import syllables
from content.readability.nouns import is_surname
from content.readability.rarity import EVERYDAY
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

_STREETS = (*lexicon.group("endings of streets"), "platz")
_SHORTEST = 10  # letters from which on a word is measured at all
_COMMON, _COMMON_SIZE = 3.7, 16  # a verb or adjective up to this length passes if it is that common (Zipf)
_MANY_SYLLABLES, _AS_LONG = 5, 14  # letters that a word with more syllables counts for at least


def find(sentence, options):
    """Measure the letters of the longest part between hyphens; names, easy and explained words are left out."""
    german = sentence.language == "de"
    for at, token in enumerate(sentence.words):
        if len(token.plain) < _SHORTEST or not token.is_word or is_surname(sentence.words, at):
            continue
        part = max(parts_of(token.plain), key=len)
        stem = part.lower().removesuffix("nen").removesuffix("in") if part.endswith("innen") else part.lower()
        easy = {stem.removesuffix(ending) for ending in ("", "s", "n", "en", "e")} & EVERYDAY
        if easy or len(stem) < _SHORTEST or stem.endswith(_STREETS):
            continue
        if options.explained and options.explains(token.plain, part, _lemma(sentence, token)):
            continue
        size = max(len(stem), _AS_LONG) if german and syllables(stem) > _MANY_SYLLABLES else len(stem)
        is_common = german and token.plain[:1].islower() and zipf(token.plain) > _COMMON
        if not (is_common and size <= _COMMON_SIZE):
            pieces = pieces_of(part) if german else ()
            divided = joined(pieces, options.switch("divider")) if len(pieces) > 1 else ""
            hint = f" Schreiben Sie zum Beispiel: „{divided}“." if divided else ""
            yield Match(token.start, token.end, value=size, words={"parts": hint})


def _lemma(sentence, word):
    return next(token.lemma for token in sentence.tagged if token.start == word.start)


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
