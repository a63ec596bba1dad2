"""Stiff phrases of a noun and a verb that says little: "eine Prüfung durchführen"."""

from content.readability import lexicon
from content.readability.combinations import Combinations
from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Match, Rule

_PHRASES = Combinations(lexicon.pairs("light-verbs-de"))
_CARRY_OUT = {"durchführen", "vornehmen", "durchzuführen", "vorzunehmen", "durchgeführt", "vorgenommen"}
_WIDEST = 40  # words between a noun and its verb
_SEPARATED = {"führen": "durch", "nehmen": "vor"}
_ACTIONS = (
    "ung",
    "ungen",
    "tion",
    "tionen",
    "kontrolle",
    "kontrollen",
    "reparatur",
    "reparaturen",
    "analyse",
)
_ACTIONS_TOO = ("auswahl", "wechsel", "test", "tests", "arbeiten", "eintrag", "einträge", "abgleich", "umbau")


def find(sentence, options):
    """Listed phrases, forms of "erfolgen", and "durchführen" or "vornehmen" with the noun of an action."""
    for tokens, better in _PHRASES.find(sentence):
        yield Match(tokens[0].start, tokens[-1].end, words={"better": better})
    for at, token in enumerate(sentence.tagged):
        if token.lemma == "erfolgen" and token.plain[:1].islower():
            yield Match(token.start, token.end, words={"better": "machen, passieren"})
        elif (token.lemma in _CARRY_OUT or token.lower in _CARRY_OUT) and token.tag != "NN":
            if noun := _action(sentence.tagged[max(0, at - _WIDEST) : at]):
                yield _carried_out(noun, token)
        elif token.tag[:2] == "VV" and (particle := _SEPARATED.get(token.lemma)):
            place = _particle(sentence.tagged, at, particle)
            noun = place and (
                _action(sentence.tagged[at:place]) or _action(sentence.tagged[max(0, at - 4) : at])
            )
            if noun and not any(word.lower == "sich" for word in sentence.tagged[at:place]):
                yield _carried_out(noun, sentence.tagged[place])


def _action(tokens):
    """The last noun of an action before the verb in the same clause."""
    for token in reversed(tokens):
        if token.text in ",;:":
            return None
        if token.tag == "NN" and (token.lower.endswith(_ACTIONS) or token.lower.endswith(_ACTIONS_TOO)):
            return token
    return None


def _particle(tokens, at, particle):
    for place in range(at + 1, min(at + _WIDEST, len(tokens))):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        closes = following is None or following.kind == "sign" or following.lower in ("und", "oder")
        if tokens[place].lower == particle and closes:
            return place
    return None


def _carried_out(noun, verb):
    start, end = min(noun.start, verb.start), max(noun.end, verb.end)
    return Match(start, end, words={"better": f"das Verb zu „{noun.plain}“"})


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
        "Wir stellen Ihnen einen Raum «zur Verfügung».",
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
