"""Numbers written as words."""

from content.readability.document import ALL_TEXT
from content.readability.number_words import number_words
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Number words from "zwei" on; none with a hyphen ("Zwei-Faktor"), in quoted names, or that are verbs."""
    for token, number, fits in number_words(sentence):
        yield Match(token.start, token.end, replacement=number if fits else None, words={"number": number})


RULE = Rule(
    id="number_word",
    references=("NLS Zahlen", "DINSPEC Zahlen", "EASYREAD words"),
    severity={LEICHTE_SPRACHE: WARNING},
    message="Bitte schreiben Sie die Zahl als Ziffer.",
    reason="Ziffern erkennt man schneller als Wörter.",
    remedy="Schreiben Sie statt „{text}“: {number}.",
    breaks=(
        "Sie brauchen «zwei» Fotos.",
        "Es kamen «dreiundzwanzig» Menschen.",
        "«Drei» Fotos sind genug.",
        "Das dauert «anderthalb» Stunden.",
        "Das kostet «hundertfünfzig» Euro.",
        Example("Sie brauchen «zwei» Fotos.", EINFACHE_SPRACHE, switches=(("digits", "always"),)),
    ),
    keeps=(
        "Sie brauchen 2 Fotos.",
        "Sie brauchen ein Foto.",
        "Geben Sie bitte acht!",
        "Beide Kinder haben eine eigene Karte.",
        Example("Sie brauchen zwei Fotos.", EINFACHE_SPRACHE),
        "Geben Sie gut acht: Der Weg ist glatt.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
