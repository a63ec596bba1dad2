"""All live terms of a language in memory: what readers are shown of them, and the index that finds them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from glossary.finder import TermEntry, TermIndex, build_index
from glossary.lists import word_list
from glossary.version import column

# Translated fields that are kept; long explanations are read where they are shown.
FIELDS = ("name", "forms", "explanation", "pronunciation", "picture_alt", "instead_of")
SHARED = ("pk", "slug", "picture_id", "marks_in_compounds", "held_back")


class ListedTerm(NamedTuple):
    """A term in one language, without what only its own page shows."""

    term_id: int
    slug: str
    name: str
    forms: tuple[str, ...]
    explanation: str
    pronunciation: str
    picture_id: int | None
    picture_alt: str
    instead_of: tuple[str, ...]


@dataclass(frozen=True)
class TermList:
    """The live terms of a language by their number. ``version`` changes with any of them."""

    code: str
    version: str
    terms: dict[int, ListedTerm]
    index: TermIndex


def columns_of(codes: Iterable[str]) -> list[str]:
    """Return the columns to read for some languages."""
    return [*SHARED, *(column(field, code) for code in codes for field in FIELDS)]


def term_list(rows: list[dict[str, Any]], code: str, known: TermList | None = None) -> TermList:
    """Return the list of a language from rows with ``columns_of``; ``known`` itself when nothing has changed."""
    names = [column(field, code) for field in FIELDS]
    own = [row for row in rows if _is_public(row, code)]
    digest = hashlib.sha256()
    for row in own:
        shown = (row["pk"], row["slug"], row["picture_id"], row["marks_in_compounds"])
        digest.update(repr((shown, [row[name] for name in names])).encode())
    version = digest.hexdigest()[:16]
    if known and known.version == version:
        return known
    terms = {row["pk"]: _listed(row, names) for row in own}
    entries = [
        TermEntry(term.term_id, (term.name, *term.forms), row["marks_in_compounds"])
        for term, row in zip(terms.values(), own, strict=True)
    ]
    return TermList(code, version, terms, build_index(entries, code))


def _is_public(row: dict[str, Any], code: str) -> bool:
    """Return of a row what ``TermVersion.exists`` tells of a term."""
    is_written = row[column("name", code)] and row[column("explanation", code)]
    return bool(is_written) and code not in row["held_back"].split()


def _listed(row: dict[str, Any], names: list[str]) -> ListedTerm:
    name, forms, explanation, pronunciation, alt, instead_of = (row[column] or "" for column in names)
    return ListedTerm(
        term_id=row["pk"],
        slug=row["slug"],
        name=name,
        forms=tuple(word_list(forms)),
        explanation=explanation,
        pronunciation=pronunciation,
        picture_id=row["picture_id"],
        picture_alt=alt,
        instead_of=tuple(word_list(instead_of)),
    )
