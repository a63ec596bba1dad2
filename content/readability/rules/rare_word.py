"""Words that are rare in everyday language."""

from content.readability.explanations import is_explained
from content.readability.rare_words import COMMON_ENOUGH, rare_words
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


def find(document, options):
    """Measure the rarity of nouns, verbs and adjectives, in English of small-letter words; not of explained ones."""
    for place, placed in enumerate(document.sentences):
        for token, value in rare_words(placed.sentence, options):
            if value <= COMMON_ENOUGH or not is_explained(place, token.plain, document.sentences):
                start, end = placed.start + token.start, placed.start + token.end
                yield Match(start, end, block=placed.block, value=value)


RULE = Rule(
    id="rare_word",
    references=("BITV 4", "DINSPEC Wörter", "WCAG 3.1.3"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO, PLAIN_ENGLISH: INFO},
    limits={LEICHTE_SPRACHE: {WARNING: 45}, EINFACHE_SPRACHE: {INFO: 50}, PLAIN_ENGLISH: {INFO: 45}},
    message="Dieses Wort ist selten: Bitte nehmen Sie ein bekanntes Wort oder erklären Sie es.",
    reason="Seltene Wörter kennen viele Menschen nicht.",
    remedy="Gibt es ein Wort für „{text}“, das alle kennen? Sonst erklären Sie es im nächsten Satz.",
    breaks=(
        "Das ist «obsolet».",
        "Bitte «partizipieren» Sie.",
        "Wir «bündeln» das.",
        "Das «Konsortium» zahlt.",
        Example("Wir «flanieren» am Fluss.", EINFACHE_SPRACHE),
        Example("You can «deceive» people.", PLAIN_ENGLISH),
        "Aus der Halle ist Gas «entwichen».",
        "Wir kennen Ihr «Bestreben».",
    ),
    keeps=(
        "Das ist alt.",
        "Die Bürgerinnen machen mit.",
        "Das Plenum ist heute.",
        "Die Hüpfburg ist neu.",
        "Der Rollator ist neu.",
        Example("Wir arbeiten akribisch.", EINFACHE_SPRACHE),
        Example("You can be bilingual. The timetable and the wheelchair are new.", PLAIN_ENGLISH),
        "Am Samstag ist Impf-Tag auf Rügen.",
        "Das Fest ist in Doberlug-Kirchhain und in Sehnde.",
    ),
    find=find,
    scope="document",
    languages=("de", "en"),
    yields_to=("negation_hard", "en_words_to_avoid"),
)
