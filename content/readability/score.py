"""One calibrated number for how hard a text is, with a level band and the reasons.

A weighted sum of the features in `features.py`. The weights, the bounds of the bands and the figures of
cross-validation lie in `weights/`, made by `content.readability.calibration`. Same text, same number.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from content.readability import prose, reasons
from content.readability.features import Features, Measured, measure
from content.readability.frequency import frequency_table
from content.readability.word_pieces import pieces_weights

LEAST_WORDS = 3
"""Fewer words are not measured at all. A verdict needs many more; that is for the report to say."""

HARDEST = 20.0
"""The difficulty of a text without a word: nothing easy can be said of it."""

_WHOLE_TEXT = 8  # sentences from which on the weights for texts hold; below, those for sentences blend in
_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


@dataclass(frozen=True)
class Score:
    """value        0-100, 100 = very easy; 60 is what 5 % of standard texts reach
    level        band of levels, "A2" or "A2 bis B1"; an estimate, no certificate
    uncertainty  how far the level may be wrong, in German
    measured     what was counted in the text
    shares       what each feature adds to the difficulty, compared with a text of medium difficulty
    """

    value: float
    level: str
    uncertainty: str
    measured: Measured
    shares: tuple[float, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The three features that weigh most, as German sentences."""
        return reasons.reasons(self.measured, self.shares)


class Weights(NamedTuple):
    """What calibration found. Ease is -infinity to infinity, 0 = 50 points.

    bounds  highest ease of the levels A2 to C2
    spread  usual distance in ease of texts of one level from their middle
    """

    center: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    sentence: tuple[float, ...]
    text: tuple[float, ...]
    steepness: float
    middle: float
    bounds: tuple[float, ...]
    spread: float


@cache
def weights(language: str) -> Weights:
    """The calibrated weights of a language ("de" or "en").

    A feature that was added after the last calibration has none yet, so that the next one can start.
    """
    file = Path(__file__).parent / "weights" / f"score-{language}.json"
    stored = json.loads(file.read_text(encoding="utf-8"))
    features = [stored["features"].get(name, {}) for name in Features._fields]
    keys = ("center", "low", "high", "sentence", "text")
    columns = ([feature.get(key, 0.0) for feature in features] for key in keys)
    rest = (stored[key] for key in ("steepness", "middle", "bounds", "spread"))
    return Weights(*map(tuple, columns), *rest)


def rate(blocks: Iterable[tuple[str, str]], language: str) -> Score | None:
    """The score of a text given as (block kind, text); None if there is too little text to measure."""
    measured = measure(prose.sentences(blocks, language), language)
    if measured is None or measured.words < LEAST_WORDS:
        return None
    known = weights(language)
    shares = contributions(measured, known)
    ease = known.steepness * (known.middle - sum(shares))
    return Score(
        value=100 / (1 + exp(min(-ease, 50.0))),
        level=_band(ease, known.spread / 2 * sqrt(1 + 6 / measured.sentences), known.bounds),
        uncertainty=_uncertainty(measured.sentences),
        measured=measured,
        shares=shares,
    )


def difficulty(text: str, language: str) -> float:
    """Higher = harder; about -3 (very easy) to 3. For a sentence as for a document; `HARDEST` without a
    word."""
    measured = measure(prose.sentences([("paragraph", text)], language), language)
    return sum(contributions(measured, weights(language))) if measured else HARDEST


def contributions(measured: Measured, known: Weights) -> tuple[float, ...]:
    """What each feature adds to the difficulty, compared with a text of medium difficulty."""
    share = min(1.0, (measured.sentences - 1) / (_WHOLE_TEXT - 1))
    columns = zip(
        measured.features, known.center, known.low, known.high, known.sentence, known.text, strict=True
    )
    return tuple(
        [
            ((low if number < low else high if number > high else number) - center)
            * (sentence + (text - sentence) * share)
            for number, center, low, high, sentence, text in columns
        ]
    )


def _band(ease: float, margin: float, bounds: Sequence[float]) -> str:
    easiest, hardest = _level(ease + margin, bounds), _level(ease - margin, bounds)
    return easiest if easiest == hardest else f"{easiest} bis {hardest}"


def _level(ease: float, bounds: Sequence[float]) -> str:
    return _LEVELS[sum(ease < bound for bound in bounds)]


def _uncertainty(sentences: int) -> str:
    if sentences == 1:
        return "Das ist nur ein Satz. Die Stufe ist deshalb sehr unsicher."
    if sentences < _WHOLE_TEXT:
        return f"Der Text hat nur {sentences} Sätze. Die Stufe kann um 2 Stufen falsch sein."
    return "Die Stufe ist eine Schätzung. Sie kann um 1 Stufe falsch sein."


# Read with the engine, so that the first German text is as fast as the next; English waits until it is needed.
weights("de"), frequency_table("de"), pieces_weights("de")
