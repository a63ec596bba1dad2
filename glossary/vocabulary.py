"""The words that the glossary explains, for those who check texts."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from glossary.live_terms import live_terms, present_terms
from glossary.term_list import TermList


class Vocabulary(NamedTuple):
    """Explained words of a language; ``version`` changes with any of them.

    Each of ``terms`` is ``{"word": name, "forms": other forms, "avoid": words that it should replace}``.
    """

    version: str
    terms: tuple[dict, ...]


def vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary of a language as it is now; costs one query when nothing has changed."""
    return _vocabulary(_Key(present_terms(code)))


def live_vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary as this process knows it: at most some seconds old, and costs no query."""
    return _vocabulary(_Key(live_terms(code)))


class _Key:
    """A list of terms by its language and version."""

    def __init__(self, found: TermList) -> None:
        self.found = found
        self._key = (found.code, found.version)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._key == other._key


@lru_cache(maxsize=16)
def _vocabulary(key: _Key) -> Vocabulary:
    terms = (
        {"word": term.name, "forms": list(term.forms), "avoid": list(term.instead_of)}
        for term in key.found.terms.values()
    )
    return Vocabulary(key.found.version, tuple(terms))
