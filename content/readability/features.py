"""Numbers about a text from which the score is made. All of them are counts, means and shares.

They are the same for a sentence and for a book, do not look at capital letters, signs or layout, and grow
with difficulty, so that a weight never has to be negative and every reason can be said in one sentence.
"""

import re
from collections.abc import Iterable
from itertools import repeat
from math import log, log1p, sqrt
from typing import NamedTuple

from content.readability.words import Counts, packed, unpacked

_WORD = re.compile(r"[^\W\d_]+(?:(?:[-\u2010\u2011'’·‧]|[*:_/](?=in))[^\W_]+)*")


class Features(NamedTuple):
    """Sentence lengths count words without numbers. "each" = mean per sentence, "share" = share of words."""

    sentence_length: float  # log of the mean
    long_sentences: float  # log of the root of the mean square: long ones weigh more
    letters_each: float  # log
    long_words_each: float  # log
    word_length: float  # letters per word
    very_long_words: float  # share
    rarity: float  # mean over words that carry meaning
    rare_words: float  # share
    rarity_each: float  # log of the sum over the sentence
    nominal_share: float
    nominal_each: float  # log
    foreign_share: float
    clauses_each: float  # log
    commas_each: float  # log
    formal_share: float
    passive_share: float
    strangeness: float  # mean
    strange_share: float  # mean of what is above neutral


class Measured(NamedTuple):
    """The features with the numbers of sentences and words they rest on."""

    features: Features
    sentences: int
    words: int


def words_of(sentence: str) -> list[str]:
    """The words of a sentence, without numbers."""
    return _WORD.findall(sentence)


def measure(sentences: Iterable[str], language: str) -> Measured | None:
    """Features of the sentences of a text; None if there is no word in it."""
    count = square = commas = total = 0
    for sentence in sentences:
        words = words_of(sentence)
        if words:
            count += 1
            square += len(words) * len(words)
            commas += sentence.count(", ")
            total += sum(map(packed, words, repeat(language)))
    return _features(unpacked(total), count, square, commas) if count else None


def _features(sums: Counts, count: int, square: int, commas: int) -> Measured:
    words, content = sums.words, max(sums.content, 1)
    features = Features(
        sentence_length=log(1 + words / count),
        long_sentences=log(1 + sqrt(square / count)),
        letters_each=log(1 + sums.letters / count),
        long_words_each=log1p(sums.long / count),
        word_length=sums.letters / words,
        very_long_words=sums.very_long / words,
        rarity=sums.rarity / content,
        rare_words=sums.rare / words,
        rarity_each=log1p(sums.rarity / count),
        nominal_share=sums.nominal / words,
        nominal_each=log1p(sums.nominal / count),
        foreign_share=sums.foreign / words,
        clauses_each=log1p(sums.clause / count),
        commas_each=log1p(commas / count),
        formal_share=sums.formal / words,
        passive_share=sums.passive / words,
        strangeness=sums.strangeness / words,
        strange_share=sums.strange / words,
    )
    return Measured(features, count, int(words))
