"""What an import would change: new findings, changed fields, and every error with its row and column."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from content.matrix.exchange.choices import normal
from content.matrix.exchange.columns import EVIDENCE, SLUG, column_of, columns, heading_of
from content.matrix.exchange.records import FindingRecord
from glossary.exchange.cells import NO
from glossary.exchange.plan import Change
from glossary.exchange.rows import CellError, Column, Record, columns_of, record_of
from glossary.exchange.table_file import Table
from glossary.slug import term_slug

MOST_CHANGED = 1_000
TITLE = "title_de"
_SLUG_FORM = re.compile(r"[-a-zA-Z0-9_]{1,255}")
# Under this heading the preview shows all evidence of a finding at once.
_ALL_EVIDENCE = Column("evidence", "evidence", "Belege")


@dataclass
class Group:
    """The rows of a finding: its own cells stand in the first one, each row may hold a piece of evidence."""

    row: int
    slug: str
    own: Record
    evidence: list[tuple[int, Record]] = field(default_factory=list)


@dataclass
class PlannedFinding:
    """A finding of the file: the page it belongs to (None: a new one) and what would change in it.

    ``evidence`` has the row and the cells of each piece; None where the evidence stays as it is.
    """

    row: int
    slug: str
    title: str
    pk: int | None
    changes: list[Change] = field(default_factory=list)
    evidence: list[tuple[int, Record]] | None = None

    @property
    def is_new(self) -> bool:
        """True when the finding is not in the matrix yet."""
        return self.pk is None

    @property
    def values(self) -> Record:
        """The new values by column key."""
        return {change.column.key: change.after for change in self.changes if change.column != _ALL_EVIDENCE}


@dataclass
class Plan:
    """All that an import would do."""

    planned: list[PlannedFinding] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)
    unchanged: int = 0

    @property
    def new(self) -> list[PlannedFinding]:
        """Findings that would be made."""
        return [finding for finding in self.planned if finding.is_new]

    @property
    def changed(self) -> list[PlannedFinding]:
        """Findings that would be changed."""
        return [finding for finding in self.planned if not finding.is_new]

    @property
    def fingerprint(self) -> str:
        """A short hash that is the same as long as the import would do the same."""
        return hashlib.sha256(repr(self.planned).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def make_plan(table: Table, existing: dict[int, FindingRecord]) -> Plan:
    """Compare a file with the matrix (records by page); what the fields' own rules say is not asked here.

    A column that the file does not have stays as it is. An empty cell empties its field.
    """
    plan = Plan()
    headings = columns_of(table.headings, column_of, plan.errors)
    keys = {column.key for column in headings if column}
    if not keys & {SLUG, TITLE}:
        message = _("A column with the short name or the German title is needed: “%(slug)s” or “%(title)s”.")
        names = {"slug": heading_of(SLUG), "title": heading_of(TITLE)}
        plan.errors.append(CellError(1, "", message % names))
    if plan.errors:
        return plan
    rows = ((row.number, record_of(row, headings, normal, plan.errors)) for row in table.rows)
    by_slug = {record.own[SLUG]: pk for pk, record in existing.items()}
    for group in _groups(rows, set(by_slug), plan.errors):
        pk = by_slug.get(group.slug)
        _add(plan, group, pk, existing.get(pk), bool(keys & EVIDENCE.keys()))
    if len(plan.planned) > MOST_CHANGED:
        message = _("The file changes more than 1,000 findings. Divide it into several files.")
        plan.errors.append(CellError(plan.planned[MOST_CHANGED].row, "", message))
    return plan


def _groups(
    rows: Iterable[tuple[int, Record | None]], taken: set[str], errors: list[CellError]
) -> list[Group]:
    """Put the rows of each finding together; a row without cells of its own belongs to the finding before it."""
    groups: list[Group] = []
    by_slug: dict[str, Group] = {}
    for number, record in rows:
        if record is None:
            continue
        slug = record.get(SLUG, "")
        own = {key: text for key, text in record.items() if key != SLUG and key not in EVIDENCE}
        group = by_slug.get(slug) if slug else groups[-1] if groups and not _is_filled(own) else None
        if group is None:
            group = Group(number, slug or term_slug(own.get(TITLE, ""), taken), own)
            if not _SLUG_FORM.fullmatch(group.slug):
                message = _("Only letters from a to z, digits and hyphens are possible, at most 255.")
                errors.append(CellError(number, heading_of(SLUG), message))
            groups.append(group)
            by_slug[group.slug] = group
            taken.add(group.slug)
        elif _is_filled(own) and own != group.own:
            message = _("Row %(row)s is about the same finding.") % {"row": group.row}
            errors.append(CellError(number, heading_of(SLUG), message))
        evidence = {key: text for key, text in record.items() if key in EVIDENCE}
        if _is_filled(evidence):
            group.evidence.append((number, evidence))
    return groups


def _is_filled(cells: Record) -> bool:
    """Tell whether somebody has written into some cells; an empty switch reads as no."""
    return any(text not in ("", NO) for text in cells.values())


def _add(plan: Plan, group: Group, pk: int | None, before: FindingRecord | None, has_evidence: bool) -> None:
    changes = list(_changes(group.own, before.own if before else {}))
    evidence = None
    if has_evidence:
        old = before.evidence if before else []
        now = [cells for _row, cells in group.evidence]
        if now != [{key: cells[key] for key in kept} for cells, kept in _beside(old, now)] or len(old) != len(
            now
        ):
            evidence = group.evidence
            changes.append(Change(_ALL_EVIDENCE, _said(old), _said(now)))
    if pk is not None and not changes:
        plan.unchanged += 1
        return
    title = group.own.get(TITLE) or (before.own[TITLE] if before else "") or group.slug
    plan.planned.append(PlannedFinding(group.row, group.slug, title, pk, changes, evidence))


def _beside(old: list[Record], now: list[Record]) -> Iterator[tuple[Record, Iterable[str]]]:
    """Yield each former piece of evidence with the columns that the file has of the one at its place."""
    return zip(old, now, strict=False)


def _changes(own: Record, before: Record) -> Iterator[Change]:
    for column in columns():
        old = before.get(column.key, NO if column.field in ("contested", "released") else "")
        if column.key in own and own[column.key] != old:
            yield Change(column, old, own[column.key])


def _said(evidence: list[Record]) -> str:
    """Return pieces of evidence as the preview shows them: one in each line."""
    return "\n".join(
        " · ".join(" ".join(cells[key].split()) for key in EVIDENCE if cells.get(key) not in ("", NO, None))
        for cells in evidence
    )
