"""Several things in one sentence that would be clearer as a list."""

from content.readability.enumerations import series
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

_LINKS = ("und", "oder", "sowie", "and", "or")


def find(sentence, options):
    """Measure the items of each series; dates, names of people and relative clauses are none."""
    text = sentence.text
    if text.count(",") > 1 or any(f" {link} " in text for link in _LINKS):
        yield from (Match(found.start, found.end, value=found.items) for found in series(sentence))


RULE = Rule(
    id="enumeration_not_list",
    references=("BITV 7", "DINSPEC Sätze", "ISO24495 auffindbar", "GOVUK structure"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO, PLAIN_ENGLISH: INFO},
    limits={
        LEICHTE_SPRACHE: {INFO: 2, WARNING: 3},
        EINFACHE_SPRACHE: {INFO: 3},
        PLAIN_ENGLISH: {INFO: 3},
    },
    message="Das ist eine Aufzählung: Bitte machen Sie eine Liste.",
    reason="In einer Liste sieht man jede Sache einzeln.",
    remedy="Hier stehen {value} Sachen. Schreiben Sie: „Sie brauchen:“ und darunter die Liste.",
    breaks=(
        "Bringen Sie «Ausweis, Foto und Geld» mit.",
        "Bringen Sie «Ausweis, Foto, Formular und Geld» mit.",
        "Wir bieten «Kurse, Beratung, Hilfe und Kaffee» an.",
        "Sie brauchen «einen Ausweis, ein neues Foto, Geld».",
        "Die Farben sind «rot, blau, grün und gelb».",
        Example("Wir bieten «Kurse, Beratung, Hilfe und Kaffee» an.", EINFACHE_SPRACHE),
        Example("You need your «card, a photo, a form and money».", PLAIN_ENGLISH),
    ),
    keeps=(
        "Bringen Sie einen Ausweis und ein Foto mit.",
        "Bitte bringen Sie mit:",
        "Kommen Sie am Montag, Mittwoch oder Freitag.",
        Example("Bringen Sie einen Ausweis, ein Foto und Geld mit.", EINFACHE_SPRACHE),
        Example("You need a card, a photo and money.", PLAIN_ENGLISH),
    ),
    find=find,
    languages=("de", "en"),
)
