"""English words in German texts."""

from functools import lru_cache

from content.readability.frequency import zipf
from content.readability.hard_words import unexplained, unlisted
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_SHORTEST = 7
_MORE_ENGLISH = 0.5  # how much more common, on the Zipf scale, a word in -ing is in English than in German
_KNOWN = {"training", "camping", "jogging", "shopping", "timing", "doping", "parking", "pudding"}


def find(document, options):
    """Listed words and unlisted ones in -ing; not where a term or the text explains them."""
    for placed, word in unexplained(document, options, "english"):
        yield Match(placed.start + word.start, placed.start + word.end, block=placed.block)
    for placed in document.sentences:
        for token in _unlisted_english(placed.sentence):
            if not options.explains(token.plain):
                start, end = placed.start + token.start, placed.start + token.end
                yield Match(start, end, block=placed.block, severity=INFO)


@lru_cache(maxsize=8192)
def _unlisted_english(sentence):
    return tuple(token for token in unlisted(sentence) if _is_english(token.lower))


def _is_english(lower):
    if len(lower) < _SHORTEST or not lower.endswith("ing") or lower in _KNOWN:
        return False
    return zipf(lower, "en") - zipf(lower) > _MORE_ENGLISH


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
