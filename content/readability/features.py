"""Numbers about a text from which the score is made. All of them are counts, means and shares.

They are the same for a sentence and for a book, do not look at capital letters, signs or layout, and grow
with difficulty, so that a weight never has to be negative and every reason can be said in one sentence.
"""

from collections.abc import Iterable
from math import log, log1p, sqrt
from typing import NamedTuple

from content.readability.words import FIRST, Counts, remembered, unpacked


class Features(NamedTuple):
    """Sentence lengths count words without numbers. "each" = mean per sentence, "share" = share of words."""

    sentence_length: float  # log of the mean
    long_sentences: float  # log of the root of the mean square: long ones weigh more
    longest_stretch: float  # log of the mean number of words between two commas
    letters_each: float  # log
    word_length: float  # letters per word
    very_long_words: float  # share
    rarity: float  # mean over words that carry meaning
    rare_words: float  # share
    rarity_each: float  # log of the sum over the sentence
    nominal_share: float
    nominal_each: float  # log
    infinitives_each: float  # log
    clauses_each: float  # log
    commas_each: float  # log
    formal_share: float
    passive_share: float
    participle_share: float
    strangeness: float  # mean
    strange_share: float  # mean of what is above neutral


class Measured(NamedTuple):
    """The features with the numbers of sentences and words they rest on."""

    features: Features
    sentences: int
    words: int


def measure(sentences: Iterable[str], language: str) -> Measured | None:
    """Features of the sentences of a text; None if there is no word in it."""
    count = square = commas = stretches = total = 0
    counts_of = remembered(language).__getitem__
    for sentence in sentences:
        sums = sum(map(counts_of, sentence.split()))
        if words := sums & FIRST:
            count += 1
            square += words * words
            parts = sentence.split(", ")
            commas += len(parts) - 1
            stretches += words if len(parts) == 1 else max([part.count(" ") for part in parts]) + 1
            total += sums
    return _features(unpacked(total), count, square, stretches, commas) if count else None


def _features(sums: Counts, count: int, square: int, stretches: int, commas: int) -> Measured:
    words, content = sums.words, max(sums.content, 1)
    features = Features(
        sentence_length=log(1 + words / count),
        long_sentences=log(1 + sqrt(square / count)),
        longest_stretch=log(1 + stretches / count),
        letters_each=log(1 + sums.letters / count),
        word_length=sums.letters / words,
        very_long_words=sums.very_long / words,
        rarity=sums.rarity / content,
        rare_words=sums.rare / words,
        rarity_each=log1p(sums.rarity / count),
        nominal_share=sums.nominal / words,
        nominal_each=log1p(sums.nominal / count),
        infinitives_each=log1p(sums.infinitive / count),
        clauses_each=log1p(sums.clause / count),
        commas_each=log1p(commas / count),
        formal_share=sums.formal / words,
        passive_share=sums.passive / words,
        participle_share=sums.participle / words,
        strangeness=sums.strangeness / words,
        strange_share=sums.strange / words,
    )
    return Measured(features, count, int(words))
