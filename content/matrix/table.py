"""The matrix as a table: rows, columns and what is counted in each cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import ngettext

from content.matrix.entries import WIRKUNG, Entry
from content.matrix.kinds import Kind
from content.matrix.models import Axis
from content.pages.columns import text_in
from content.pages.facts import HANDLUNGSFELD
from content.pages.filters import Chosen


@dataclass(frozen=True)
class Header:
    """A row or a column with its name in the reader's language, or in another (``code``) where it is missing."""

    axis: Axis
    name: str
    code: str
    total: int = 0


@dataclass(frozen=True)
class Tally:
    """How many Befunde of a kind stand in a cell."""

    kind: Kind
    number: int

    @property
    def label(self) -> str:
        """Number and kind in words, as in "2 risks"."""
        return counted(self.kind, self.number)


@dataclass(frozen=True)
class Cell:
    """A row and a column meet; ``tallies`` has the kinds of which there is a Befund, in their order."""

    row: Header
    column: Header
    tallies: tuple[Tally, ...]

    @property
    def path(self) -> str:
        """The address of the cell, seen from that of the matrix."""
        return f"{self.row.axis.slug}/{self.column.axis.slug}/"

    @property
    def total(self) -> int:
        """How many Befunde stand in it."""
        return sum(tally.number for tally in self.tallies)


@dataclass(frozen=True)
class Row:
    """A row with its cells, one for each column."""

    header: Header
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> list[Cell]:
        """The cells in which something stands."""
        return [cell for cell in self.cells if cell.tallies]


@dataclass(frozen=True)
class Table:
    """The whole matrix."""

    columns: tuple[Header, ...]
    rows: tuple[Row, ...]

    @property
    def total(self) -> int:
        """How many Befunde stand in it."""
        return sum(row.header.total for row in self.rows)


def table(
    rows: Sequence[Axis], columns: Sequence[Axis], entries: Iterable[Entry], picked: Chosen, wanted: str
) -> Table:
    """Return the matrix of the entries that fit the choices, in the order of rows and columns.

    Chosen rows and columns are shown alone, and they are shown even when nothing stands in them.
    """
    rows, columns = _chosen(rows, picked.get(HANDLUNGSFELD)), _chosen(columns, picked.get(WIRKUNG))
    numbers: dict[tuple[int, int, str], int] = {}
    for entry in entries:
        if entry.fits(picked):
            place = (entry.row, entry.column, entry.kind)
            numbers[place] = numbers.get(place, 0) + 1
    heads = tuple(_header(column, 1, numbers, wanted) for column in columns)
    return Table(heads, tuple(_row(_header(row, 0, numbers, wanted), heads, numbers) for row in rows))


def counted(kind: Kind, number: int) -> str:
    """Return a number of Befunde of a kind in words of the interface's language."""
    words = {
        Kind.CHANCE: ngettext("%(number)s chance", "%(number)s chances", number),
        Kind.RISK: ngettext("%(number)s risk", "%(number)s risks", number),
        Kind.OPEN: ngettext("%(number)s question", "%(number)s questions", number),
    }
    return words[kind] % {"number": number}


def _chosen(axis: Sequence[Axis], keys: frozenset[str] | None) -> list[Axis]:
    return [entry for entry in axis if keys is None or str(entry.pk) in keys]


def _header(axis: Axis, side: int, numbers: dict[tuple[int, int, str], int], wanted: str) -> Header:
    name, code = text_in(axis, "name", wanted)
    return Header(axis, name, code, sum(n for place, n in numbers.items() if place[side] == axis.pk))


def _row(header: Header, heads: tuple[Header, ...], numbers: dict[tuple[int, int, str], int]) -> Row:
    return Row(header, tuple(_cell(header, head, numbers) for head in heads))


def _cell(row: Header, column: Header, numbers: dict[tuple[int, int, str], int]) -> Cell:
    found = ((kind, numbers.get((row.axis.pk, column.axis.pk, kind.value), 0)) for kind in Kind)
    return Cell(row, column, tuple(Tally(kind, number) for kind, number in found if number))
