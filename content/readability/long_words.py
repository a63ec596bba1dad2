"""Long words, and how long they feel."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from content.readability import lexicon
from content.readability.dividers import joined, parts_of, pieces_of
from content.readability.document import Sentence, Token
from content.readability.frequency import zipf
from content.readability.german import syllables
from content.readability.names import is_surname, is_town
from content.readability.rarity import EVERYDAY

_STREETS = (*lexicon.group("endings of streets"), "platz")
_SHORTEST = 10  # letters from which on a word is measured at all
_COMMON, _COMMON_SIZE = 3.7, 14  # a verb or adjective up to this length passes if it is that common (Zipf)
_MANY_SYLLABLES, _AS_LONG = 5, 14  # letters that a word with more syllables counts for at least


def long_words(sentence: Sentence, options) -> Iterator[tuple[Token, int, str]]:
    """(word, letters of its longest part between hyphens, the word divided or ""); many syllables count as letters.

    Names, easy and explained words are left out.
    """
    german = sentence.language == "de"
    for at, token in enumerate(sentence.words):
        if len(token.plain) < _SHORTEST or not token.is_word:
            continue
        if is_surname(sentence.words, at) or is_town(sentence.words, at):
            continue
        part = max(parts_of(token.plain), key=len)
        stem = part.lower().removesuffix("nen").removesuffix("in") if part.endswith("innen") else part.lower()
        easy = {stem.removesuffix(ending) for ending in ("", "s", "n", "en", "e")} & EVERYDAY
        if easy or len(stem) < _SHORTEST or stem.endswith(_STREETS):
            continue
        if options.explained and options.explains(token.plain, part, _lemma(sentence, token)):
            continue
        size = max(len(stem), _AS_LONG) if german and syllables(stem) > _MANY_SYLLABLES else len(stem)
        is_common = german and token.plain[:1].islower() and zipf(token.plain) > _COMMON
        if not (is_common and size <= _COMMON_SIZE):
            pieces = pieces_of(part) if german else ()
            divided = joined(pieces, options.switch("divider")) if len(pieces) > 1 else ""
            yield token, size, divided


def _lemma(sentence: Sentence, word: Token) -> str:
    return sentence.tagged[bisect_left(sentence.tagged, word.start, key=attrgetter("start"))].lemma
