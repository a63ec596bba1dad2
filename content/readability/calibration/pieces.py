"""How hard the beginnings and endings of words are: learnt from sentences of easy and standard texts.

Each bucket of word pieces gets a weight, so that the mean over a sentence tells easy from hard beyond what
its length, the length of its words and their frequency tell already.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from content.readability.calibration.records import Record, corpus
from content.readability.calibration.ridge import conjugate_gradient
from content.readability.folding import fold
from content.readability.prose import sentences
from content.readability.word_pieces import BUCKETS, buckets
from content.readability.words import packed, unpacked, words_of

PENALTY = 3.0
LEAST_WORDS = 3


class Line(NamedTuple):
    """A sentence of a labelled text."""

    domain: str
    fold: int
    level: float
    words: tuple[str, ...]

    @property
    def corpus(self) -> str:
        return corpus(self.domain)


def lines(records: Sequence[Record], language: str) -> list[Line]:
    """The sentences of the labelled documents."""
    found = []
    for record in records:
        if record.unit == "document" and record.level is not None and record.domain != "zix":
            for sentence in sentences([("paragraph", record.text)], language):
                words = tuple(words_of(sentence))
                if len(words) >= LEAST_WORDS:
                    found.append(Line(record.domain, record.fold, record.level, words))
    return found


class Vocabulary:
    """Every word form with its buckets, as flat arrays."""

    def __init__(self, forms: Sequence[str], language: str):
        self.places = {form: place for place, form in enumerate(forms)}
        folded = [buckets(fold(form)) for form in forms]
        sizes = np.array([len(row) for row in folded])
        self._buckets = np.concatenate([np.array(row) for row in folded])
        self._words = np.repeat(np.arange(len(forms)), sizes)
        self._shares = np.repeat(1 / np.sqrt(sizes), sizes)
        self.known = np.array(
            [(word.rarity, word.letters) for word in (unpacked(packed(form, language)) for form in forms)]
        )

    def strangeness(self, weights: np.ndarray) -> np.ndarray:
        """Of every word form."""
        return np.bincount(self._words, weights[self._buckets] * self._shares, len(self.places))

    def gathered(self, by_word: np.ndarray) -> np.ndarray:
        """The transpose of `strangeness`: what the words bring to each bucket."""
        return np.bincount(self._buckets, by_word[self._words] * self._shares, BUCKETS)


def learn(found: Sequence[Line], vocabulary: Vocabulary) -> np.ndarray:
    """Weights of the buckets. Domains count with the root of their size, so that the largest does not
    rule."""
    sizes = np.array([len(line.words) for line in found])
    owner = np.repeat(np.arange(len(found)), sizes)
    words = np.array([vocabulary.places[word] for line in found for word in line.words])
    domains = Counter(line.domain for line in found)
    weights = np.array([domains[line.domain] ** -0.5 for line in found])
    weights *= 1 / weights.mean()
    known = np.column_stack(
        [np.bincount(owner, vocabulary.known[words, column]) / sizes for column in (0, 1)]
    )
    plain = np.column_stack([np.ones(len(found)), np.log(sizes), known])
    level = np.array([line.level for line in found])
    root = np.sqrt(weights)
    basis, _ = np.linalg.qr(plain * root[:, None])

    def without_plain(rows: np.ndarray) -> np.ndarray:
        return rows - basis @ (basis.T @ rows)

    def normal(candidate: np.ndarray) -> np.ndarray:
        rows = np.bincount(owner, vocabulary.strangeness(candidate)[words], len(found)) / sizes
        return gather(without_plain(rows * root)) + PENALTY * candidate

    def gather(rows: np.ndarray) -> np.ndarray:
        by_word = np.bincount(words, (rows * root / sizes)[owner], len(vocabulary.places))
        return vocabulary.gathered(by_word)

    return conjugate_gradient(normal, gather(without_plain(level * root)))


def means(records: Sequence[Record], vocabulary: Vocabulary, by_fold: Sequence[np.ndarray]) -> np.ndarray:
    """Mean strangeness of the words of each record, with the weights that never saw it."""
    values = [vocabulary.strangeness(weights) for weights in by_fold]
    found = []
    for record in records:
        places = [vocabulary.places[word] for word in record.words]
        found.append(np.average(values[record.fold][places], weights=list(record.words.values())))
    return np.array(found)
