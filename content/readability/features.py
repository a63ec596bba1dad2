"""Numbers about a text from which the score is made. All of them are counts, means and shares.

They are the same for a sentence and for a book, do not look at capital letters, signs or layout, and grow
with difficulty, so that a weight never has to be negative and every reason can be said in one sentence.

They are few on purpose: with more of them the score grew better on texts from sites it knew and worse on texts
from all others.
"""

from collections.abc import Iterable
from math import log, log1p, sqrt
from typing import NamedTuple

from content.readability.words import FIRST, Counts, remembered, unpacked


class Features(NamedTuple):
    """Lengths count words without numbers. "each" = log of the mean per sentence, "share" = share of words."""

    sentence_length: float  # log of the mean number of words
    long_sentences: float  # log of the root of the mean square: long ones weigh more
    word_length: float  # log of the letters per word
    surprise: float  # log of the mean over all words
    rarity: float  # mean over words that carry meaning
    nominal_each: float
    infinitives_each: float
    clauses_each: float
    formal_each: float
    genitives_each: float
    participle_share: float
    plain_missing: float  # share of words that are no plain verb
    nouns_missing: float  # share of words that are no noun and no name
    strangeness: float  # mean over all words


class Measured(NamedTuple):
    """The features with the numbers of sentences and words they rest on, and the share of rare words."""

    features: Features
    sentences: int
    words: int
    rare: float


def measure(sentences: Iterable[str], language: str) -> Measured | None:
    """Features of the sentences of a text; None if there is no word in it."""
    count = square = total = 0
    counts_of = remembered(language).__getitem__
    for sentence in sentences:
        sums = sum(map(counts_of, sentence.split()))
        if words := sums & FIRST:
            count += 1
            square += words * words
            total += sums
    return _measured(unpacked(total), count, square) if count else None


def _measured(sums: Counts, count: int, square: int) -> Measured:
    words = sums.words
    features = Features(
        sentence_length=log(words / count),
        long_sentences=log(sqrt(square / count)),
        word_length=log(sums.letters / words),
        surprise=log(max(sums.surprise / words, 0.1)),
        rarity=sums.rarity / max(sums.content, 1),
        nominal_each=log1p(sums.nominal / count),
        infinitives_each=log1p(sums.infinitive / count),
        clauses_each=log1p(sums.clause / count),
        formal_each=log1p(sums.formal / count),
        genitives_each=log1p(sums.genitive / count),
        participle_share=sums.participle / words,
        plain_missing=1 - sums.plain / words,
        nouns_missing=1 - sums.noun / words,
        strangeness=sums.strangeness / words,
    )
    return Measured(features, count, int(words), sums.rare / words)
