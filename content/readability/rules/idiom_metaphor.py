"""Figures of speech."""

from content.readability import lexicon
from content.readability.combinations import Combinations
from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_IDIOMS = Combinations(lexicon.pairs("idioms-de"))


def find(sentence, options):
    """Listed figures of speech in any inflection, unless a word beside them makes them literal."""
    for tokens, meaning in _IDIOMS.find(sentence):
        yield Match(tokens[0].start, tokens[-1].end, words={"meaning": meaning})


RULE = Rule(
    id="idiom_metaphor",
    references=("NLS Wörter", "IE Wörter", "DIN8581 Wörter", "WCAG 3.1.3"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Das ist ein Sprach-Bild: Bitte schreiben Sie genau, was Sie meinen.",
    reason="Manche Menschen verstehen Bilder in der Sprache wörtlich.",
    remedy="Sagen Sie direkt: {meaning}.",
    breaks=(
        "Wir «stellen die Weichen» für die Schule.",
        "Das Projekt ist ein «Leuchtturm».",
        "Alle ziehen «an einem Strang».",
        "Wir haben alle Vereine «ins Boot geholt».",
    ),
    keeps=(
        "Wir planen die Schule neu.",
        "Der Leuchtturm steht am Meer.",
        "Wir bauen eine Brücke aus Holz.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
