"""What editors should look at in a cell."""

import pytest

from content.matrix.editing.grid import grid
from content.matrix.editing.marks import Mark, Sketch, marks
from content.models import Handlungsfeld, Wirkung

OLDEST = 2021


def sketch(kind: str = "chance", newest: int | None = 2025, **more) -> Sketch:
    return Sketch(1, "Befund", 1, 5, kind, is_live=True, newest=newest, **more)


@pytest.mark.parametrize(
    ("sketches", "expected"),
    [
        ([], {Mark.GAP}),
        ([sketch("chance"), sketch("risk")], set()),
        ([sketch("chance"), sketch("question")], {Mark.ONLY_CHANCES}),
        ([sketch("risk")], {Mark.ONLY_RISKS}),
        ([sketch("question")], set()),
        ([sketch("question", newest=2020)], {Mark.STALE}),
        ([sketch("question", newest=2021)], set()),
        ([sketch("question", newest=None)], {Mark.NO_EVIDENCE}),
        ([sketch("question", contested=True)], {Mark.CONTESTED}),
    ],
)
def test_a_cell_is_marked_for_what_it_lacks(sketches, expected):
    assert set(marks(sketches, OLDEST)) == expected


def test_the_grid_counts_marks_and_lets_cells_without_the_sought_one_step_back():
    rows, columns = [Handlungsfeld(pk=1)], [Wirkung(pk=5), Wirkung(pk=6)]
    found = grid(rows, columns, [sketch("risk")], OLDEST, sought=Mark.GAP)
    assert dict(found.numbers)[Mark.GAP] == 1
    assert dict(found.numbers)[Mark.ONLY_RISKS] == 1
    ((_row, cells),) = found.rows
    assert [cell.pale for cell in cells] == [True, False]
