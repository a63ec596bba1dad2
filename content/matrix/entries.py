"""What is counted in the matrix: of each public Befund no more than where it stands and by what it is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from content.matrix.befund import Befund, BefundBeleg
from content.matrix.grades import strongest
from content.pages.facts import HANDLUNGSFELD
from content.pages.filters import Chosen, Filter, without
from content.pages.visibility import public_pages

WIRKUNG, KIND, AUDIENCE, GRADE = "wirkung", "kind", "audience", "grade"


@dataclass(frozen=True)
class Entry:
    """A Befund in the cell of two axes, given by their keys; ``grade`` is that of its best Beleg, empty without one."""

    befund: int
    row: int
    column: int
    kind: str
    audiences: frozenset[str] = frozenset()
    grade: str = ""

    def values(self, name: str) -> frozenset[str]:
        """Return the values by which a filter of this name finds the Befund."""
        return {
            HANDLUNGSFELD: frozenset({str(self.row)}),
            WIRKUNG: frozenset({str(self.column)}),
            KIND: frozenset({self.kind}),
            AUDIENCE: self.audiences,
            GRADE: frozenset({self.grade}),
        }[name]

    def fits(self, picked: Chosen) -> bool:
        """Tell whether the Befund has one of the chosen values of every filter."""
        return all(self.values(name) & values for name, values in picked.items())


def entry_of(befund: Befund) -> Entry:
    """Return the entry of a Befund; costs no query on one of ``live_findings()``."""
    grade = strongest(row.beleg.grade for row in befund.belege.all())
    place = (befund.handlungsfeld_id, befund.wirkung_id)
    return Entry(befund.pk, *place, befund.kind, frozenset(befund.audiences), grade or "")


def public_entries() -> list[Entry]:
    """Return an entry for each public Befund, the weightiest first. Three queries."""
    grades: dict[int, list[str]] = {}
    for befund, grade in BefundBeleg.objects.values_list("befund_id", "beleg__grade"):
        grades.setdefault(befund, []).append(grade)
    befunde = Befund.objects.filter(public_pages()).order_by("-weight", "path")
    rows = befunde.values_list("pk", "handlungsfeld_id", "wirkung_id", "kind", "audiences")
    return [
        Entry(pk, row, column, kind, frozenset(audiences), strongest(grades.get(pk, ())) or "")
        for pk, row, column, kind, audiences in rows
    ]


def counts(entries: Iterable[Entry], filters: Iterable[Filter], picked: Chosen) -> dict[tuple[str, str], int]:
    """Return how many Befunde each choice would find, given the other filters, by (name, value)."""
    found: dict[tuple[str, str], int] = {}
    entries = list(entries)
    for each in filters:
        others = without(picked, each.name)
        fitting = [entry.values(each.name) for entry in entries if entry.fits(others)]
        for choice in each.choices:
            found[each.name, choice.key] = sum(choice.key in values for values in fitting)
    return found
