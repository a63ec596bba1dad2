"""Rare words of a sentence, with their rarity."""

from collections.abc import Iterator

from content.readability import lexicon
from content.readability.document import Sentence, Token
from content.readability.frequency import zipf
from content.readability.rarity import english_rarity, rarity

_SHORTEST = 5
_CONCRETE = 8  # less for nouns of things: "Hüpfburg" is rare in print and known to every child
_ABSTRACT = tuple(lexicon.words("abstract-endings-de"))


def rare_words(sentence: Sentence, options) -> Iterator[tuple[Token, int]]:
    """Nouns, verbs and adjectives, in English words in small letters, and their rarity; explained ones are left out."""
    if sentence.language == "en":
        yield from _in_english(sentence, options)
        return
    if not any(
        word.is_word and len(word.plain) >= _SHORTEST and zipf(word.plain) < 4 for word in sentence.words
    ):
        return
    for token in sentence.tagged:
        if token.is_word and len(token.plain) >= _SHORTEST and token.tag[:2] in ("NN", "VV", "AD"):
            value = rarity(*_unexplained(token, options))
            if token.tag == "NN" and not token.lower.endswith(_ABSTRACT):
                value -= _CONCRETE
            if value > 0 and not options.explains(token.plain, token.lemma):
                yield token, value


def _in_english(sentence: Sentence, options) -> Iterator[tuple[Token, int]]:
    for word in sentence.words:
        if len(word.plain) >= _SHORTEST and word.plain.islower() and word.plain.isalpha():
            value = english_rarity(word.lower)
            if value and not options.explains(word.lower, word.lower.removesuffix("s")):
                yield word, value


def _unexplained(token: Token, options) -> tuple[str, str]:
    """Form and base form; of "Chatbot-Hilfe" only "hilfe" where the glossary explains "Chatbot"."""
    parts = [part for part in token.lower.split("-") if not options.explains(part)]
    if "-" not in token.lower or len(parts) == token.lower.count("-") + 1:
        return token.lower, token.lemma.lower()
    return "-".join(parts), "-".join(parts)
