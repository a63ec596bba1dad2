"""Notes that other parts of the site put beside the fields of a term in the editor."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.safestring import SafeString

from glossary.term import Term

Notes = dict[str, list[SafeString]]
# Filled in AppConfig.ready(): each gets a term as it is being edited and returns {form field: [HTML of a note]}.
sources: list[Callable[[Term], Notes]] = []


def notes_on(term: Term) -> Notes:
    """Return the notes on a term by form field; asked for by each tab, gathered once for each term object."""
    if "_field_notes" not in term.__dict__:
        notes: Notes = {}
        for source in sources:
            for field, found in source(term).items():
                notes.setdefault(field, []).extend(found)
        term._field_notes = notes  # type: ignore[attr-defined]
    return term._field_notes  # type: ignore[attr-defined]
