"""Words that are rare in everyday language."""

from content.readability.rare_words import rare_words
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
    """Measure the rarity of nouns, verbs and adjectives, in English of small-letter words; not of explained ones."""
    for token, value in rare_words(sentence, options):
        yield Match(token.start, token.end, value=value)


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
    ),
    keeps=(
        "Das ist alt.",
        "Die Stadt ist stark.",
        "Die Bürgerinnen machen mit.",
        "Das Plenum ist heute.",
        "Die Hüpfburg ist neu.",
        "Der Rollator ist neu.",
        Example("Wir arbeiten akribisch.", EINFACHE_SPRACHE),
        Example("You can be bilingual. The timetable and the wheelchair are new.", PLAIN_ENGLISH),
    ),
    find=find,
    languages=("de", "en"),
    yields_to=("office_german", "negation_hard", "en_words_to_avoid"),
)
