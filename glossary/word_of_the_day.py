"""The word of the day: the same for everybody, another one on each day of a week.

Each day draws among all terms: the one with the smallest hash of day and slug wins, but for those that earlier days of
the week have won (rendezvous hashing, Thaler and Ravishankar 1998). So nothing needs to be stored, and a term that is
published or taken away during a day hardly ever changes its word: only when it wins a day of this week itself, about
once in as many times as there are terms.
"""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import blake2b

from django.utils import timezone

from glossary.live_terms import live_terms
from glossary.page_words import Box, boxes
from glossary.term_list import ListedTerm


def word_of(day: date, terms: list[ListedTerm]) -> ListedTerm | None:
    """Return the word of a day; None when there are no terms. Fewer terms than days come again within a week."""
    word, left = None, {}
    monday = day - timedelta(days=day.weekday())
    for number in range(day.weekday() + 1 if terms else 0):
        left = left or {term.slug: term for term in terms}
        drawn = (monday + timedelta(days=number)).isoformat()
        word = left.pop(min(left, key=lambda slug, drawn=drawn: _lot(drawn, slug)))
    return word


def _lot(day: str, slug: str) -> bytes:
    return blake2b(f"{day} {slug}".encode(), digest_size=8).digest()


def word_of_today(code: str) -> Box | None:
    """Return the word of today in a language."""
    word = word_of(timezone.localdate(), list(live_terms(code).terms.values()))
    return boxes([word])[0] if word else None
