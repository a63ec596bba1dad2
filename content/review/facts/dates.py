"""Dates and days of the week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from content.review.facts.calendar_names import DAYS_ARE_UNSURE, day_patterns, months
from content.review.facts.fact import FactKind, Found

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<iso>(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d))"
    r"|(?P<d2>\d{1,2})\. ?(?P<m2>\d{1,2})\.(?: ?(?P<y2>\d{4}|\d\d)(?!\d))?"
    r"|(?P<d3>\d{1,2})[/.](?P<m3>\d{1,2})[/.](?P<y3>\d{4}))(?![\d/]|[.,]\d)"
)


@cache
def _named(code: str) -> re.Pattern[str]:
    # Short names need their full stop or a day beside them: "Mai" is one, "mar" in "Martin" is none.
    names = "|".join(re.escape(name) for name in sorted(months(code), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)? (?:of )?(?P<month>{names})\b\.?"
        rf"(?:,? (?P<year>\d{{4}})(?!\d))?"
        rf"|\b(?P<month2>{names})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?![.,:]\d)"
        rf"(?:,? (?P<year2>\d{{4}})(?!\d))?"
        rf"|\b(?P<month3>{names})\.? (?P<year3>\d{{4}})(?!\d)",
        re.IGNORECASE,
    )


@cache
def _days(code: str) -> re.Pattern[str]:
    return re.compile("|".join(f"({pattern})" for pattern in day_patterns(code)), re.IGNORECASE)


def find_dates(text: str, code: str) -> Iterator[Found]:
    """Yield the dates of a text; the value is (year or None, month, day or None)."""
    for match in _named(code).finditer(text):
        month = months(code)[(match["month"] or match["month2"] or match["month3"]).lower()]
        day = match["day"] or match["day2"]
        year = match["year"] or match["year2"] or match["year3"]
        yield from _date(match, year, month, day)
    for match in _NUMERIC.finditer(text):
        day = match["d1"] or match["d2"] or match["d3"]
        month = match["m1"] or match["m2"] or match["m3"]
        year = match["y1"] or match["y2"] or match["y3"]
        yield from _date(match, f"20{year}" if year and len(year) == 2 else year, int(month), day)


def find_days(text: str, code: str) -> Iterator[Found]:
    """Yield the days of the week in a text, Monday is 0; soft where the word may mean something else."""
    for match in _days(code).finditer(text):
        number = match.lastindex - 1  # type: ignore[operator]
        yield Found(FactKind.WEEKDAY, *match.span(), number, soft=code in DAYS_ARE_UNSURE)


def _date(match: re.Match[str], year: str | None, month: int, day: str | None) -> Iterator[Found]:
    if 1 <= month <= 12 and (day is None or 1 <= int(day) <= 31):
        value = (int(year) if year else None, month, int(day) if day else None)
        yield Found(FactKind.DATE, *match.span(), value)
