"""Hard ways to say no."""

from content.readability import lexicon
from content.readability.phrases import Phrases
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_HARD = Phrases(lexicon.pairs("negation-hard-de"), lemmas=True)


def find(sentence, options):
    """Listed words in any inflection."""
    for tokens, _listed, easier in _HARD.find(sentence):
        yield Match(tokens[0].start, tokens[-1].end, words={"easier": easier})


RULE = Rule(
    id="negation_hard",
    references=("DINSPEC Verneinung", "NLS Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Diese Verneinung ist schwer: Bitte schreiben Sie „nicht“ oder „kein“.",
    reason="Viele Menschen überlesen, dass hier etwas verneint ist.",
    remedy="Leichter ist: „{easier}“.",
    breaks=(
        "Das ist «keineswegs» teuer.",
        "Der Ausweis ist «ungültig».",
        "Sie haben einen «unvollständigen» Antrag.",
        "Wir haben «kaum» Zeit.",
    ),
    keeps=("Das ist billig.", "Der Ausweis ist alt.", "Das dauert ungefähr 5 Tage."),
    find=find,
)
