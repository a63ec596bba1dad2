"""A few words around what was found, the found words marked."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from content.pages.search.matching import Term, fit
from content.pages.search.words import words

LENGTH = 220
_BEFORE = 60
_ELLIPSIS = "…"


def snippet(text: str, positions: Sequence[int], terms: Sequence[Term], code: str) -> SafeString:
    """Return about 220 characters of a text around its found words as HTML with ``<mark>``.

    Without places, because only the title was found, it is the beginning of the text.
    """
    start, end = window(text, positions)
    before = _ELLIPSIS if start > 0 else ""
    after = f" {_ELLIPSIS}" if end < len(text) else ""
    return format_html("{}{}{}", before, highlighted(text[start:end], terms, code), after)


def highlighted(text: str, terms: Sequence[Term], code: str) -> SafeString:
    """Return a short text as HTML with the found words in ``<mark>``."""
    parts: list[tuple[str, str]] = []
    now = 0
    for word in words(text, code):
        if any(fit(term, word.form, word.stem, code) for term in terms):
            parts.append((text[now : word.start], text[word.start : word.end]))
            now = word.end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", parts), text[now:])


def window(text: str, positions: Sequence[int]) -> tuple[int, int]:
    """Return start and end of the part of a text that shows most of the places; it cuts no word."""
    around = [place for place in positions if place < len(text)]
    first = max(
        around,
        key=lambda place: (sum(place <= each < place + LENGTH - _BEFORE for each in around), -place),
        default=0,
    )
    start = 0 if first <= _BEFORE else _next_break(text, first - _BEFORE, first)
    end = len(text) if start + LENGTH >= len(text) else _last_break(text, start + LENGTH, max(first, start))
    return start, end


def _next_break(text: str, start: int, latest: int) -> int:
    for place in range(start, latest):
        if text[place].isspace():
            return place + 1
    return latest


def _last_break(text: str, end: int, earliest: int) -> int:
    for place in range(end, earliest, -1):
        if text[place].isspace():
            return place
    return end
