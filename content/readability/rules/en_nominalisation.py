"""English nouns that do the work of a verb."""

import re

from content.readability import lexicon
from content.readability.rule import PLAIN_ENGLISH, WARNING, Match, Rule

_VERB = lexicon.pairs("nominalisations-en")
_NOUNS = "|".join(sorted(_VERB, key=len, reverse=True))
_LIGHT = (
    "mak(?:e|es|ing)|made|carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)?|perform(?:s|ed|ing)?|"
    "undert(?:ake|akes|aken|ook|aking)|giv(?:e|es|en|ing)|gave|provid(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|reach(?:es|ed|ing)?"
    "|com(?:e|es|ing) to|came to"
)
_ARTICLE = r"(?:an?|the|your|our|their|any|this|his|her|its|some|further)"
_WITH_VERB = re.compile(
    rf"\b(?:{_LIGHT}) (?:{_ARTICLE} )?(?:[a-z-]{{2,20}} )?(?P<noun>{_NOUNS})s?\b", re.IGNORECASE
)
_OF = re.compile(rf"\b(?:[Tt]he|[Oo]n|[Uu]pon|[Aa]fter|[Bb]efore|[Ff]or|[Ii]n) (?P<noun>{_NOUNS}) of\b")
_NOT_OF = lexicon.group("nouns with of", of="grammar-en")


def find(sentence, options):
    """A light verb with a listed noun ("make a decision"), and "the … of" with one."""
    text = sentence.text
    if "tion" not in text and "ment" not in text and not re.search("sion|ance|is|very|review", text):
        return
    spans = []
    for found in _WITH_VERB.finditer(text):
        spans.append(found.span())
        yield Match(found.start(), found.end(), words={"verb": _VERB[found["noun"].lower()]})
    for found in _OF.finditer(text):
        noun, inside = found["noun"].lower(), any(a <= found.start("noun") < b for a, b in spans[-8:])
        if not inside and (noun not in _NOT_OF or found.group()[:2] in ("On", "on", "Up", "up")):
            yield Match(found.start(), found.end(), words={"verb": _VERB[noun]})


RULE = Rule(
    id="en_nominalisation",
    references=("GOVUK sentences", "ISO24495 verständlich"),
    severity={PLAIN_ENGLISH: WARNING},
    message="Hier steckt ein Tun-Wort in einem Haupt-Wort: Bitte nehmen Sie das Tun-Wort.",
    reason="Mit einem Tun-Wort ist der Satz kürzer und klarer.",
    remedy="Leichter ist zum Beispiel: „{verb}“.",
    breaks=(
        "We will «make a decision» soon.",
        "You must «make an application» online.",
        "The team will «carry out an inspection».",
        "«The implementation of» the plan starts in May.",
    ),
    keeps=(
        "We will decide soon.",
        "You can pay your bill online.",
        "The organisation of the city is new.",
        "You can ask a question.",
    ),
    find=find,
    languages=("en",),
)
