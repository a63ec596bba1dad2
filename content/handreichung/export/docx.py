"""A manuscript as a Word file (Office Open XML) that can be changed: real headings, lists, tables, boxes to tick."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from django.utils import translation
from django.utils.translation import pgettext
from docx import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_BREAK
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from content import languages
from content.handreichung.export import docx_xml as xml
from content.handreichung.export import manuscript as m
from content.handreichung.export.docx_frame import colour_of, set_up
from content.handreichung.export.facts import day_in_words, office_language
from content.handreichung.export.gaps import spoken_text
from content.handreichung.export.outline import headings, listed, normalise
from content.handreichung.export.pdf_data import agenda_header, shown_address
from content.handreichung.export.pictures import photo
from content.handreichung.export.xml_text import without_controls

_LISTS = {
    m.ListKind.BULLETS: "List Bullet",
    m.ListKind.NUMBERS: "List Number",
    m.ListKind.TICKS: "List Bullet",
}
_DEEPEST_LIST = 3
_COLOURS = {
    m.NoteKind.IMPORTANT: "1B4B8F",
    m.NoteKind.TIP: "1C6B45",
    m.NoteKind.CAUTION: "A83A12",
    m.NoteKind.EXAMPLE: "85570A",
}
_WIDE, _SMALL = Cm(8), Cm(3.5)


def write_docx(source: m.Manuscript) -> bytes:
    """Return a manuscript as a DOCX file."""
    with translation.override(languages.get(source.language).interface):
        return _Writer(source).write()


class _Writer:
    def __init__(self, source: m.Manuscript) -> None:
        self.source = source
        self.parts = normalise(source.parts)
        self.document = Document()
        # Word takes bookmarks with names of 40 letters at most.
        self._bookmarks = {head.anchor: number for number, head in enumerate(headings(self.parts), start=1)}
        # python-docx looks through all styles for each paragraph, and through all links for each link.
        self._styles = {style.name: style.style_id for style in self.document.styles}
        self._links: dict[str, str] = {}
        # What has been written since the innermost note began, and where.
        self._written: list[tuple[Any, Paragraph]] = []
        # The language of the passage that is being written.
        self._code = source.language

    def write(self) -> bytes:
        set_up(self.document, self.source)
        self._size = self.document.styles["Normal"].font.size.pt
        self._title()
        if self.source.has_contents:
            self._contents()
        self.all(self.document, self.parts)
        target = io.BytesIO()
        self.document.save(target)
        return target.getvalue()

    def _title(self) -> None:
        source = self.source
        if source.kind:
            self._paragraph(self.document, m.runs(source.kind, bold=True, language=source.kind_language))
        self._paragraph(self.document, m.runs(source.title, language=source.title_language), style="Title")
        if source.subtitle:
            self._paragraph(self.document, m.runs(source.subtitle))
        if source.has_cover:
            for fact in (source.town, day_in_words(source.date)):
                self._paragraph(self.document, m.runs(fact)) if fact else None
            if source.url:
                self._paragraph(self.document, m.runs(source.url, href=source.url))
            self._break()

    def _contents(self) -> None:
        self._paragraph(self.document, m.runs(pgettext("of a book", "Contents"), bold=True))
        for heading in listed(self.parts):
            line = m.runs(heading.text, href=f"#{heading.anchor}", language=heading.language)
            paragraph = self._paragraph(self.document, line)
            paragraph.paragraph_format.left_indent = Cm(0.8 * (heading.level - 1))
        self._break()

    def _break(self) -> None:
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    # Parts

    def all(self, place: Any, parts: Iterable[m.Part], depth: int = 0) -> None:
        """Write parts into the document or into a cell; ``depth`` counts the lists around."""
        for part in parts:
            self._part(place, part, depth)

    def _part(self, place: Any, part: m.Part, depth: int) -> None:
        match part:
            case m.Heading():
                paragraph = self._paragraph(
                    place, m.runs(part.text, language=part.language), f"Heading {part.level}"
                )
                if part.anchor:
                    xml.bookmark(paragraph, self._bookmarks[part.anchor])
            case m.Paragraph():
                paragraph = self._paragraph(place, part.runs)
                if part.is_label:
                    paragraph.paragraph_format.keep_with_next = True
                if part.is_lead or part.is_quiet:
                    self._resize(paragraph, 1.15 if part.is_lead else 0.85)
                if depth:
                    paragraph.paragraph_format.left_indent = Cm(0.63 * depth)
            case m.ItemList():
                self._list(place, part, depth)
            case m.Checks():
                for item in part.items:
                    self._check(place, item)
            case m.Pairs():
                for pair in part.pairs:
                    name = m.runs(f"{pair.name}: ", bold=True, language=part.language)
                    self._paragraph(place, name + pair.runs).paragraph_format.space_after = Pt(2)
            case m.Table():
                self._table(place, part)
            case m.Picture():
                self._picture(place, part, _WIDE)
            case m.PictureText():
                self._picture_text(place, part)
            case m.Note():
                self._note(place, part)
            case m.Quote():
                self._paragraph(place, part.runs, "Quote")
                if part.source:
                    self._paragraph(place, m.runs(f"– {part.source}"))
            case m.Agenda():
                self._agenda(place, part)
            case m.Blank():
                if part.label:
                    self._paragraph(
                        place, m.runs(part.label, bold=True)
                    ).paragraph_format.keep_with_next = True
                for _line in range(part.lines):
                    xml.ruled(self._paragraph(place, ()))
            case m.Passage():
                around, self._code = self._code, part.language
                self.all(place, part.parts, depth)
                self._code = around
            case m.PageBreak():
                self._break()

    def _paragraph(self, place: Any, pieces: m.Runs, style: str | None = None) -> Paragraph:
        paragraph = place.add_paragraph()
        self._written.append((place, paragraph))
        if style:
            paragraph._p.style = self._styles[style]
        if languages.get(self._code).direction == "rtl":
            xml.set_right_to_left(paragraph)
        self._runs(paragraph, pieces)
        return paragraph

    def _runs(self, paragraph: Paragraph, pieces: m.Runs) -> None:
        for piece in pieces:
            run = paragraph.add_run(without_controls(piece.text))
            if piece.bold:
                # The second one is for letters that run from right to left.
                run.bold = run.font.cs_bold = True
            language = languages.get(piece.language or self._code)
            if language.code != self.source.language or language.direction == "rtl":
                xml.set_language(run, office_language(language.code), language.direction == "rtl")
            if piece.href:
                self._link(paragraph, run, piece.href)
            if shown := shown_address(piece):
                self._runs(paragraph, m.runs(f" ({shown})"))

    def _link(self, paragraph: Paragraph, run: Run, address: str) -> None:
        """Make a run a link, unless it would lead nowhere."""
        if address.startswith("#"):
            if address[1:] not in self._bookmarks:
                return
            link = xml.link_within(paragraph, self._bookmarks[address[1:]])
        else:
            if address not in self._links:
                self._links[address] = xml.relation(paragraph, address)
            link = xml.link_out(paragraph, self._links[address])
        run.font.underline, run.font.color.rgb = True, colour_of(self.source)
        link.append(run._r)

    def _resize(self, paragraph: Paragraph, factor: float) -> None:
        for run in paragraph.runs:
            run.font.size = Pt(round(self._size * factor))

    def _list(self, place: Any, part: m.ItemList, depth: int) -> None:
        level = min(depth + 1, _DEEPEST_LIST)
        style = _LISTS[part.kind] + (f" {level}" if level > 1 else "")
        number = self._new_numbering(style) if part.kind is m.ListKind.NUMBERS else None
        for item in part.items:
            paragraph = self._paragraph(place, item.runs, style)
            if number is not None:
                numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                numbering.get_or_add_numId().val = number
                numbering.get_or_add_ilvl().val = 0
            self.all(place, item.parts, depth + 1)

    def _new_numbering(self, style: str) -> int:
        """Return a numbering that starts at 1: without it, Word counts on from the list before."""
        numbering = self.document.part.numbering_part.element
        used = self.document.styles[style].element.pPr.numPr.numId.val
        abstract = numbering.num_having_numId(used).abstractNumId.val
        made = numbering.add_num(abstract)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return made.numId

    def _check(self, place: Any, item: m.CheckItem) -> None:
        paragraph = self._paragraph(place, ())
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = (
            Cm(0.8),
            Cm(-0.8),
        )
        name = "".join(piece.text for piece in item.runs)
        xml.checkbox(paragraph, without_controls(" ".join(name.split()))[:64], item.ticked)
        self._runs(paragraph, (m.Run(" "), *item.runs))
        if item.help:
            paragraph.paragraph_format.keep_with_next = True
            below = self._paragraph(place, item.help)
            below.paragraph_format.left_indent = Cm(0.8)
            self._resize(below, 0.85)

    def _table(self, place: Any, part: m.Table) -> None:
        width = len(part.header)
        if not width:
            return
        if part.caption:
            caption = self._paragraph(place, m.runs(part.caption, bold=True))
            caption.paragraph_format.keep_with_next = True
        table = self._grid(place, 1 + len(part.rows), width)
        around, self._code = self._code, part.language or self._code
        for number, (row, texts) in enumerate(zip(table.rows, (part.header, *part.rows), strict=True)):
            for column, (cell, text) in enumerate(
                zip(row.cells, (*texts, *((),) * width)[:width], strict=True)
            ):
                self._cell(cell, text, number == 0 or (part.row_headers and column == 0))
            if number and part.to_fill_in:
                row.height = Cm(1.4)
                xml.keep_whole(row)
        self._code = around
        xml.repeat_header(table.rows[0])
        xml.head_row_and_column(table, part.row_headers)
        if part.caption:
            xml.describe_table(table, without_controls(part.caption))
        self._paragraph(place, ())

    def _grid(self, place: Any, rows: int, columns: int) -> Any:
        # A cell's table has the width of the cell.
        table = place.add_table(rows, columns)
        table._tbl.tblStyle_val = self._styles["Table Grid"]
        if languages.get(self._code).direction == "rtl":
            table.table_direction = WD_TABLE_DIRECTION.RTL
        return table

    def _cell(self, cell: Any, pieces: m.Runs, is_head: bool) -> None:
        paragraph = cell.paragraphs[0]
        if languages.get(self._code).direction == "rtl":
            xml.set_right_to_left(paragraph)
        paragraph.paragraph_format.space_after = Pt(2)
        self._runs(paragraph, pieces)
        if is_head:
            for run in paragraph.runs:
                run.bold = run.font.cs_bold = True

    def _picture(self, place: Any, part: m.Picture, width: Any) -> None:
        found = photo(part)
        if found is None:
            return
        paragraph = self._paragraph(place, ())
        run = paragraph.add_run()
        try:
            run.add_picture(io.BytesIO(found[1]), width=width)
        # python-docx reads the header of the file by its own rules.
        except Exception:
            return
        xml.describe_picture(run, without_controls(spoken_text(part)), part.decorative)
        if part.caption:
            paragraph.paragraph_format.keep_with_next = True
            self._resize(self._paragraph(place, m.runs(part.caption)), 0.85)

    def _picture_text(self, place: Any, part: m.PictureText) -> None:
        table = place.add_table(1, 2)
        left, right = table.rows[0].cells
        left.width, right.width = Cm(4.2), Cm(12)
        if part.picture:
            self._picture(left, part.picture, _SMALL)
        self.all(right, part.paragraphs)
        for cell in (left, right):
            # Each cell starts with an empty paragraph.
            if len(cell.paragraphs) > 1:
                cell._tc.remove(cell.paragraphs[0]._p)
        xml.keep_whole(table.rows[0])
        self._paragraph(place, ())

    def _note(self, place: Any, part: m.Note) -> None:
        around, self._written = self._written, []
        if part.title:
            title = self._paragraph(place, m.runs(part.title, bold=True, language=part.language))
            title.paragraph_format.keep_with_next = True
        self.all(place, part.parts)
        side = "right" if languages.get(self._code).direction == "rtl" else "left"
        for where, paragraph in self._written:
            # Tables in it have frames of their own.
            if where is place:
                xml.boxed(paragraph, _COLOURS[part.kind], side)
        self._written = [*around, *self._written]

    def _agenda(self, place: Any, part: m.Agenda) -> None:
        table = self._grid(place, 1 + len(part.items), 2)
        for cell, name in zip(table.rows[0].cells, agenda_header(), strict=True):
            self._cell(cell, m.runs(name, language=part.language), True)
        for row, item in zip(table.rows[1:], part.items, strict=True):
            when, what = row.cells
            when.width, what.width = Cm(3.5), Cm(13)
            self._cell(when, m.runs(f"{item.start}\n{item.minutes}", language=part.language), True)
            self._cell(what, m.runs(item.title, bold=True), True)
            self.all(what, item.parts)
        xml.repeat_header(table.rows[0])
        xml.head_row_and_column(table, True)
        self._paragraph(place, ())
