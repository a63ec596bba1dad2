"""Foreign words."""

from content.readability.hard_words import unexplained
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(document, options):
    """Listed words, and less common words with a foreign ending; not where a term or the text explains them."""
    for placed, word in unexplained(document, options, "foreign"):
        severity = INFO if word.is_hint else None
        yield Match(placed.start + word.start, placed.start + word.end, block=placed.block, severity=severity)


RULE = Rule(
    id="foreign_word",
    references=("BITV 4", "NLS Wörter", "DINSPEC Wörter", "DIN8581 Wörter", "WCAG 3.1.3"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Das ist ein Fremd-Wort: Bitte erklären Sie es oder ersetzen Sie es.",
    reason="Viele Menschen haben das Wort nie gelernt.",
    remedy="Gibt es ein deutsches Wort für „{text}“? Sonst erklären Sie es im nächsten Satz.",
    breaks=(
        "Die «Evaluation» ist fertig.",
        "Wir wollen mehr «Partizipation».",
        "Das ist «transparent» und «effizient».",
        "Die Stadt hat das Programm «implementiert».",
        "Es gibt «relevante» Fragen.",
        "Das ist eine «Subventionierung».",
        "Wir messen die «Immission».",
        "Der Text ist «redundant».",
    ),
    keeps=(
        "Wir fragen: Hat alles geklappt?",
        "Sie können mitmachen.",
        "Die Station ist in der Region.",
        Example("Die Resilienz ist gut.", EINFACHE_SPRACHE, terms=("Resilienz",)),
        "Evakuierung heißt: Alle gehen aus dem Haus.",
    ),
    find=find,
    scope="document",
)
