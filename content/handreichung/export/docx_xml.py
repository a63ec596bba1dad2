"""What python-docx has no words for, written as Office Open XML (ECMA-376)."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import NamespacePrefixedTag, qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
# The properties of a paragraph that we write ourselves, and what comes after them (ECMA-376, 17.3.1.26).
_PROPERTIES = ("w:pBdr", "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")
TICKED, OPEN = "☒", "☐"


def element(tag: str, /, **attributes: Any) -> Any:
    """Return an element of WordprocessingML: ``element("w:lang", val="de-DE")``."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def set_language(run: Run, language: str, is_right_to_left: bool = False) -> None:
    """Say in which language a run is."""
    properties = run._r.get_or_add_rPr()
    if is_right_to_left:
        properties.append(element("w:rtl"))
    key = "bidi" if is_right_to_left else "val"
    properties.append(element("w:lang", **{key: language}))


def set_right_to_left(paragraph: Paragraph) -> None:
    """Let a paragraph run from right to left."""
    _put_in(paragraph, element("w:bidi"))


def checkbox(paragraph: Paragraph, name: str, is_ticked: bool) -> None:
    """Add a box to a paragraph that can be ticked with a click; ``name`` is read out for it."""
    sign = TICKED if is_ticked else OPEN
    box = parse_xml(
        f'<w:sdt xmlns:w="{_WORD}" xmlns:w14="{_WORD_2010}"><w:sdtPr><w:alias/>'
        f'<w14:checkbox><w14:checked w14:val="{int(is_ticked)}"/>'
        f'<w14:checkedState w14:val="{ord(TICKED):04X}" w14:font="MS Gothic"/>'
        f'<w14:uncheckedState w14:val="{ord(OPEN):04X}" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"'
        f' w:hint="eastAsia"/></w:rPr><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>'
    )
    box.find(f".//{qn('w:alias')}").set(qn("w:val"), name)
    paragraph._p.append(box)


def link_within(paragraph: Paragraph, number: int) -> Any:
    """Return a link at the end of a paragraph to the bookmark with a number, to put a run into."""
    made = element("w:hyperlink", anchor=_bookmark_name(number))
    paragraph._p.append(made)
    return made


def relation(paragraph: Paragraph, address: str) -> str:
    """Return the key under which the file of a paragraph knows an address outside of it."""
    return paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def link_out(paragraph: Paragraph, key: str) -> Any:
    """Return a link at the end of a paragraph to the address with a key, to put a run into."""
    made = element("w:hyperlink")
    made.set(qn("r:id"), key)
    paragraph._p.append(made)
    return made


def bookmark(paragraph: Paragraph, number: int) -> None:
    """Let links lead to a paragraph."""
    start = element("w:bookmarkStart", id=number, name=_bookmark_name(number))
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(element("w:bookmarkEnd", id=number))


def _bookmark_name(number: int) -> str:
    return f"part_{number}"


def field(paragraph: Paragraph, instruction: str) -> None:
    """Add what Word computes, such as the number of the page: ``PAGE``."""
    made = element("w:fldSimple", instr=instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    made.append(run)
    paragraph._p.append(made)


def repeat_header(row: _Row) -> None:
    """Make a row the heading of its table: it is read out with the cells and stands on each page."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def keep_whole(row: _Row) -> None:
    """Do not break a row between two pages."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def head_row_and_column(table: Table, has_column: bool) -> None:
    """Say that the first row of a table, and its first column if so, holds headings."""
    look = element(
        "w:tblLook", firstRow=1, lastRow=0, firstColumn=int(has_column), lastColumn=0, noHBand=1, noVBand=1
    )
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    properties.append(look)


def describe_table(table: Table, title: str) -> None:
    """Give a table a title that is read out."""
    table._tbl.tblPr.append(element("w:tblCaption", val=title))


def describe_picture(run: Run, text: str, is_decorative: bool) -> None:
    """Give the picture in a run its alternative text, or mark it as decoration."""
    properties = run._r.find(f".//{qn('wp:docPr')}")
    properties.set("descr", "" if is_decorative else text)
    if is_decorative:
        properties.append(
            parse_xml(
                '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
                '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
                ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
            )
        )


def boxed(paragraph: Paragraph, colour: str, side: str = "left") -> None:
    """Put a coloured bar beside a paragraph and a light ground behind it."""
    border = OxmlElement("w:pBdr")
    border.append(element(f"w:{side}", val="single", sz=24, space=8, color=colour))
    _put_in(paragraph, border)
    _put_in(paragraph, element("w:shd", val="clear", color="auto", fill="F5F3EE"))


def ruled(paragraph: Paragraph) -> None:
    """Draw a line below a paragraph to write on; below each of several, too, that follow one another."""
    border = OxmlElement("w:pBdr")
    for place in ("bottom", "between"):
        border.append(element(f"w:{place}", val="single", sz=4, space=1, color="6D7788"))
    _put_in(paragraph, border)


def _put_in(paragraph: Paragraph, made: Any) -> None:
    """Put an element among the properties of a paragraph, at its place in the order that Word insists on."""
    tag = NamespacePrefixedTag.from_clark_name(made.tag)
    behind = _PROPERTIES[_PROPERTIES.index(tag) + 1 :]
    paragraph._p.get_or_add_pPr().insert_element_before(made, *behind)
