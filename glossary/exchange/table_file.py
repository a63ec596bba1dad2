"""Reads and writes tables as CSV and XLSX, whatever stands in them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from glossary.exchange.cells import escaped, one_line_ends, text_of, unescaped
from glossary.exchange.xml_text import visible

MOST_BYTES = 5 * 1024 * 1024
# What an XLSX may grow to when it is unpacked.
MOST_UNPACKED_BYTES = 100 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 200
LONGEST_CELL = 30_000
DELIMITERS = ";,\t"
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UnreadableTable(ValueError):
    """A file is no table that can be read; the message says why, for the editor."""


class Row(NamedTuple):
    """A row: its number as a spreadsheet program shows it (the headings are row 1) and its cells."""

    number: int
    cells: list[str]


class Table(NamedTuple):
    """Headings and rows; rows may be shorter or longer than the headings, none is empty."""

    headings: list[str]
    rows: list[Row]


def read_table(content: bytes, knows: Callable[[str], object]) -> Table:
    """Return the table in a file, CSV in any usual encoding or XLSX; raises UnreadableTable.

    ``knows`` tells of a heading whether there is such a column: None when there is not. By it the sign is found that
    parts the cells of a CSV.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableTable(_("The file is too large: at most 5 MB are possible."))
    if content.startswith(b"PK"):
        return _table(_read_xlsx(content))
    return _table(_read_csv(_decoded(content), knows))


def _table(rows: Iterator[list[str]]) -> Table:
    headings: list[str] = []
    found: list[Row] = []
    for number, cells in enumerate(rows, start=1):
        if number > MOST_ROWS + 1:
            raise UnreadableTable(_("The file has too many rows: at most 20,000 are possible."))
        while cells and not cells[-1].strip():
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise UnreadableTable(_("The file has too many columns: at most 200 are possible."))
        if number == 1:
            headings = cells
        elif cells:
            found.append(Row(number, cells))
    if not any(heading.strip() for heading in headings):
        raise UnreadableTable(_("The file has no headings. Its first row must name the columns."))
    return Table(headings, found)


def _decoded(content: bytes) -> str:
    encodings = ["utf-16"] if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableTable(_("The letters of the file cannot be read. Save it as “CSV UTF-8”."))


def _read_csv(text: str, knows: Callable[[str], object]) -> Iterator[list[str]]:
    delimiter = _delimiter(text, knows)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield [unescaped(cell) for cell in cells]
    except csv.Error as error:
        message = _("The file is broken at line %(line)s: quotation marks or separators do not match.")
        raise UnreadableTable(message % {"line": reader.line_num}) from error


def _delimiter(text: str, knows: Callable[[str], object]) -> str:
    """Return the sign by which the first line falls into the most headings that we know."""
    first_line = text.lstrip().partition("\n")[0][:10_000]

    def known(delimiter: str) -> int:
        return sum(knows(part.strip().strip('"')) is not None for part in first_line.split(delimiter))

    return max(DELIMITERS, key=known)


def _read_xlsx(content: bytes) -> Iterator[list[str]]:
    message = _("The file is no XLSX that can be read. Save it anew, or as CSV.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > MOST_UNPACKED_BYTES:
                raise UnreadableTable(message)
        workbook = load_workbook(io.BytesIO(content), read_only=True)
        sheet = workbook.worksheets[0]
        # What the file says about its own size need not be true.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS + 1):
            yield [_xlsx_text(cell) for cell in row]
        workbook.close()
    except UnreadableTable:
        raise
    # A broken or hostile file makes the reader fail in any way.
    except Exception as error:
        raise UnreadableTable(message) from error


def _xlsx_text(cell: ReadOnlyCell | EmptyCell) -> str:
    if cell.data_type == "f":
        where = f"{get_column_letter(cell.column)}{cell.row}"
        raise UnreadableTable(
            _("There is a formula in cell %(where)s. Write its result there.") % {"where": where}
        )
    return text_of(cell.value)


def csv_bytes(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Return a table as CSV that German Excel opens by itself: UTF-8 with its mark, semicolons, no formulas."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([escaped(one_line_ends(cell)) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def xlsx_bytes(headings: Iterable[str], rows: Iterable[Iterable[str]], title: str) -> bytes:
    """Return a table as XLSX in which every cell is a text, also one that looks like a formula.

    ``title`` is the name of its sheet.
    """
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "C2"
    headings = list(headings)
    for number in range(1, len(headings) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = 28
    sheet.append([_text_cell(sheet, heading, Font(bold=True)) for heading in headings])
    for row in rows:
        sheet.append([_text_cell(sheet, one_line_ends(visible(cell))) for cell in row])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _text_cell(sheet: WriteOnlyWorksheet, text: str, font: Font | None = None) -> WriteOnlyCell | None:
    if not text:
        return None
    cell = WriteOnlyCell(sheet, value=text)
    # Not a formula, also after somebody has edited it.
    cell.data_type, cell.quotePrefix = "s", True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if font:
        cell.font = font
    return cell
