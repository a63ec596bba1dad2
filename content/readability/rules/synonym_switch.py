"""Two words for the same thing, or a word the glossary advises against."""

from content.readability import lexicon
from content.readability.phrases import Phrases
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_GROUPS = {
    word: group[0]
    for line in lexicon.entries("synonyms-de")
    for group in [line.split(", ")]
    for word in group
}
_SYNONYMS = Phrases(_GROUPS, lemmas=True)


def find(document, options):
    """Each first change of word within a known group, and every word that a term lists under `avoid`."""
    advised = Phrases({word: term.word for term in options.terms for word in term.avoid}, lemmas=True)
    first_words = {}
    seen = set()
    for placed in document.sentences:
        taken = set()
        for tokens, listed, better in advised.find(placed.sentence):
            taken.update(token.start for token in tokens)
            exact = " ".join(token.lower for token in tokens) == listed.lower()
            yield _match(placed, tokens, better, better if exact else None)
        for tokens, listed, group in _SYNONYMS.find(placed.sentence):
            first = first_words.setdefault(group, listed)
            if listed != first and listed not in seen and tokens[0].start not in taken:
                seen.add(listed)
                yield _match(placed, tokens, first)


def _match(placed, tokens, better, replacement=None):
    start, end = tokens[0].start + placed.start, tokens[-1].end + placed.start
    return Match(start, end, block=placed.block, replacement=replacement, words={"better": better})


RULE = Rule(
    id="synonym_switch",
    references=("BITV 3", "NLS Wörter", "DINSPEC Wörter", "DUDEN Wörter", "DIN8581 Wörter"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Dafür gibt es schon ein Wort: Bitte nehmen Sie immer das gleiche Wort.",
    reason="Bei 2 Wörtern denken viele Menschen an 2 verschiedene Sachen.",
    remedy="Nehmen Sie überall „{better}“.",
    breaks=(
        "Stellen Sie den Antrag. Wir prüfen Ihr «Gesuch».",
        "Das Amt hilft. Die «Behörde» ist am Markt.",
        Example("Bringen Sie Ihr «Mobiltelefon» mit.", terms=({"word": "Handy", "avoid": ["Mobiltelefon"]},)),
    ),
    keeps=(
        "Stellen Sie den Antrag. Wir prüfen Ihren Antrag.",
        "Die Behörde ist am Markt. Die Behörde hilft.",
    ),
    find=find,
    scope="document",
)
