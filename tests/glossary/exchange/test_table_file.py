"""Tables in files: any usual CSV and XLSX is read, formulas are harmless, hostile files are refused."""

from __future__ import annotations

import csv
import io
import zipfile
from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from glossary.exchange import table_file
from glossary.exchange.cells import escaped, unescaped
from glossary.exchange.columns import column_of
from glossary.exchange.table_file import UnreadableTable, csv_bytes, read_table, xlsx_bytes

read = partial(read_table, knows=column_of)
HEADINGS = ["Kurzname", "Wort [de]"]
# What a text field of the glossary can hold.
cells = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=40).map(
    str.strip
)


def cells_of(content: bytes) -> list[list[str]]:
    """Return the cells of a file, each row filled up to two."""
    return [[*row.cells, "", ""][:2] for row in read(content).rows]


@pytest.mark.parametrize("write", [csv_bytes, partial(xlsx_bytes, title="Glossar")])
@settings(max_examples=30, deadline=None)
@given(rows=st.lists(st.lists(cells, min_size=2, max_size=2).filter(any), max_size=4))
@example(
    rows=[["=1+1", "'=1+1"], ["@SUM(A1)", "-3"], ["'s ist so", "„Zitat“; mit\nZeile"], ["＝1", "+49 30"]]
)
def test_what_is_written_is_read_again(write, rows):
    assert cells_of(write(HEADINGS, rows)) == rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_it_reads_any_usual_encoding_and_separator(encoding, delimiter):
    text = f"Kurzname{delimiter}Wort [de]\r\nueber{delimiter}Übergröße\r\n"
    table = read(text.encode(encoding))
    assert table.headings == HEADINGS
    assert table.rows == [(2, ["ueber", "Übergröße"])]


def test_rows_keep_the_numbers_a_spreadsheet_shows():
    table = read(b'Kurzname;Wort [de]\n"a";"zwei\nZeilen"\n;;\n\nb;B\n')
    assert [row.number for row in table.rows] == [2, 5]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"])
def test_csv_holds_no_formula(text):
    written = csv_bytes(["Wort [de]"], [[f"{text} x"]]).decode("utf-8-sig")
    cell = list(csv.reader(io.StringIO(written), delimiter=";"))[1][0]
    assert not cell.startswith(tuple("=+-@\t＝")) or cell == cell.strip("=+-@\t＝")


def test_xlsx_holds_no_formula():
    sheet = load_workbook(io.BytesIO(xlsx_bytes(HEADINGS, [["=1+1", "=HYPERLINK()"]], "Glossar"))).active
    assert [cell.data_type for cell in sheet[2]] == ["s", "s"]
    assert sheet["A2"].quotePrefix


@given(st.text(max_size=10))
def test_an_escaped_cell_is_the_same_again(text):
    assert unescaped(escaped(text)) == text


def workbook(*rows: list) -> bytes:
    """Return an XLSX as somebody else's program writes it."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_numbers_dates_and_truth_become_texts():
    assert cells_of(workbook(HEADINGS, [12.0, True], [None, 1.5])) == [["12", "ja"], ["", "1.5"]]


def bomb() -> bytes:
    """Return a small file that grows to 200 MB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(200 * 1024 * 1024))
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "keine Überschriften"),
        (b"\n\n", "keine Überschriften"),
        (b"PK\x03\x04broken", "kein XLSX"),
        (b"PK", "kein XLSX"),
        (bomb, "kein XLSX"),
        (b'Kurzname;Wort [de]\na;"offen', "Zeile 2 kaputt"),
        (b'Kurzname\n"a"b"\n', "Zeile 2 kaputt"),
        (b"Kurzname\n\x81\x8d", "Buchstaben der Datei"),
        (lambda: workbook(HEADINGS, ["a", "=1+1"]), "In der Zelle B2"),
        (b"x" * (table_file.MOST_BYTES + 1), "zu groß"),
        (b"a\n" * (table_file.MOST_ROWS + 2), "zu viele Zeilen"),
        (b"a;" * 300 + b"b", "zu viele Spalten"),
        (b"Kurzname\n" + b"x" * 200_000, "Zeile 2 kaputt"),
    ],
)
def test_it_says_why_a_file_cannot_be_read(content, reason):
    with pytest.raises(UnreadableTable, match=reason):
        read(content() if callable(content) else content)


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=400) | st.binary(max_size=200).map(lambda rest: b"PK\x03\x04" + rest))
def test_no_file_breaks_it(content):
    try:
        table = read(content)
    except UnreadableTable as error:
        assert str(error)
    else:
        assert all(isinstance(cell, str) for row in table.rows for cell in row.cells)
