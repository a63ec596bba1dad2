"""The word of the day: the same for everybody, another one each day."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from glossary.live_terms import live_terms
from glossary.page_words import Box, boxes
from glossary.term_list import ListedTerm

# A prime that is no divisor of any likely number of terms: the days run through all of them, not in their order.
_STEP = 7_919


def word_of(day: date, terms: list[ListedTerm]) -> ListedTerm | None:
    """Return the word of a day; None when there are no terms."""
    if not terms:
        return None
    ordered = sorted(terms, key=lambda term: term.term_id)
    return ordered[day.toordinal() * _STEP % len(ordered)]


def word_of_today(code: str) -> Box | None:
    """Return the word of today in a language."""
    word = word_of(timezone.localdate(), list(live_terms(code).terms.values()))
    return boxes([word])[0] if word else None
