"""The matrix as a picture: an SVG that says in its own text what it shows."""

from __future__ import annotations

import textwrap
from xml.etree.ElementTree import Element, SubElement, tostring

from content import languages
from content.matrix.kinds import Kind
from content.matrix.table import Cell, Row, Table

# In units of the drawing, which are pixels at its natural size.
LABEL_WIDTH, COLUMN_WIDTH, ROW_HEIGHT, HEAD_HEIGHT, MARGIN, LINE = 204, 122, 48, 84, 16, 17
LABEL_LETTERS, COLUMN_LETTERS = 20, 13
BADGE, BADGE_STEP = 10, 38
INK, QUIET, STRIPE, PAPER = "#171c26", "#4d5868", "#f5f3ee", "#fff"
SIGNS = {Kind.CHANCE: ("+", "#1c6b45"), Kind.RISK: ("!", "#a83a12"), Kind.OPEN: ("?", "#4d5868")}


def matrix_svg(table: Table, title: str, code: str, credit: str) -> bytes:
    """Return the drawing of a matrix in a language; ``credit`` is its last line: licence and source.

    Nothing in it is told by colour alone, and all of it stands in ``<desc>`` for those who hear it.
    """
    is_rtl = languages.get(code).direction == "rtl"
    width = 2 * MARGIN + LABEL_WIDTH + COLUMN_WIDTH * len(table.columns)
    height = 2 * MARGIN + HEAD_HEIGHT + ROW_HEIGHT * len(table.rows) + 3 * LINE
    svg = _element(
        None,
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        lang=code,
        font_family="Fira Sans, Noto Sans, sans-serif",
        font_size=14,
        fill=INK,
        aria_labelledby="title desc",
        direction="rtl" if is_rtl else "ltr",
    )
    _element(svg, "title", title, id="title")
    _element(svg, "desc", described(table), id="desc")
    _element(svg, "rect", width=width, height=height, fill=PAPER)
    canvas = Canvas(svg, width, is_rtl)
    for number, column in enumerate(table.columns):
        canvas.lines(_column_x(number), MARGIN + LINE, column.name, COLUMN_LETTERS, weight=700)
    for number, row in enumerate(table.rows):
        _draw_row(canvas, row, MARGIN + HEAD_HEIGHT + ROW_HEIGHT * number, number % 2 == 0)
    _draw_legend(canvas, height - MARGIN - LINE)
    # An address is written from left to right in every language.
    looks = {"direction": "ltr", "text_anchor": "end" if is_rtl else "start"}
    canvas.text(MARGIN, height - MARGIN, credit, size=12, fill=QUIET, **looks)
    return tostring(svg, encoding="utf-8", xml_declaration=True)


def described(table: Table) -> str:
    """Return the whole matrix in words, one sentence for each row in which something stands.

    >>> described(Table((), ()))
    ''
    """
    return " ".join(
        f"{row.header.name}: {'; '.join(_said(cell) for cell in row.filled)}."
        for row in table.rows
        if row.filled
    )


class Canvas:
    """Writes and draws from the side where the language begins."""

    def __init__(self, svg: Element, width: int, is_rtl: bool) -> None:
        self.svg, self._width, self._is_rtl = svg, width, is_rtl

    def at(self, start: float, width: float = 0) -> float:
        """Return the x of something that is ``width`` wide and begins at ``start``, seen from where lines begin."""
        return self._width - start - width if self._is_rtl else start

    def text(self, start: float, y: float, words: str, size: int = 14, **looks: object) -> None:
        """Write one line."""
        _element(self.svg, "text", words, x=self.at(start), y=y, font_size=size, **looks)

    def lines(self, start: float, y: float, words: str, letters: int, weight: int = 400) -> None:
        """Write words in lines of at most so many letters; what is longer than three lines is cut."""
        for number, line in enumerate(textwrap.wrap(words, letters, max_lines=3, placeholder=" …")):
            self.text(start, y + LINE * number, line, font_weight=weight)

    def badge(self, start: float, y: float, kind: Kind, after: str) -> None:
        """Draw the sign of a kind in its circle, and write something after it."""
        sign, colour = SIGNS[kind]
        middle = self.at(start + BADGE)
        _element(self.svg, "circle", cx=middle, cy=y - 5, r=BADGE, fill=colour)
        looks = {"fill": PAPER, "font_weight": 700, "text_anchor": "middle"}
        _element(self.svg, "text", sign, x=middle, y=y, **looks)
        self.text(start + 2 * BADGE + 4, y, after)


def _draw_row(canvas: Canvas, row: Row, top: int, striped: bool) -> None:
    full = LABEL_WIDTH + COLUMN_WIDTH * len(row.cells)
    if striped:
        place = {"x": canvas.at(MARGIN, full), "y": top, "width": full, "height": ROW_HEIGHT}
        _element(canvas.svg, "rect", **place, fill=STRIPE)
    canvas.lines(MARGIN + 8, top + 20, row.header.name, LABEL_LETTERS, weight=700)
    for number, cell in enumerate(row.cells):
        for place, tally in enumerate(cell.tallies):
            start = _column_x(number) + BADGE_STEP * place
            canvas.badge(start, top + 29, tally.kind, str(tally.number))


def _draw_legend(canvas: Canvas, y: int) -> None:
    for number, kind in enumerate(Kind):
        canvas.badge(MARGIN + number * LABEL_WIDTH, y - 8, kind, str(kind.label))


def _column_x(number: int) -> int:
    return MARGIN + LABEL_WIDTH + COLUMN_WIDTH * number


def _said(cell: Cell) -> str:
    return f"{cell.column.name} {', '.join(tally.label for tally in cell.tallies)}"


def _element(parent: Element | None, name: str, words: str = "", **attributes: object) -> Element:
    values = {key.replace("_", "-"): str(value) for key, value in attributes.items()}
    element = Element(name, values) if parent is None else SubElement(parent, name, values)
    element.text = words
    return element
