"""Lines over time as SVG coordinates; a template draws them, and a table beside them says the same in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from content.review.reports.trend import Line

# In the units of the SVG's viewBox.
WIDTH, HEIGHT = 640, 260
# At the right, half of the name of the last day stands beyond its point.
LEFT, RIGHT, TOP, BOTTOM = 44, 44, 12, 34
TOP_SCORE = 100
SCORE_STEP = 20
# Told apart without colour, too: stroke-dasharray and the shape of the points.
DASHES = ("", "8 4", "2 4", "12 4 2 4", "4 4", "1 6")


@dataclass(frozen=True)
class Dot:
    """A point of a line: where it is drawn, and what it says."""

    x: float
    y: float
    day: date
    score: float


@dataclass(frozen=True)
class Curve:
    """A drawn line."""

    line: Line
    dashes: str
    number: int
    dots: tuple[Dot, ...]

    @property
    def path(self) -> str:
        """The points as the attribute ``points`` of a polyline."""
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)

    @property
    def end(self) -> Dot:
        """The newest point, at which the line is named."""
        return self.dots[-1]


@dataclass(frozen=True)
class Chart:
    """Everything a template needs to draw lines over time."""

    curves: tuple[Curve, ...]
    score_marks: tuple[tuple[float, int], ...]
    day_marks: tuple[tuple[float, date], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def chart(lines: Sequence[Line]) -> Chart | None:
    """Return the drawing of lines with scores from 0 to 100; None when there is nothing to draw."""
    days = [day for line in lines for day, _score in line.points]
    if not days:
        return None
    first, last = min(days), max(days)

    def x(day: date) -> float:
        span = (last - first).days
        share = (day - first).days / span if span else 0.5
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(score: float) -> float:
        return round(TOP + (1 - score / TOP_SCORE) * (HEIGHT - TOP - BOTTOM), 1)

    curves = tuple(
        Curve(
            line,
            DASHES[number % len(DASHES)],
            number,
            tuple(Dot(x(day), y(score), day, score) for day, score in line.points),
        )
        for number, line in enumerate(lines)
    )
    middle = first + timedelta(days=(last - first).days // 2)
    return Chart(
        curves,
        tuple((y(score), score) for score in range(0, TOP_SCORE + 1, SCORE_STEP)),
        tuple((x(day), day) for day in sorted({first, middle, last})),
    )
