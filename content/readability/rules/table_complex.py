"""Tables that are hard to read."""

from collections import defaultdict

from content.readability.examples import table_of_cells
from content.readability.rule import (
    ALL_STANDARDS,
    INFO,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    WARNING,
    Example,
    Match,
    Rule,
)

_MOST_COLUMNS, _MOST_ROWS = 4, 12


def find(document, options):
    """The first cell of a table with joined cells, many columns or rows, or without headings."""
    tables = defaultdict(list)
    for cell in document.of_kind("table_cell"):
        tables[cell.group].append(cell)
    for cells in tables.values():
        problems = {
            "Zellen sind verbunden.": any(cell.span for cell in cells),
            "Sie hat mehr als 4 Spalten.": max(cell.column for cell in cells) >= _MOST_COLUMNS,
            "Sie hat mehr als 12 Zeilen.": max(cell.row for cell in cells) >= _MOST_ROWS,
            "Die Überschriften fehlen.": not any(cell.is_header for cell in cells),
        }
        if any(problems.values()):
            what = " ".join(problem for problem, present in problems.items() if present)
            yield Match(0, len(cells[0].text), block=cells[0], words={"what": what})


RULE = Rule(
    id="table_complex",
    references=("BITV 13", "WCAG 1.3.1"),
    severity={**dict.fromkeys(ALL_STANDARDS, INFO), LEICHTE_SPRACHE: WARNING},
    message="Die Tabelle ist schwer: Bitte machen Sie eine Liste oder eine kleine Tabelle.",
    reason="In großen Tabellen verliert man leicht die Zeile.",
    remedy="{what} Gut sind höchstens 4 Spalten, 12 Zeilen und eine Überschrift für jede Spalte.",
    breaks=(
        '<table><tr><th colspan="2">«Tag»</th></tr><tr><td>Montag</td><td>Freitag</td></tr></table>',
        "<table><tr><td>«Montag»</td><td>Freitag</td></tr></table>",
        table_of_cells(5, 2, "«{}»"),
        table_of_cells(4, 13, "«{}»"),
        Example(table_of_cells(5, 2, "«{}»"), OTHER_LANGUAGES),
    ),
    keeps=(
        "<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>9 Uhr</td></tr></table>",
        table_of_cells(4, 12),
    ),
    find=find,
    scope="document",
    languages=(),
)
