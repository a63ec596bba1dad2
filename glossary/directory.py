"""The glossary as readers leaf through it: terms by letter, and those that a search finds."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from rapidfuzz import fuzz, process

from glossary.alphabet import first_letter, sort_key
from glossary.live_terms import live_terms
from glossary.term_list import ListedTerm, TermList

QUERY_LENGTH = 100
MOST_SUGGESTIONS = 5
# Words that are less alike than this, in percent, are other words.
LEAST_LIKENESS = 60
# How well a term answers: its name, its start, another form, a part of its name, its explanation.
_SAME, _START, _FORM, _INSIDE, _EXPLANATION = range(5)


class LetterGroup(NamedTuple):
    """The terms under one letter."""

    letter: str
    terms: list[ListedTerm]


class _Folded(NamedTuple):
    """What a query is compared with: the texts of a term, folded."""

    name: str
    others: frozenset[str]
    explanation: str


class Directory:
    """The terms of a language in their order, made ready to be searched."""

    def __init__(self, found: TermList) -> None:
        self.code = found.code
        self.terms = sorted(found.terms.values(), key=lambda term: sort_key(term.name, found.code))
        # In the order of the terms.
        self._folded = [
            _Folded(
                _fold(term.name),
                frozenset(_fold(other) for other in (*term.forms, *term.instead_of)),
                _fold(term.explanation),
            )
            for term in self.terms
        ]

    @property
    def letters(self) -> list[str]:
        """The letters under which terms stand, in their order."""
        return [group.letter for group in self.by_letter(self.terms)]

    def by_letter(self, terms: Iterable[ListedTerm]) -> list[LetterGroup]:
        """Return terms, which are in their order, by letter."""
        groups = groupby(terms, key=lambda term: first_letter(term.name, self.code))
        return [LetterGroup(letter, list(members)) for letter, members in groups]

    def under(self, letter: str) -> list[ListedTerm]:
        """Return the terms under a letter."""
        return [term for term in self.terms if first_letter(term.name, self.code) == letter]

    def search(self, query: str) -> list[ListedTerm]:
        """Return the terms that answer a query, the best first."""
        return [self.terms[place] for _rank, place in self._ranked(query)]

    def named(self, query: str) -> list[ListedTerm]:
        """Return the terms that are called by a query or start with it: what a reader of the site looks for."""
        if len(_fold(query)) < 2:
            return []
        return [self.terms[place] for rank, place in self._ranked(query) if rank <= _FORM]

    def suggestions(self, query: str) -> list[ListedTerm]:
        """Return terms that are spelled like a query that found nothing."""
        alike = process.extract(
            _fold(query),
            [folded.name for folded in self._folded],
            scorer=fuzz.ratio,
            limit=MOST_SUGGESTIONS,
            score_cutoff=LEAST_LIKENESS,
        )
        return [self.terms[place] for _name, _likeness, place in alike]

    def _ranked(self, query: str) -> list[tuple[int, int]]:
        """Return how well terms answer a query, and their places, the best first."""
        wanted = _fold(query)
        if not wanted:
            return []
        ranks = ((_rank(folded, wanted), place) for place, folded in enumerate(self._folded))
        return sorted((rank, place) for rank, place in ranks if rank is not None)


def _rank(folded: _Folded, wanted: str) -> int | None:
    if folded.name == wanted:
        return _SAME
    if folded.name.startswith(wanted):
        return _START
    if wanted in folded.others:
        return _FORM
    if wanted in folded.name:
        return _INSIDE
    return _EXPLANATION if wanted in folded.explanation else None


# The directory of each language with the version of its terms: one of each, the old ones go.
_kept: dict[str, tuple[str, Directory]] = {}


def directory(code: str) -> Directory:
    """Return the directory of a language; it is kept until a term changes."""
    found = live_terms(code)
    version, kept = _kept.get(code, ("", None))
    if kept is None or version != found.version:
        kept = Directory(found)
        _kept[code] = found.version, kept
    return kept


def _fold(text: str) -> str:
    """Return a text without what readers may type differently: capital letters, marks, hyphens, blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalnum())
