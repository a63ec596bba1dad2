"""Gender and number of German nouns, as far as their form tells. The tagger knows neither."""

from content.readability import lexicon
from content.readability.document import Token

_LISTS = {name: tuple(words.split()) for name, words in lexicon.pairs("grammar-de").items()}
_FEMININE = tuple(lexicon.words("feminine-nouns-de"))
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
