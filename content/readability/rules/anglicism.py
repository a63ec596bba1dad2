"""English words in German texts."""

from content.readability.frequency import zipf
from content.readability.hard_words import hard_words, is_explained
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_MORE_ENGLISH = 0.5  # how much more common, on the Zipf scale, a word in -ing is in English than in German
_KNOWN = {"training", "camping", "jogging", "shopping", "timing", "doping", "parking", "pudding"}


def find(document, options):
    """Listed words and unlisted ones in -ing; not where a term or the text explains them."""
    sentences = document.sentences
    for place, placed in enumerate(sentences):
        taken = set()
        for word in hard_words(placed.sentence):
            taken.add(word.start)
            explained = options.explains(word.listed) or options.explains(
                placed.sentence.text[word.start : word.end]
            )
            if "english" in word.kinds and not explained and not is_explained(place, word, sentences):
                yield _match(placed, word.start, word.end)
        for token in placed.sentence.tokens:
            if token.start not in taken and _is_english(token) and not options.explains(token.plain):
                yield _match(placed, token.start, token.end, INFO)


def _match(placed, start, end, severity=None):
    return Match(start + placed.start, end + placed.start, block=placed.block, severity=severity)


def _is_english(token):
    lower = token.lower
    if not token.is_word or len(lower) < 7 or not lower.endswith("ing") or lower in _KNOWN:
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
