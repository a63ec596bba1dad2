"""Two words for the same thing, or a word the glossary advises against."""

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
from content.readability.synonyms import advised, switches


def find(document, options):
    """Each rarer word within a known group, once, and every word that a term lists under `avoid`."""
    taken = set()
    for placed, tokens, better, is_exact in advised(document, options.terms):
        taken.add((placed.block.id, placed.start + tokens[0].start))
        yield _match(placed, tokens, better, replacement=better if is_exact else None)
    for place, better in switches(document) if document.language == "de" else ():
        if (place.placed.block.id, place.placed.start + place.tokens[0].start) not in taken:
            yield _match(place.placed, place.tokens, better, severity=INFO if place.is_unsure else None)


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
        "Der Aufzug ist neu. Der «Fahrstuhl» ist groß. Der Aufzug ist offen.",
    ),
    keeps=(
        "Stellen Sie den Antrag. Wir prüfen Ihren Antrag.",
        "Die Behörde ist am Markt. Die Behörde hilft.",
        "Deshalb ist zu. Wir kümmern uns darum.",
        Example("KI ist die Abkürzung für: Künstliche Intelligenz.", terms=("KI", "Künstliche Intelligenz")),
        Example("You need a phone.", PLAIN_ENGLISH, terms=({"word": "phone", "avoid": ["cellphone"]},)),
    ),
    find=find,
    scope="document",
    languages=("de", "en"),
)
