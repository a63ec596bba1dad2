"""Two negations that cancel each other, or that the reader has to add up."""

from itertools import pairwise

from content.readability.conjunctions import pair
from content.readability.negations import is_hidden_adjective, negated
from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_CLOSE = 4  # words from a negation to one inside a word


def find(sentence, options):
    """Two negations in one clause, or one with a word in un-; "weder … noch"; only a hint across clauses."""
    tokens, parts = sentence.tokens, pair(sentence.tokens)
    if parts and parts[0].lower == "weder":
        yield Match(parts[0].start, parts[1].end)
        return
    for (first_clause, first), (second_clause, second) in pairwise(negated(sentence)):
        same, hidden = first_clause == second_clause, is_hidden_adjective(sentence, second)
        if hidden is None or hidden and same and second - first <= _CLOSE:
            yield Match(tokens[first].start, tokens[second].end, severity=None if same else INFO)
            return


RULE = Rule(
    id="negation_double",
    references=("DINSPEC Verneinung", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Hier stehen 2 Verneinungen: Bitte schreiben Sie es positiv.",
    reason="2 Verneinungen muss man im Kopf umrechnen.",
    remedy="Streichen Sie beide Verneinungen. Sagen Sie, was geht.",
    breaks=(
        "Ein Termin am Abend ist «nicht unmöglich».",
        "«Kein Antrag ist nicht» erlaubt.",
        "Sie können «weder anrufen noch» schreiben.",
        "Kommen Sie «nicht ohne» Termin.",
        "Das ist «keineswegs unsicher».",
    ),
    keeps=(
        "Ein Termin am Abend geht.",
        "Sie kommen ohne Termin.",
        "Die Unterlagen sind da.",
    ),
    find=find,
)
