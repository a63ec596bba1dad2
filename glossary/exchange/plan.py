"""What an import would change: new terms, changed fields, and every error with its row and column."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import gettext as _

from glossary.exchange.cells import NO, SWITCHES, normal
from glossary.exchange.columns import SLUG, column_of, columns
from glossary.exchange.rows import CellError, Column, Record, columns_of, record_of
from glossary.exchange.table_file import Table
from glossary.slug import term_slug

MOST_CHANGED = 1_000
_SLUG_FORM = re.compile(r"[-a-zA-Z0-9_]{1,100}")


class Change(NamedTuple):
    """A field that would change, by its column; ``before`` is empty in a new term."""

    column: Column
    before: str
    after: str


@dataclass
class PlannedTerm:
    """A row of the file: the term it belongs to (None: a new one) and what would change in it.

    ``into_draft``: the term is online and somebody works on it. Only the draft is changed, nothing goes online.
    """

    row: int
    slug: str
    name: str
    pk: int | None
    changes: list[Change] = field(default_factory=list)
    into_draft: bool = False

    @property
    def is_new(self) -> bool:
        """True when the term is not in the glossary yet."""
        return self.pk is None

    @property
    def values(self) -> Record:
        """The new values by column key."""
        return {change.column.key: change.after for change in self.changes}


@dataclass
class Plan:
    """All that an import would do."""

    terms: list[PlannedTerm] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)
    unchanged: int = 0

    @property
    def planned(self) -> list[PlannedTerm]:
        """What the preview lists."""
        return self.terms

    @property
    def new(self) -> list[PlannedTerm]:
        """Terms that would be made."""
        return [term for term in self.terms if term.is_new]

    @property
    def changed(self) -> list[PlannedTerm]:
        """Terms that would be changed."""
        return [term for term in self.terms if not term.is_new]

    @property
    def fingerprint(self) -> str:
        """A short hash that is the same as long as the import would do the same."""
        return hashlib.sha256(repr(self.terms).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def make_plan(table: Table, existing: dict[int, Record]) -> Plan:
    """Compare a file with the glossary (records by number); what a term's own rules say is not asked here.

    A column that the file does not have stays as it is. An empty cell empties its field.
    """
    plan = Plan()
    headings = _columns(table.headings, plan)
    if plan.errors:
        return plan
    by_slug = {record[SLUG]: pk for pk, record in existing.items()}
    by_name = {record["name_de"]: record[SLUG] for record in existing.values()}
    taken = set(by_slug)
    rows_of: dict[str, int] = {}
    rows_of_new: dict[str, int] = {}
    for row in table.rows:
        record = record_of(row, headings, normal, plan.errors)
        if record is None:
            continue
        slug, name = record.pop(SLUG, ""), record.get("name_de", "")
        if not slug and name in rows_of_new:
            message = _("Row %(row)s is about the same word. Leave one of the two rows out.")
            row_of = {"row": rows_of_new[name]}
            plan.errors.append(CellError(row.number, column_of("name_de").heading, message % row_of))
            continue
        if not slug and name in by_name:
            message = _("This word is in the glossary already. Write its short name here: %(slug)s")
            plan.errors.append(
                CellError(row.number, column_of(SLUG).heading, message % {"slug": by_name[name]})
            )
            continue
        slug = slug or term_slug(name, taken)
        if not _SLUG_FORM.fullmatch(slug):
            message = _("Only letters from a to z, digits and hyphens are possible, at most 100.")
            plan.errors.append(CellError(row.number, column_of(SLUG).heading, message))
        elif slug in rows_of:
            message = _("Row %(row)s is about the same term.") % {"row": rows_of[slug]}
            plan.errors.append(CellError(row.number, column_of(SLUG).heading, message))
        else:
            rows_of[slug] = row.number
            taken.add(slug)
            if slug not in by_slug:
                rows_of_new.setdefault(name, row.number)
            _add(plan, row.number, slug, record, by_slug.get(slug), existing)
    if len(plan.terms) > MOST_CHANGED:
        message = _("The file changes more than 1,000 terms. Divide it into several files.")
        plan.errors.append(CellError(plan.terms[MOST_CHANGED].row, "", message))
    return plan


def _columns(headings: list[str], plan: Plan) -> list[Column | None]:
    """Return the column of each heading; what is unknown, twice or missing becomes an error of row 1."""
    found = columns_of(headings, column_of, plan.errors)
    known = {column.key for column in found if column}
    if not known & {SLUG, "name_de"}:
        message = _("A column with the short name or the German word is needed: “%(slug)s” or “%(name)s”.")
        names = {"slug": column_of(SLUG).heading, "name": column_of("name_de").heading}
        plan.errors.append(CellError(1, "", message % names))
    return found


def _add(
    plan: Plan, number: int, slug: str, record: Record, pk: int | None, existing: dict[int, Record]
) -> None:
    before = existing[pk] if pk is not None else {}
    changes = list(_changes(record, before))
    if pk is not None and not changes:
        plan.unchanged += 1
        return
    name = record.get("name_de") or before.get("name_de") or slug
    plan.terms.append(PlannedTerm(number, slug, name, pk, changes))


def _changes(record: Record, before: Record) -> Iterator[Change]:
    for column in columns():
        old = before.get(column.key, NO if column.key in SWITCHES else "")
        if column.key in record and record[column.key] != old:
            yield Change(column, old, record[column.key])
