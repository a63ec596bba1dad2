"""From records to weights: three monotone ridges, blended for single sentences and for whole texts."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from content.readability.calibration.records import Record
from content.readability.calibration.ridge import monotone
from content.readability.features import Features

# Chosen for texts of corpora that were left out, not for those of the corpora at hand: few features, a strong
# penalty, and little weight for labels of whole texts, which say little about each of their sentences.
PENALTY = {"ratings": 200.0, "sentences": 200.0, "texts": 100.0}
SENTENCE_BLEND = {"ratings": 0.75, "sentences": 0.25}
TEXT_BLEND = {"ratings": 0.25, "sentences": 0.15, "texts": 0.6}
DOMAIN_WEIGHT = {
    "deplain-bible": 0.4,
    "tcde": 0.7,
}  # old-fashioned or narrow: they say less about other sites
EVALUATED_ONLY = ("deplain-rated", "zix-cefr")

_LENGTH = Features._fields.index("sentence_length")
_PER_SENTENCE = [Features._fields.index(name) for name in ("word_length", "surprise")]


def _targets(records: Sequence[Record]) -> dict[str, list[tuple[int, float]]]:
    """For each model the (row, target) pairs it learns from."""
    found: dict[str, list[tuple[int, float]]] = {"ratings": [], "sentences": [], "texts": []}
    for row, record in enumerate(records):
        if record.source in EVALUATED_ONLY:
            continue
        if record.rating is not None:
            found["ratings"].append((row, record.rating))
        if record.level is not None:
            found["sentences" if record.unit == "sentence" else "texts"].append((row, record.level))
    return found


def _row_weights(records: Sequence[Record]) -> np.ndarray:
    """Sets count with the root of their size."""
    sizes = Counter((record.source, record.domain) for record in records)
    return np.array(
        [
            DOMAIN_WEIGHT.get(record.domain, 1.0) * sizes[record.source, record.domain] ** -0.5
            for record in records
        ]
    )


def fit(records: Sequence[Record], columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(weights for single sentences, weights for whole texts) of the raw features.

    The ridge sees letters and surprise per sentence, which is what it should shrink evenly; the weights it
    finds are those of the same numbers per word, and the rest goes to the length of the sentence.
    """
    columns = columns.copy()
    columns[:, _PER_SENTENCE] += columns[:, [_LENGTH]]
    models = {}
    for name, pairs in _targets(records).items():
        if pairs:
            rows = [row for row, _ in pairs]
            target = np.array([value for _, value in pairs])
            target = (target - target.mean()) / target.std()
            row_weights = _row_weights([records[row] for row in rows])
            found = monotone(columns[rows], target, row_weights, PENALTY[name])
            models[name] = found / (columns[rows] @ found).std()
    return _blend(models, SENTENCE_BLEND), _blend(models, TEXT_BLEND)


def _blend(models: dict[str, np.ndarray], shares: dict[str, float]) -> np.ndarray:
    """Mean of the models; of those for texts where there is nothing else. Back to numbers per word."""
    present = {name: shares[name] for name in models if name in shares} or dict.fromkeys(models, 1.0)
    blended = sum(models[name] * share for name, share in present.items()) / sum(present.values())
    blended[_LENGTH] += blended[_PER_SENTENCE].sum()
    return blended


def center(records: Sequence[Record], columns: np.ndarray) -> np.ndarray:
    """The middle between easy and standard: the origin of the difficulty."""
    level = np.array([np.nan if record.level is None else record.level for record in records])
    return (columns[level == 0].mean(axis=0) + columns[level == 1].mean(axis=0)) / 2


def difficulties(
    records: Sequence[Record], columns: np.ndarray, sentence: np.ndarray, text: np.ndarray, middle: np.ndarray
) -> np.ndarray:
    """As `score.difficulty` calculates it, for rows of features."""
    share = np.array([min(1.0, (record.measured.sentences - 1) / 7) for record in records])[:, None]
    return ((columns - middle) * (sentence + (text - sentence) * share)).sum(axis=1)
