"""From difficulty to points and levels."""

from collections.abc import Sequence

import numpy as np

from content.readability.calibration.records import Record

PASSING = 60.0  # points that 5 % of the standard documents reach
STANDARD = 25.0  # points of the standard document in the middle
NOT_TYPICAL = ("deplain-bible", "zix")  # old-fashioned, or written by machines: no documents of today


def curve(records: Sequence[Record], hardness: np.ndarray) -> tuple[float, float]:
    """(steepness, middle) of the curve from difficulty to points. Domains count alike."""
    standard: dict[str, list[float]] = {}
    for record, value in zip(records, hardness, strict=True):
        if record.unit == "document" and record.level == 1.0 and record.domain not in NOT_TYPICAL:
            standard.setdefault(record.domain, []).append(value)
    fifth = np.mean([np.quantile(values, 0.05) for values in standard.values()])
    half = np.mean([np.median(values) for values in standard.values()])
    steepness = (_logit(PASSING) - _logit(STANDARD)) / (half - fifth)
    return float(steepness), float(fifth + _logit(PASSING) / steepness)


def _logit(value: float) -> float:
    return float(np.log(value / (100 - value)))


def bounds(records: Sequence[Record], ease: np.ndarray) -> tuple[list[float], float]:
    """Ease between the levels A1 to C2, and the usual spread inside a level, from texts written for
    levels."""
    steps = np.array([record.step if record.domain == "zix" else -1 for record in records])
    middles = [float(np.median(ease[steps == step])) for step in range(6)]
    spread = float(np.mean([ease[steps == step].std() for step in range(6)]))
    return [(left + right) / 2 for left, right in zip(middles, middles[1:], strict=False)], spread
