"""Gender and number of German nouns, as far as their form tells. The tagger knows neither."""

from collections.abc import Sequence

from content.readability import lexicon
from content.readability.document import Token

_LISTS = {name: tuple(words.split()) for name, words in lexicon.pairs("grammar-de").items()}
_FEMININE = tuple(lexicon.words("feminine-nouns-de"))
TITLES = {"frau", "herr", "herrn", "familie", "eheleute"}
_TOWNS = tuple(lexicon.group("endings of towns"))
_TO_PLACES = lexicon.group("words before places")  # no article follows
_PLURAL_ONLY = {"eltern", "leute", "ferien", "kosten"}


def is_feminine_or_plural(noun: Token) -> bool:
    """Whether "der" before this tagged noun is no nominative: "der Stadt", "der Kinder", but not "der Kurs".

    Nouns that look the same in both numbers ("der Bürger") count as masculine.
    """
    lower, lemma = noun.lower, noun.lemma.lower()
    if lower in _PLURAL_ONLY or lower != lemma and lower.endswith(("n", "e", "r", "s")):
        return True
    if lower.endswith("e"):
        return not lower.endswith(_LISTS["masculine nouns in e"])
    if lower.endswith(_FEMININE):
        return True
    return lower.endswith(_LISTS["feminine endings"]) and not lower.endswith(_LISTS["masculine nouns in in"])


def is_surname(words: Sequence[Token], at: int) -> bool:
    """Whether a title stands before the word: "Frau Schwarzenberger"."""
    return at > 0 and words[at - 1].lower in TITLES


def is_town(words: Sequence[Token], at: int) -> bool:
    """Whether the word looks like a town and no article stands before it: "nach Wilhelmshaven"."""
    return at > 0 and words[at - 1].lower in _TO_PLACES and words[at].lower.endswith(_TOWNS)
