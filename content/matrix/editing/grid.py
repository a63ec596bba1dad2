"""The editors' matrix: every cell with its Befunde and marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content.matrix.editing.marks import Mark, Sketch, marks
from content.matrix.models import Axis


@dataclass(frozen=True)
class GridCell:
    """A cell with its Befunde, each with its own marks; ``marks`` are all of the cell.

    It is ``pale`` when the editor looks for a mark that it does not have.
    """

    row: Axis
    column: Axis
    sketches: tuple[tuple[Sketch, tuple[Mark, ...]], ...]
    marks: tuple[Mark, ...]
    pale: bool = False

    @property
    def own_marks(self) -> list[Mark]:
        """The marks of the cell as a whole, which no single Befund has."""
        theirs = {mark for _sketch, found in self.sketches for mark in found}
        return [mark for mark in self.marks if mark not in theirs]


@dataclass(frozen=True)
class Grid:
    """The whole matrix; ``numbers`` says how many cells have each mark."""

    columns: Sequence[Axis]
    rows: tuple[tuple[Axis, tuple[GridCell, ...]], ...]
    numbers: tuple[tuple[Mark, int], ...]


def grid(
    rows: Sequence[Axis], columns: Sequence[Axis], sketches: Iterable[Sketch], oldest: int, sought: str = ""
) -> Grid:
    """Return the matrix of all Befunde; ``oldest`` see ``marks``, ``sought`` is the mark an editor looks for."""
    at: dict[tuple[int, int], list[Sketch]] = {}
    for sketch in sketches:
        at.setdefault((sketch.row, sketch.column), []).append(sketch)

    def cell(row: Axis, column: Axis) -> GridCell:
        found = tuple(at.get((row.pk, column.pk), ()))
        its_marks = marks(found, oldest)
        sketches = tuple((sketch, sketch.marks(oldest)) for sketch in found)
        return GridCell(row, column, sketches, its_marks, bool(sought) and sought not in its_marks)

    lines = tuple((row, tuple(cell(row, column) for column in columns)) for row in rows)
    numbers = Counter(mark for _row, cells in lines for each in cells for mark in each.marks)
    return Grid(columns, lines, tuple((mark, numbers[mark]) for mark in Mark))
