"""Numbers about a text from which the score is made. All of them are counts, means and shares.

They are the same for a sentence and for a book, do not look at capital letters, signs or layout, and grow
with difficulty, so that a weight never has to be negative and every reason can be said in one sentence.
"""

import re
from collections import Counter
from collections.abc import Iterable
from math import log, log1p, sqrt
from typing import NamedTuple

from content.readability.words import look_up

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
    count = square = commas = 0
    found: Counter[str] = Counter()
    for sentence in sentences:
        words = words_of(sentence)
        if words:
            count += 1
            square += len(words) * len(words)
            commas += sentence.count(", ")
            found.update(words)
    if not count:
        return None
    rows = [[number * times for number in look_up(word, language)] for word, times in found.items()]
    totals = [sum(column) for column in zip(*rows, strict=True)]
    return _features(totals, count, found.total(), square, commas)


def _features(totals: list[float], count: int, words: int, square: int, commas: int) -> Measured:
    (
        letters,
        long,
        very_long,
        content,
        rarity,
        rare,
        nominal,
        foreign,
        clause,
        formal,
        passive,
        strangeness,
        strange,
    ) = totals
    content = max(content, 1)
    features = Features(
        sentence_length=log(1 + words / count),
        long_sentences=log(1 + sqrt(square / count)),
        letters_each=log(1 + letters / count),
        long_words_each=log1p(long / count),
        word_length=letters / words,
        very_long_words=very_long / words,
        rarity=rarity / content,
        rare_words=rare / words,
        rarity_each=log1p(rarity / count),
        nominal_share=nominal / words,
        nominal_each=log1p(nominal / count),
        foreign_share=foreign / words,
        clauses_each=log1p(clause / count),
        commas_each=log1p(commas / count),
        formal_share=formal / words,
        passive_share=passive / words,
        strangeness=strangeness / words,
        strange_share=strange / words,
    )
    return Measured(features, count, words)
