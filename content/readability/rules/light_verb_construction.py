"""Stiff phrases of a noun and a verb that says little: "eine Prüfung durchführen"."""

from content.readability import lexicon
from content.readability.brackets import closing_words
from content.readability.combinations import Combinations
from content.readability.document import ALL_TEXT
from content.readability.nominalisations import is_action
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Match, Rule

_PHRASES = Combinations(lexicon.pairs("light-verbs-de"))
_CARRY_OUT = {"durchführen", "vornehmen", "durchzuführen", "vorzunehmen", "durchgeführt", "vorgenommen"}
_SEPARATED = {"führen": "durch", "nehmen": "vor"}
_WIDEST = 40  # words between a noun and its verb


def find(sentence, options):
    """Listed phrases, forms of "erfolgen", and "durchführen" or "vornehmen" with the noun of an action."""
    for tokens, better in _PHRASES.find(sentence):
        yield Match(tokens[0].start, tokens[-1].end, words={"better": better})
    tokens = sentence.tagged
    for at, token in enumerate(tokens):
        if token.lemma == "erfolgen" and token.plain[:1].islower():
            yield Match(token.start, token.end, words={"better": "machen, passieren"})
        elif (token.lemma in _CARRY_OUT or token.lower in _CARRY_OUT) and token.tag != "NN":
            yield from _carried_out(_action(tokens[max(0, at - _WIDEST) : at]), token)
        elif token.tag[:2] == "VV" and (particle := _SEPARATED.get(token.lemma)):
            places = (place for place in closing_words(tokens, at) if tokens[place].lower == particle)
            place = next(places, at)
            if not any(word.lower == "sich" for word in tokens[at:place]):
                noun = _action(tokens[at:place]) or place > at and _action(tokens[max(0, at - 4) : at])
                yield from _carried_out(noun, tokens[place])


def _action(tokens):
    """The last noun of an action before the verb in the same clause."""
    for token in reversed(tokens):
        if token.text in ",;:":
            return None
        if is_action(token):
            return token
    return None


def _carried_out(noun, verb):
    if noun:
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
