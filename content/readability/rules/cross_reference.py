"""References to other places and footnotes."""

from content.readability.references import references
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Listed words, and marks of footnotes; "Siehe auch" is common in Einfache Sprache."""
    for found in references(sentence.text):
        if options.standard != EINFACHE_SPRACHE or found.group().lower() != "siehe auch":
            yield Match(found.start(), found.end())


RULE = Rule(
    id="cross_reference",
    references=("NLS Text", "DINSPEC Text"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie ohne Verweis: Erklären Sie es hier oder setzen Sie einen Link.",
    reason="Beim Suchen vergisst man, was man gerade gelesen hat.",
    remedy="Schreiben Sie statt „{text}“ die Sache noch einmal oder einen Link mit klarem Text.",
    breaks=(
        "«Siehe» Seite 5.",
        "Das gilt für alle «oben genannten» Fälle.",
        "Das ist neu«¹».",
        "Das ist neu «[1]».",
        "Die Karte ist «im nächsten Kapitel».",
    ),
    keeps=(
        "Mehr dazu lesen Sie auf der Seite: Termine.",
        "Das ist neu.",
        "Das Büro ist oben.",
        "Die Wohnung ist groß.",
        Example("Siehe auch: Termine.", EINFACHE_SPRACHE),
    ),
    find=find,
)
