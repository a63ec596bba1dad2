"""A manuscript as an OpenDocument text (ODF), which LibreOffice opens and changes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime

from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext, pgettext
from odfdo import Document, Element
from PIL import Image

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.facts import day_in_words, office_language
from content.handreichung.export.gaps import spoken_text
from content.handreichung.export.odt_styles import set_styles
from content.handreichung.export.outline import headings, listed, normalise
from content.handreichung.export.pdf_data import agenda_header, shown_address
from content.handreichung.export.pictures import photo
from content.handreichung.export.xml_text import without_controls

_LISTS = {m.ListKind.BULLETS: "Bullets", m.ListKind.NUMBERS: "Numbers", m.ListKind.TICKS: "Ticks"}
_WIDE, _SMALL = 8.0, 3.5
_TICKED, _OPEN = "☒", "☐"


def write_odt(source: m.Manuscript) -> bytes:
    """Return a manuscript as an ODT file."""
    with translation.override(languages.get(source.language).interface):
        return _Writer(source).write()


def _text(text: str) -> str:
    return escape(without_controls(text)).replace("\n", "<text:line-break/>")


def _paragraph(inside: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


class _Writer:
    def __init__(self, source: m.Manuscript) -> None:
        self.source = source
        self.parts = normalise(source.parts)
        self.document = Document("text")
        self._anchors = {heading.anchor for heading in headings(self.parts)}
        self._code = source.language
        # Styles for words in other languages, by their code.
        self._foreign: dict[str, str] = {}
        self._numbers = 0

    def write(self) -> bytes:
        source, document = self.source, self.document
        body = document.body
        body.clear()
        set_styles(document, source)
        for block in self._blocks():
            body.append(Element.from_tag(block))
        for code, name in self._foreign.items():
            language, country = office_language(code).split("-")
            attributes = (
                f'fo:language="{language}" fo:country="{country}" style:language-complex="{language}"'
            )
            look = f"<style:text-properties {attributes}/>"
            style = f'<style:style style:name="{name}" style:family="text">{look}</style:style>'
            document.insert_style(Element.from_tag(style), automatic=True)
        meta = document.meta
        meta.title, meta.creator = without_controls(source.title), without_controls(source.town)
        meta.subject, meta.language = without_controls(source.kind), office_language(source.language)
        if source.date:
            meta.date = meta.creation_date = datetime.combine(source.date, datetime.min.time())
        self._footer()
        target = io.BytesIO()
        document.save(target)
        return target.getvalue()

    def _footer(self) -> None:
        facts = " · ".join(filter(None, (self.source.town, self.source.title)))
        before, between, after = (
            gettext("Page {page} of {pages}").replace("{pages}", "{page}").split("{page}")
        )
        page, pages = "<text:page-number>1</text:page-number>", "<text:page-count>1</text:page-count>"
        inside = f"{_text(facts)}<text:line-break/>{_text(before)}{page}{_text(between)}{pages}{_text(after)}"
        master = self.document.get_style("master-page", "Standard")
        master.append(Element.from_tag(f"<style:footer>{_paragraph(inside, 'Footer')}</style:footer>"))

    def _blocks(self) -> Iterable[str]:
        """Yield the elements of the whole text."""
        source = self.source
        if source.kind:
            yield _paragraph(self._runs(m.runs(source.kind, bold=True, language=source.kind_language)))
        yield _paragraph(self._runs(m.runs(source.title, language=source.title_language)), "Title")
        if source.subtitle:
            yield _paragraph(_text(source.subtitle), "Lead")
        if source.has_cover:
            for fact in (source.town, day_in_words(source.date)):
                yield _paragraph(_text(fact))
            yield _paragraph(self._runs(m.runs(source.url, href=source.url)))
            yield _paragraph("", "Break")
        if source.has_contents:
            yield _paragraph(_text(pgettext("of a book", "Contents")), "Label")
            for heading in listed(self.parts):
                line = m.runs(heading.text, href=f"#{heading.anchor}", language=heading.language)
                yield _paragraph(self._runs(line))
            yield _paragraph("", "Break")
        for part in self.parts:
            yield from self._part(part)

    def _all(self, parts: Iterable[m.Part], style: str = "Standard") -> str:
        return "".join(block for part in parts for block in self._part(part, style))

    def _runs(self, pieces: m.Runs) -> str:
        return "".join(self._run(piece) for piece in pieces)

    def _run(self, piece: m.Run) -> str:
        inside = _text(piece.text)
        if piece.bold:
            inside = f'<text:span text:style-name="Strong">{inside}</text:span>'
        code = piece.language or self._code
        if code != self.source.language:
            name = self._foreign.setdefault(code, f"In_{code.replace('-', '_')}")
            inside = f'<text:span text:style-name="{name}">{inside}</text:span>'
        href = piece.href
        if href and (not href.startswith("#") or href[1:] in self._anchors):
            inside = f'<text:a xlink:type="simple" xlink:href="{_text(href)}">{inside}</text:a>'
        shown = shown_address(piece)
        return f"{inside} ({_text(shown)})" if shown else inside

    def _part(self, part: m.Part, style: str = "Standard") -> Iterable[str]:
        """Yield the elements of a part; ``style`` is that of plain paragraphs around."""
        match part:
            case m.Heading():
                mark = f'<text:bookmark text:name="{part.anchor}"/>' if part.anchor else ""
                inside = mark + self._runs(m.runs(part.text, language=part.language))
                level = part.level
                yield f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{inside}</text:h>'
            case m.Paragraph():
                own = (
                    "Lead"
                    if part.is_lead
                    else "Quiet"
                    if part.is_quiet
                    else "Label"
                    if part.is_label and style == "Standard"
                    else style
                )
                yield _paragraph(self._runs(part.runs), own)
            case m.ItemList():
                items = "".join(
                    f"<text:list-item>{_paragraph(self._runs(item.runs))}{self._all(item.parts)}</text:list-item>"
                    for item in part.items
                )
                yield f'<text:list text:style-name="{_LISTS[part.kind]}">{items}</text:list>'
            case m.Checks():
                for item in part.items:
                    yield _paragraph(f"{_checkbox(item.ticked)} {self._runs(item.runs)}", "Check")
                    if item.help:
                        yield _paragraph(self._runs(item.help), "Help")
            case m.Pairs():
                for pair in part.pairs:
                    name = m.runs(f"{pair.name}: ", bold=True, language=part.language)
                    yield _paragraph(self._runs(name + pair.runs), "Cell")
            case m.Table():
                yield from self._table(part)
            case m.Picture():
                yield from self._picture(part, _WIDE)
            case m.PictureText():
                picture = "".join(self._picture(part.picture, _SMALL)) if part.picture else _paragraph("")
                yield self._grid(
                    ["Small", "Large"], [(picture, "Plain"), (self._all(part.paragraphs), "Plain")]
                )
                yield _paragraph("")
            case m.Note():
                look = f"Note_{part.kind.value}"
                if part.title:
                    yield _paragraph(self._runs(m.runs(part.title, bold=True, language=part.language)), look)
                for inner in part.parts:
                    yield from self._part(inner, look)
            case m.Quote():
                yield _paragraph(self._runs(part.runs), "Quotation")
                if part.source:
                    yield _paragraph(_text(f"– {part.source}"), "Quotation")
            case m.Agenda():
                yield from self._agenda(part)
            case m.Blank():
                if part.label:
                    yield _paragraph(_text(part.label), "Label")
                yield from [_paragraph("", "Blank")] * part.lines
            case m.Passage():
                around, self._code = self._code, part.language
                yield from [block for inner in part.parts for block in self._part(inner, style)]
                self._code = around
            case m.PageBreak():
                yield _paragraph("", "Break")

    def _grid(self, columns: list[str], cells: list[tuple[str, str]]) -> str:
        """Return a table of one row for the layout."""
        widths = "".join(f'<table:table-column table:style-name="{name}"/>' for name in columns)
        inside = "".join(
            f'<table:table-cell table:style-name="{style}" office:value-type="string">{cell}</table:table-cell>'
            for cell, style in cells
        )
        row = f"<table:table-row>{inside}</table:table-row>"
        return f'<table:table table:name="{self._name()}">{widths}{row}</table:table>'

    def _name(self) -> str:
        self._numbers += 1
        return f"Table{self._numbers}"

    def _table(self, part: m.Table) -> Iterable[str]:
        width = len(part.header)
        if not width:
            return
        if part.caption:
            yield _paragraph(_text(part.caption), "Label")
        around, self._code = self._code, part.language or self._code
        head = "".join(self._cell(_paragraph(self._runs(cell), "Head"), True) for cell in part.header)
        tall = ' table:style-name="Tall"' if part.to_fill_in else ""
        rows = []
        for row in part.rows:
            cells = enumerate((*row, *((),) * width)[:width])
            inside = [(self._runs(cell), part.row_headers and not column) for column, cell in cells]
            made = (
                self._cell(_paragraph(text, "Head" if is_head else "Cell"), is_head)
                for text, is_head in inside
            )
            rows.append(f"<table:table-row{tall}>{''.join(made)}</table:table-row>")
        self._code = around
        yield self._with_head(width, head, rows, part.caption)
        yield _paragraph("")

    def _with_head(self, width: int, head: str, rows: list[str], title: str = "") -> str:
        title = f"<table:title>{_text(title)}</table:title>" if title else ""
        return (
            f'<table:table table:name="{self._name()}">{title}'
            f'<table:table-column table:number-columns-repeated="{width}"/>'
            f"<table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>"
            f"{''.join(rows)}</table:table>"
        )

    def _cell(self, inside: str, is_head: bool) -> str:
        style = "GridHead" if is_head else "Grid"
        return f'<table:table-cell table:style-name="{style}" office:value-type="string">{inside}</table:table-cell>'

    def _agenda(self, part: m.Agenda) -> Iterable[str]:
        head = "".join(
            self._cell(_paragraph(self._runs(m.runs(name, language=part.language)), "Head"), True)
            for name in agenda_header()
        )
        rows = []
        for item in part.items:
            when = self._runs(m.runs(f"{item.start}\n{item.minutes}", language=part.language))
            what = _paragraph(_text(item.title), "Head") + self._all(item.parts, "Cell")
            cells = self._cell(_paragraph(when, "Head"), True) + self._cell(what, False)
            rows.append(f"<table:table-row>{cells}</table:table-row>")
        yield self._with_head(2, head, rows)
        yield _paragraph("")

    def _picture(self, part: m.Picture, width: float) -> Iterable[str]:
        found = photo(part)
        if found is None:
            return
        with Image.open(io.BytesIO(found[1])) as picture:
            height = width * picture.height / picture.width
        address = self.document.add_file(io.BytesIO(found[1]))
        self._numbers += 1
        alt = "" if part.decorative else f"<svg:title>{_text(spoken_text(part))}</svg:title>"
        decorative = ' loext:decorative="true"' if part.decorative else ""
        yield _paragraph(
            f'<draw:frame draw:name="Picture{self._numbers}" draw:style-name="Picture" text:anchor-type="as-char"'
            f' svg:width="{width:.2f}cm" svg:height="{height:.2f}cm"{decorative}><draw:image xlink:type="simple"'
            f' xlink:show="embed" xlink:actuate="onLoad" xlink:href="{address}"/>{alt}</draw:frame>'
        )
        if part.caption:
            yield _paragraph(_text(part.caption), "Quiet")


def _checkbox(is_ticked: bool) -> str:
    """Return a box that LibreOffice (7.4 and newer) ticks on a click; others show its sign."""
    return (
        f'<loext:content-control loext:checkbox="true" loext:checked="{str(is_ticked).lower()}"'
        f' loext:checked-state="{_TICKED}" loext:unchecked-state="{_OPEN}">{_TICKED if is_ticked else _OPEN}'
        "</loext:content-control>"
    )
