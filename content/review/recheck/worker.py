"""The engine in a process of its own. Imports nothing of Django, so that it starts at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from content.readability import Document, check

Vocabularies = Mapping[str, Sequence[Mapping[str, Any] | str]]

_vocabularies: Vocabularies = {}


def prepare(vocabularies: Vocabularies) -> None:
    """Give this process the words of the glossary once, by their version, instead of with every text."""
    global _vocabularies
    _vocabularies = vocabularies


def report_of(document: Document, standard: str, glossary_version: str) -> str:
    """Return the report on a document as JSON. Errors of the engine are raised in the caller, one text each."""
    return check(document, standard, _vocabularies.get(glossary_version, ())).to_json()
