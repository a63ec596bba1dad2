"""English words in German texts."""

from content.readability.hard_words import unexplained
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(document, options):
    """Listed words and unlisted ones in -ing; not where a term or the text explains them."""
    for placed, word in unexplained(document, options, "english"):
        severity = INFO if word.is_hint else None
        yield Match(placed.start + word.start, placed.start + word.end, block=placed.block, severity=severity)


RULE = Rule(
    id="anglicism",
    references=("BITV 4", "NLS Wörter", "DINSPEC Wörter"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Dieses Wort ist Englisch: Bitte erklären Sie es.",
    reason="Viele Menschen können kein Englisch.",
    remedy="Nehmen Sie ein deutsches Wort für „{text}“. Oder erklären Sie es im nächsten Satz.",
    breaks=(
        "Kommen Sie zum «Workshop».",
        "Die Stadt macht ein «Update».",
        "Dort finden Sie das «Dashboard».",
        "Am Montag sind 2 «Meetings».",
        "Das ist der «Online-Workshop».",
        "Wir bieten «Storytelling» an.",
        "«Loggen» Sie sich bitte ein.",
        "Das ist die «Smart-City».",
    ),
    keeps=(
        "Kommen Sie zum Treffen.",
        "Schreiben Sie eine E-Mail.",
        "Das Team hilft im Frühling.",
        Example("Das Feedback ist gut.", EINFACHE_SPRACHE, terms=("Feedback",)),
    ),
    find=find,
    scope="document",
)
