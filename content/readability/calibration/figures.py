"""How good the score is: rank correlations and areas under the curve, by set."""

from collections.abc import Callable, Sequence

import numpy as np

from content.readability.calibration.records import Record

SHORT = range(8, 13)  # words of sentences in which length tells nothing


def _ranks(values: np.ndarray) -> np.ndarray:
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[places]


def spearman(left: np.ndarray, right: np.ndarray) -> float:
    """Correlation of the ranks, ties in the middle."""
    return float(np.corrcoef(_ranks(left), _ranks(right))[0, 1])


def auc(hard: np.ndarray, easy: np.ndarray) -> float:
    """How often a standard text gets the higher number than an easy one."""
    ranks = _ranks(np.concatenate([hard, easy]))[: len(hard)]
    return float((ranks.sum() - len(hard) * (len(hard) + 1) / 2) / (len(hard) * len(easy)))


def of_sets(
    records: Sequence[Record],
    hardness: np.ndarray,
    name: Callable[[Record], str] = lambda record: record.source,
) -> dict[str, dict[str, float]]:
    """{set: {figure: value}}: rho (ratings), auc (easy/standard), auc_short (8-12 words), passing (see below).

    passing  share of easy documents below the difficulty that 5 % of the standard documents stay below
    name     the set a record belongs to; its source unless told
    """
    names = [name(record) for record in records]
    found = {}
    for wanted in sorted(set(names)):
        rows = [row for row, given in enumerate(names) if given == wanted]
        found[wanted] = _of_set([records[row] for row in rows], hardness[rows])
    return found


def _of_set(records: Sequence[Record], hardness: np.ndarray) -> dict[str, float]:
    figures = {}
    rating = np.array([np.nan if record.rating is None else record.rating for record in records])
    level = np.array([np.nan if record.level is None else record.level for record in records])
    if np.isfinite(rating).sum() > 2:
        figures["rho"] = spearman(rating[np.isfinite(rating)], hardness[np.isfinite(rating)])
    hard, easy = hardness[level > 0.5], hardness[level < 0.5]
    if len(hard) and len(easy):
        figures["auc"] = auc(hard, easy)
    if records[0].unit == "sentence":
        short = np.array([record.measured.words in SHORT for record in records])
        if (short & (level > 0.5)).any() and (short & (level < 0.5)).any():
            figures["auc_short"] = auc(hardness[short & (level > 0.5)], hardness[short & (level < 0.5)])
    if records[0].unit == "document" and len(hard) and len(easy):
        figures["passing"] = float((easy < np.quantile(hard, 0.05)).mean())
    return {name: round(value, 3) for name, value in figures.items()}
