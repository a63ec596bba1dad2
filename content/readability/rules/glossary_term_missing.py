"""Hard, foreign or technical words that the glossary does not explain yet."""

from content.readability.hard_words import hard_words, is_term, is_told
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
    """The first place of each listed word that no term explains, in any inflection.

    Only a hint where the next sentences say what the word means, and in Einfache Sprache for words that are
    foreign but not technical.
    """
    seen, sentences = set(), document.sentences
    for place, placed in enumerate(sentences):
        for word in hard_words(placed.sentence):
            if word.listed in seen or is_term(word, placed, options):
                continue
            seen.add(word.listed)
            matters_less = options.standard == EINFACHE_SPRACHE and "technical" not in word.kinds
            severity = INFO if matters_less or is_told(place, word, sentences) else None
            start, end = placed.start + word.start, placed.start + word.end
            yield Match(start, end, block=placed.block, severity=severity, words={"word": word.listed})


RULE = Rule(
    id="glossary_term_missing",
    references=("WCAG 3.1.3", "BITV 4", "DINSPEC Wörter", "DUDEN Wörter"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING, PLAIN_ENGLISH: WARNING},
    message="Dieses Fach-Wort steht noch nicht im Wörter-Buch.",
    reason="Wer das Wort nicht kennt, versteht den ganzen Satz nicht.",
    remedy="Erklären Sie „{word}“ im Wörter-Buch. Oder nehmen Sie ein bekanntes Wort.",
    breaks=(
        "Der «Chatbot» antwortet. Der Chatbot ist neu.",
        "Das macht ein «Algorithmus».",
        "Die Stadt nutzt «Big Data».",
        "Wir suchen Menschen für den «Beirat».",
        Example("You can ask the «chatbots».", PLAIN_ENGLISH),
        Example("We use «big data» for you.", PLAIN_ENGLISH),
        "Die Stadt nutzt «Open Data».",
    ),
    keeps=(
        "Ein Programm prüft den Antrag.",
        Example("Die Firewall ist neu. Das prüfen die Firewalls.", EINFACHE_SPRACHE, terms=("Firewall",)),
        Example("Our chatbots help you.", PLAIN_ENGLISH, terms=("chatbot",)),
        Example("Your computer programme helps you.", PLAIN_ENGLISH),
    ),
    find=find,
    scope="document",
    languages=("de", "en"),
)
