"""Rare words of a sentence, with their rarity."""

from collections.abc import Iterator
from functools import lru_cache

from content.readability import lexicon
from content.readability.document import Sentence, Token
from content.readability.frequency import zipf
from content.readability.names import is_town
from content.readability.rarity import AS_RARE, HARD, english_rarity, rarity

COMMON_ENOUGH = 40
"""Rarity below all limits: whether the text explains such a word does not matter."""

_SHORTEST = 5
_COMMON = 4.0  # Zipf value from which on a word is not looked at
_CONCRETE = 8  # less for nouns of things: "Hüpfburg" is rare in print and known to every child
_ABSTRACT = tuple(lexicon.words("abstract-endings-de"))


def rare_words(sentence: Sentence, options) -> Iterator[tuple[Token, int]]:
    """Nouns, verbs and adjectives, in English words in small letters, and their rarity; not what terms explain."""
    if sentence.language == "en":
        yield from _in_english(sentence, options)
        return
    for token, value in _measured(sentence):
        if "-" in token.plain and options.explained:
            value = _value(token, *_unexplained(token, options))
        if value > 0 and not options.explains(token.plain, token.lemma):
            yield token, value


@lru_cache(maxsize=8192)
def _measured(sentence: Sentence) -> tuple[tuple[Token, int], ...]:
    """The less common words of a German sentence with their rarity, and all with a hyphen, whoever explains them."""
    if not any(map(_may_be_rare, sentence.words)):
        return ()
    tokens = sentence.tagged
    places = [at for at, token in enumerate(tokens) if _may_be_rare(token) and not is_town(tokens, at)]
    found = ((tokens[at], _value(tokens[at], tokens[at].plain, tokens[at].lemma)) for at in places)
    return tuple((token, value) for token, value in found if value > 0 or "-" in token.plain)


def _may_be_rare(token: Token) -> bool:
    if token.lower in HARD:
        return True
    return token.is_word and len(token.plain) >= _SHORTEST and zipf(token.plain) < _COMMON


def _value(token: Token, word: str, lemma: str) -> int:
    if token.tag[:2] not in ("NN", "VV", "AD") and token.lower not in HARD:
        return 0
    value = rarity(word, lemma)
    is_thing = token.tag == "NN" and not token.lower.endswith(_ABSTRACT) and value != AS_RARE
    return value - _CONCRETE * is_thing


def _in_english(sentence: Sentence, options) -> Iterator[tuple[Token, int]]:
    for word in sentence.words:
        if len(word.plain) >= _SHORTEST and word.plain.islower() and word.plain.isalpha():
            value = english_rarity(word.lower)
            if value and not options.explains(word.lower, word.lower.removesuffix("s")):
                yield word, value


def _unexplained(token: Token, options) -> tuple[str, str]:
    """Form and base form; of "Chatbot-Hilfe" only "hilfe" where the glossary explains "Chatbot"."""
    parts = [part for part in token.plain.split("-") if not options.explains(part)]
    if "-" not in token.plain or len(parts) == token.plain.count("-") + 1:
        return token.plain, token.lemma
    return "-".join(parts), "-".join(parts)
