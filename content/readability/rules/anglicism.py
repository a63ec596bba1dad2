"""English words in German texts."""

from content.readability.hard_words import unexplained, unlisted_english
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(document, options):
    """Listed words and unlisted ones in -ing; not where a term or the text explains them."""
    for placed, word in unexplained(document, options, "english"):
        yield Match(placed.start + word.start, placed.start + word.end, block=placed.block)
    for placed in document.sentences:
        for token in unlisted_english(placed.sentence):
            if not options.explains(token.plain, token.lemma):
                start, end = placed.start + token.start, placed.start + token.end
                yield Match(start, end, block=placed.block, severity=INFO)


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
