"""Turns the cells of a planned term into the values of its fields, and says what its own rules say about them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from glossary.exchange.cells import SWITCHES, slug_list, truth
from glossary.exchange.columns import TRANSLATED, column_of
from glossary.exchange.plan import CellError, PlannedTerm
from glossary.exchange.records import FileNames
from glossary.publishing import Problems, problems
from glossary.term import Term

_FILES = ("picture", "sign_language_video")
# Checked apart from the rest: against one list, not by a query for each.
_NOT_CLEANED = ("picture", "sign_language_video", "slug")


class ReadyTerm(NamedTuple):
    """A term with its new values, not stored yet; ``related`` are slugs (None: unchanged), ``live`` its new state."""

    planned: PlannedTerm
    term: Term
    related: list[str] | None
    was_live: bool
    live: bool


def ready_term(
    planned: PlannedTerm,
    term: Term | None,
    slugs: Container[str],
    names: FileNames,
    may_publish: bool,
) -> tuple[ReadyTerm, list[CellError]]:
    """Return the planned term with its values and all that is wrong with them.

    ``term`` is its current draft (None for a new one), ``slugs`` are those of all terms there will be. Says in
    ``planned`` whether the term's draft stays one.
    """
    was_live = bool(term and term.live)
    term = term or Term(slug=planned.slug, live=False)
    related, live = None, was_live
    errors: list[CellError] = []

    def wrong(key: str, message: str) -> None:
        column = column_of(key)
        errors.append(CellError(planned.row, column.heading if column else "", message))

    if term.locked:
        wrong("", _("The term is locked: somebody does not want it to be changed."))
    for change in planned.changes:
        key, text = change.column.key, change.after
        if key == "related":
            related = slug_list(text)
            for slug in related:
                if slug not in slugs or slug == planned.slug:
                    wrong(key, _("No other term has the short name “%(slug)s”.") % {"slug": slug[:100]})
        elif key in _FILES:
            setattr(term, f"{key}_id", _file_id(key, text, names, wrong))
        elif key in SWITCHES:
            said = truth(text)
            if said is None:
                wrong(key, _("Please write “ja” or “nein”."))
            elif key == "published":
                live = said
            else:
                term.marks_in_compounds = said
        else:
            setattr(term, key, text)
    if live != was_live and not may_publish:
        wrong("published", _("You may not put terms online or take them off. Leave the column out."))
    planned.into_draft = was_live and live and may_publish and term.has_unpublished_changes
    goes_live = live and may_publish and not planned.into_draft
    for key, message in _field_errors(term, planned, goes_live):
        wrong(key, message)
    return ReadyTerm(planned, term, related, was_live, live), errors


def _file_id(key: str, text: str, names: FileNames, wrong: Any) -> int | None:
    if not text:
        return None
    number, _space, title = text.partition(" ")
    pk = int(number) if number.isascii() and number.isdigit() and len(number) < 19 else None
    if pk not in names.of(key):
        wrong(key, _("There is no file with this number. Write number and title: “12 Wolke”."))
    elif title.strip() and names.written(key, pk) != f"{pk} {title.strip()}":
        wrong(
            key, _("The file with this number has another title: “%(title)s”.") % {"title": names.of(key)[pk]}
        )
    else:
        return pk
    return None


def _field_errors(term: Term, planned: PlannedTerm, goes_live: bool) -> Iterator[tuple[str, str]]:
    """Yield what the fields' own rules say, and for a term that goes online what it lacks.

    A draft may keep what is wrong in it already; what goes online is looked at as a whole.
    """
    changed = planned.values
    found: Problems = {}
    try:
        term.clean_fields(exclude=[*_NOT_CLEANED, *TRANSLATED])
    except ValidationError as error:
        found = error.message_dict
    for key, messages in found.items():
        if planned.is_new or goes_live or key in changed:
            yield from ((key, message) for message in messages)
    if goes_live:
        for key, messages in problems(term).items():
            if key not in found:
                yield from ((key, message) for message in messages)
