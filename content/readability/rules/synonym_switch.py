"""Two words for the same thing, or a word the glossary advises against."""

from content.readability.phrases import Phrases
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
from content.readability.synonyms import switches


def find(document, options):
    """Each rarer word within a known group, once, and every word that a term lists under `avoid`."""
    advised, taken = _advised(options.terms, document.language), set()
    for placed in document.sentences if any(term.avoid for term in options.terms) else ():
        for tokens, listed, better in advised.find(placed.sentence):
            taken.add((placed.block.id, placed.start + tokens[0].start))
            exact = " ".join(token.lower for token in tokens) == listed.lower()
            yield _match(placed, tokens, better, replacement=better if exact else None)
    for place, better in switches(document) if document.language == "de" else ():
        if (place.placed.block.id, place.placed.start + place.tokens[0].start) not in taken:
            yield _match(place.placed, place.tokens, better, severity=INFO if place.is_unsure else None)


def _advised(terms, language):
    """Words to avoid with the better one; in English, which is not tagged, also in the plural."""
    pairs = {word: term.word for term in terms for word in term.avoid}
    if language == "en":
        pairs = {f"{word}s": f"{better}s" for word, better in pairs.items()} | pairs
    return Phrases(pairs, language, lemmas=True)


def _match(placed, tokens, better, **fields):
    start, end = placed.start + tokens[0].start, placed.start + tokens[-1].end
    return Match(start, end, block=placed.block, words={"better": better}, **fields)


RULE = Rule(
    id="synonym_switch",
    references=("BITV 3", "NLS Wörter", "DINSPEC Wörter", "DUDEN Wörter", "DIN8581 Wörter"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO, PLAIN_ENGLISH: INFO},
    message="Dafür gibt es schon ein Wort: Bitte nehmen Sie immer das gleiche Wort.",
    reason="Bei 2 Wörtern denken viele Menschen an 2 verschiedene Sachen.",
    remedy="Nehmen Sie überall „{better}“.",
    breaks=(
        "Stellen Sie den Antrag. Wir prüfen Ihr «Gesuch».",
        "Das Amt hilft. Die «Behörde» ist am Markt.",
        "Deshalb ist zu. «Darum» kommen Sie morgen.",
        "Der «Rechner» ist neu. Der Computer ist an. Der Computer hilft.",
        Example("Bringen Sie Ihr «Mobiltelefon» mit.", terms=({"word": "Handy", "avoid": ["Mobiltelefon"]},)),
        Example("You need «cellphones».", PLAIN_ENGLISH, terms=({"word": "phone", "avoid": ["cellphone"]},)),
    ),
    keeps=(
        Example("You need a phone.", PLAIN_ENGLISH, terms=({"word": "phone", "avoid": ["cellphone"]},)),
        "Stellen Sie den Antrag. Wir prüfen Ihren Antrag.",
        "Die Behörde ist am Markt. Die Behörde hilft.",
        "Deshalb ist zu. Wir kümmern uns darum.",
        Example("KI ist die Abkürzung für: Künstliche Intelligenz.", terms=("KI", "Künstliche Intelligenz")),
    ),
    find=find,
    scope="document",
    languages=("de", "en"),
)
