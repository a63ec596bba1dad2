"""The rows of an uploaded table by their columns, and every error with its row and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from glossary.exchange.cells import one_line_ends
from glossary.exchange.table_file import LONGEST_CELL, Row

# What no text needs and some databases refuse; tabs and line feeds may stay.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# The cells of a row by the keys of their columns.
Record = dict[str, str]


class CellError(NamedTuple):
    """Something wrong in a file; ``row`` 1 are the headings, ``column`` is empty where all of a row is meant."""

    row: int
    column: str
    message: str


class Column(NamedTuple):
    """A column: ``key`` is the field with the ending of its language (``name_de``), ``field`` without it."""

    key: str
    field: str
    heading: str


def columns_of(
    headings: Sequence[str], column_of: Callable[[str], Column | None], errors: list[CellError]
) -> list[Column | None]:
    """Return the column of each heading; what is unknown or there twice becomes an error of row 1."""
    found: list[Column | None] = []
    for heading in headings:
        column = column_of(heading)
        shown = heading.strip()[:100]
        if column is None and shown:
            errors.append(CellError(1, shown, _("There is no such column.")))
        elif column is not None and column in found:
            errors.append(CellError(1, shown, _("The file has this column twice.")))
        found.append(column)
    return found


def record_of(
    row: Row,
    headings: Sequence[Column | None],
    normal: Callable[[str, str], Any],
    errors: list[CellError],
) -> Record | None:
    """Return the cells of a row by column key; None when one of them cannot be a text.

    ``normal`` gets field and text and returns the text as it would be written.
    """
    if any(cell.strip() for cell in row.cells[len(headings) :]):
        errors.append(CellError(row.number, "", _("The row has more cells than there are headings.")))
        return None
    padded = [*row.cells, *[""] * (len(headings) - len(row.cells))]
    record, before = {}, len(errors)
    for column, cell in zip(headings, padded, strict=False):
        if column is None:
            if cell.strip():
                errors.append(CellError(row.number, "", _("A cell stands in a column without heading.")))
            continue
        text = one_line_ends(cell)
        if _INVISIBLE.search(text):
            message = _("There are invisible signs in the cell that do not belong there.")
            errors.append(CellError(row.number, column.heading, message))
        elif len(text) > LONGEST_CELL:
            errors.append(CellError(row.number, column.heading, _("The text is too long.")))
        record[column.key] = normal(column.field, text)
    return record if len(errors) == before else None
