"""Gender and number of German nouns, as far as their form tells. The tagger knows neither."""

from collections.abc import Sequence

from content.readability import lexicon
from content.readability.document import Token

_LISTS = {name: tuple(words.split()) for name, words in lexicon.pairs("grammar-de").items()}
_FEMININE = tuple(lexicon.words("feminine-nouns-de"))
TITLES = {"frau", "herr", "herrn", "familie", "eheleute"}
_TOWNS = tuple(lexicon.group("endings of towns"))
_TO_PLACES = lexicon.group("words before places")  # no article follows
_MASCULINE = _LISTS["masculine nouns in e"] + _LISTS["masculine nouns that look feminine"]
_FEMININE_ALL_THE_SAME = _LISTS["feminine nouns that look masculine"]
_PLURAL_ONLY = {"eltern", "leute", "ferien", "kosten"}


def is_feminine_or_plural(noun: Token) -> bool:
    """Whether "der" before this tagged noun is no nominative: "der Stadt", "der Kinder", but not "der Kurs".

    Nouns that look the same in both numbers ("der Bürger") count as masculine.
    """
    lower, lemma = noun.lower, noun.lemma.lower().replace("ß", "ss")
    if lower.endswith(_LISTS["nouns like adjectives"]):
        return False  # "der Vorsitzende"; the genitive ends in -n
    if lower in _PLURAL_ONLY or lower != lemma and lower.endswith(("n", "e", "r", "s")):
        return True
    if lower.endswith(_MASCULINE) and not lower.endswith(_FEMININE_ALL_THE_SAME):
        return False
    return lower.endswith(("e", *_FEMININE, *_LISTS["feminine endings"]))


def is_surname(words: Sequence[Token], at: int) -> bool:
    """Whether a title stands before the word: "Frau Schwarzenberger"."""
    return at > 0 and words[at - 1].lower in TITLES


def is_town(words: Sequence[Token], at: int) -> bool:
    """Whether the word looks like a town and no article stands before it: "nach Wilhelmshaven"."""
    return at > 0 and words[at - 1].lower in _TO_PLACES and words[at].lower.endswith(_TOWNS)
