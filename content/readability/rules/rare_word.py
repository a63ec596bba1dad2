"""Words that are rare in everyday language."""

from content.readability import lexicon
from content.readability.frequency import zipf
from content.readability.rarity import english_rarity, rarity
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

_SHORTEST = 5
_CONCRETE = 8  # less for nouns of things: "Hüpfburg" is rare in print and known to every child
_ABSTRACT = tuple(lexicon.words("abstract-endings-de"))


def find(sentence, options):
    """Measure the rarity of nouns, verbs and adjectives, in English of small-letter words; not of explained ones."""
    if sentence.language == "en":
        yield from _in_english(sentence, options)
        return
    if not any(
        word.is_word and len(word.plain) >= _SHORTEST and zipf(word.plain) < 4 for word in sentence.words
    ):
        return
    for token in sentence.tagged:
        if token.is_word and len(token.plain) >= _SHORTEST and token.tag[:2] in ("NN", "VV", "AD"):
            value = rarity(*_unexplained(token, options))
            if token.tag == "NN" and not token.lower.endswith(_ABSTRACT):
                value -= _CONCRETE
            if value > 0 and not options.explains(token.plain, token.lemma):
                yield Match(token.start, token.end, value=value)


def _in_english(sentence, options):
    for word in sentence.words:
        if len(word.plain) >= _SHORTEST and word.plain.islower() and word.plain.isalpha():
            value = english_rarity(word.lower)
            if value and not options.explains(word.lower, word.lower.removesuffix("s")):
                yield Match(word.start, word.end, value=value)


def _unexplained(token, options):
    """Form and base form; of "Chatbot-Hilfe" only "hilfe" where the glossary explains "Chatbot"."""
    parts = [part for part in token.lower.split("-") if not options.explains(part)]
    if "-" not in token.lower or len(parts) == token.lower.count("-") + 1:
        return token.lower, token.lemma.lower()
    return "-".join(parts), "-".join(parts)


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
