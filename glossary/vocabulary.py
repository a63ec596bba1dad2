"""The words that the glossary explains, for those who check texts."""

from __future__ import annotations

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
    return _vocabulary(present_terms(code))


def live_vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary as this process knows it: at most some seconds old, and costs no query."""
    return _vocabulary(live_terms(code))


# The vocabulary of each language: one of each, the old ones go.
_kept: dict[str, Vocabulary] = {}


def _vocabulary(found: TermList) -> Vocabulary:
    kept = _kept.get(found.code)
    if kept is None or kept.version != found.version:
        terms = (
            {"word": term.name, "forms": list(term.forms), "avoid": list(term.instead_of)}
            for term in found.terms.values()
        )
        kept = _kept[found.code] = Vocabulary(found.version, tuple(terms))
    return kept
