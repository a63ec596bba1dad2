"""Words that say nothing."""

from bisect import bisect_left

from content.readability import lexicon
from content.readability.phrases import Phrases
from content.readability.rule import EINFACHE_SPRACHE, INFO, Match, Rule

_FILLERS = Phrases(dict.fromkeys(lexicon.entries("fillers-de")))
_TO_BE = {"ist", "sind", "war", "waren", "sein"}


def find(sentence, options):
    """Listed words, but not "natürliche Person", "Halt!" or "Das ist natürlich."."""
    for tokens, _listed, _value in _FILLERS.find(sentence):
        first, last = tokens[0], tokens[-1]
        before = sentence.text[max(0, first.start - 40) : first.start].strip()
        if before and first.plain != first.lower:
            continue
        tagged = sentence.tagged[bisect_left(sentence.tagged, first.start, key=lambda token: token.start)]
        if len(tokens) == 1 and tagged.tag in ("VVFIN", "VVIMP", "NN", "ADJA"):
            continue
        closes = not sentence.text[last.end : last.end + 40].strip(" .!?")
        if closes and before.split()[-1:] and before.split()[-1].lower() in _TO_BE:
            continue
        certain = before[-1:].isalnum() and sentence.text[last.end : last.end + 1] == " "
        yield Match(first.start, last.end, replacement="" if certain else None)


RULE = Rule(
    id="filler_word",
    references=("DIN8581 Wörter",),
    severity={EINFACHE_SPRACHE: INFO},
    message="Dieses Wort können Sie weg-lassen.",
    reason="Jedes Wort weniger macht den Satz leichter.",
    remedy="Streichen Sie „{text}“.",
    breaks=(
        "Das ist «eigentlich» ganz leicht.",
        "Wir helfen Ihnen «natürlich» gern.",
        "«Im Prinzip» geht das.",
    ),
    keeps=(
        "Das ist leicht.",
        "Der Bus macht Halt.",
        "Das ist eine natürliche Person.",
        "Das ist natürlich.",
    ),
    find=find,
)
