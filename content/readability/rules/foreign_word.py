"""Foreign words."""

from functools import lru_cache

from content.readability import lexicon
from content.readability.frequency import zipf
from content.readability.hard_words import unexplained, unlisted
from content.readability.rarity import EVERYDAY
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_NOUNS = ("tion", "sion", "ität", "ismus", "ierung", "enz", "anz")
_GERMAN = tuple(lexicon.group("german endings that sound foreign"))
_SHORTEST = 7
_COMMON = 4.3  # Zipf value from which on a word with a foreign ending counts as known


def find(document, options):
    """Listed words, and less common words with a foreign ending; not where a term or the text explains them."""
    for placed, word in unexplained(document, options, "foreign"):
        yield Match(placed.start + word.start, placed.start + word.end, block=placed.block)
    for placed in document.sentences:
        for token in _unlisted_foreign(placed.sentence):
            if not options.explains(token.lemma):
                start, end = placed.start + token.start, placed.start + token.end
                yield Match(start, end, block=placed.block, severity=INFO)


@lru_cache(maxsize=8192)
def _unlisted_foreign(sentence):
    return tuple(token for token in unlisted(sentence) if _sounds_foreign(token))


def _sounds_foreign(token):
    lemma = token.lemma.lower()
    foreign = (
        token.tag == "NN" and lemma.endswith(_NOUNS) or token.tag[:2] == "VV" and lemma.endswith("ieren")
    )
    if not foreign or len(token.plain) < _SHORTEST or lemma in EVERYDAY or lemma.endswith(_GERMAN):
        return False
    return max(zipf(lemma), zipf(token.plain)) < _COMMON and "-" not in lemma


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
    ),
    keeps=(
        "Wir fragen: Hat alles geklappt?",
        "Sie können mitmachen.",
        "Die Station ist in der Region.",
        Example("Die Resilienz ist gut.", EINFACHE_SPRACHE, terms=("Resilienz",)),
    ),
    find=find,
    scope="document",
)
