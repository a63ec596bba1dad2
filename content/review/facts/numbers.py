"""Percentages and plain numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.review.facts.fact import FactKind, Found
from content.review.facts.figures import FIGURE, figure_value

_PER_HUNDRED = (
    r"%|-?prozent\w*|per ?cent\b|percentage|yüzde|відсот\w*|بالمئة|بالمائة|في المئة|في المائة|v\. ?h\."
)
_PERCENT = re.compile(
    rf"(?P<after>{FIGURE})[ -]?(?:{_PER_HUNDRED})|(?:%|yüzde ?)(?P<before>{FIGURE})", re.IGNORECASE
)
# Joined to letters it is a name ("A4", "HTML5"), which translations keep or drop with its thing.
_NUMBER = re.compile(rf"(?<![^\W_])(?:{FIGURE})", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:ungefähr|etwa|circa|ca\.|rund|fast|knapp|gut|mehr als|über|about|around|roughly|approximately|almost"
    r"|nearly|over|more than)\s*\Z",
    re.IGNORECASE,
)


def find_percentages(text: str, code: str) -> Iterator[Found]:
    """Yield the percentages of a text."""
    for match in _PERCENT.finditer(text):
        value = figure_value(match["after"] or match["before"], code)
        yield Found(FactKind.PERCENT, *match.span(), value, about=_is_about(text, match.start()))


def find_numbers(text: str, code: str) -> Iterator[Found]:
    """Yield the numbers of a text that are written with digits; "1" may be "a" in another version."""
    for match in _NUMBER.finditer(text):
        value = figure_value(match[0], code)
        yield Found(
            FactKind.NUMBER, *match.span(), value, soft=value == 1, about=_is_about(text, match.start())
        )


def _is_about(text: str, start: int) -> bool:
    return bool(_ABOUT.search(text[max(0, start - 20) : start]))
