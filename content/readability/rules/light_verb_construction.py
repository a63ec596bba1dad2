"""Stiff phrases of a noun and a verb that says little: "eine Prüfung durchführen"."""

from content.readability import lexicon
from content.readability.combinations import Combinations
from content.readability.document import ALL_TEXT
from content.readability.nominalisations import carried_out
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Match, Rule

_PHRASES = Combinations(lexicon.pairs("light-verbs-de"))


def find(sentence, options):
    """Listed phrases, forms of "erfolgen", and "durchführen" or "vornehmen" with the noun of an action."""
    for tokens, better in _PHRASES.find(sentence):
        yield Match(tokens[0].start, tokens[-1].end, words={"better": better})
    for token in sentence.tagged:
        if token.lemma == "erfolgen" and token.plain[:1].islower():
            yield Match(token.start, token.end, words={"better": "machen, passieren"})
    for noun, verb in carried_out(sentence.tagged):
        start, end = min(noun.start, verb.start), max(noun.end, verb.end)
        yield Match(start, end, words={"better": f"das Verb zu „{noun.plain}“"})


RULE = Rule(
    id="light_verb_construction",
    references=("DIN8581 Wörter", "DUDEN Grammatik", "DINSPEC Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    message="Bitte nehmen Sie ein kurzes Verb.",
    reason="Das Haupt-Wort sagt, was passiert. Das Verb sagt fast nichts.",
    remedy="Schreiben Sie: {better}.",
    breaks=(
        "Die Stadt führt eine «Prüfung durch».",
        "Sie können Hilfe «in Anspruch nehmen».",
        "Die Zahlung «erfolgt» im Mai.",
        "Wir «stellen Ihnen einen Raum zur Verfügung».",
        "Das Amt wird eine «Änderung vornehmen».",
        "Die «Änderungen nehmen wir sofort vor».",
        "«Leisten Sie hier Ihre Unterschrift».",
    ),
    keeps=(
        "Die Stadt prüft.",
        "Sie können Hilfe bekommen.",
        "Wir zahlen im Mai.",
        "Wir führen Sie durch das Rathaus.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
