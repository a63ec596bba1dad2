"""Negation. Often it is necessary, so this is a hint; the switch "negation" changes that."""

from content.readability.negations import is_negation
from content.readability.rule import INFO, LEICHTE_SPRACHE, Example, Match, Rule


def find(sentence, options):
    """The first negation of a sentence; "nicht nur … sondern auch" denies nothing."""
    words = sentence.words
    for at, token in enumerate(words):
        if is_negation(words, at):
            yield Match(token.start, token.end)
            return


RULE = Rule(
    id="negation",
    references=("BITV 1", "NLS Grammatik", "DINSPEC Verneinung"),
    severity={LEICHTE_SPRACHE: INFO},
    message="Hier steht eine Verneinung: Geht es auch ohne „{text}“?",
    reason="Ein Satz mit „nicht“ ist schwerer zu verstehen. Manche überlesen das Wort.",
    remedy="Sagen Sie, was gilt. Ist die Verneinung nötig? Dann schreiben Sie das Wort fett.",
    breaks=(
        "Sie dürfen hier «nicht» parken.",
        "Das ist «kein» Problem.",
        "«Niemand» muss allein kommen.",
    ),
    keeps=(
        "Parken ist hier verboten.",
        "Das ist leicht.",
        Example("Sie dürfen hier nicht parken.", switches=(("negation", "allowed"),)),
    ),
    find=find,
    yields_to=("negation_double", "negation_hard"),
)
