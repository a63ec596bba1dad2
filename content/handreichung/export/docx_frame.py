"""What holds for a whole Word file: its properties, styles, page and footer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.styles import Styles
from docx.text.paragraph import Paragraph

from content.handreichung.export.docx_xml import element, field, set_right_to_left
from content.handreichung.export.facts import office_language
from content.handreichung.export.manuscript import Manuscript
from content.handreichung.export.xml_text import without_controls

# Has to be on all machines: the file names its font, it does not carry it.
FONT = "Arial"
_QUIET = RGBColor(0x4D, 0x58, 0x68)
# How many points headings are larger than the text.
_LARGER = {"Title": 13, "Heading 1": 6, "Heading 2": 3, "Heading 3": 1, "Heading 4": 0, "Heading 5": 0}
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def colour_of(source: Manuscript) -> RGBColor:
    """Return the colour of headings and links."""
    return RGBColor.from_string(source.colour.lstrip("#").upper())


def set_up(document: Document, source: Manuscript) -> None:
    """Give an empty file the title, the language, the styles and the footer of a manuscript."""
    properties = document.core_properties
    properties.title, properties.author = _short(source.title), _short(source.town)
    properties.subject, properties.language = _short(source.kind), office_language(source.language)
    properties.comments = ""
    if source.date:
        properties.created = properties.modified = datetime.combine(source.date, datetime.min.time())
    _set_styles(document.styles, source)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    _write_footer(section.footer.paragraphs[0], source)


def _short(text: str) -> str:
    """Return a text as the properties of a file take it: 255 letters at most."""
    return without_controls(text)[:255]


def _set_styles(styles: Styles, source: Manuscript) -> None:
    size = 14 if source.is_easy else 11
    normal = styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(size)
    normal.paragraph_format.line_spacing = 1.5 if source.is_easy else 1.15
    normal.paragraph_format.space_after = Pt(size * 0.6)
    _name_language(styles.element, office_language(source.language))
    for name, larger in _LARGER.items():
        font = styles[name].font
        font.name, font.size, font.bold, font.italic = FONT, Pt(size + larger), True, False
        font.cs_bold = True
        font.color.rgb = colour_of(source)
        for fonts in styles[name].element.iter(qn("w:rFonts")):
            for key in _THEMES:
                fonts.attrib.pop(qn(f"w:{key}"), None)
    styles["Quote"].font.italic = False
    # Of the style, because the numbers of pages have no look of their own.
    styles["Footer"].font.size, styles["Footer"].font.color.rgb = Pt(size - 2), _QUIET


def _name_language(styles: Any, language: str) -> None:
    properties = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", val=language, eastAsia=language, bidi=language))


def _write_footer(paragraph: Paragraph, source: Manuscript) -> None:
    if source.footer_direction == "rtl":
        set_right_to_left(paragraph)
    facts = " · ".join(filter(None, (source.town, source.title)))
    paragraph.add_run(without_controls(f"{facts}\n"))
    before, between, after = gettext("Page {page} of {pages}").replace("{pages}", "{page}").split("{page}")
    for text, instruction in ((before, "PAGE"), (between, "NUMPAGES")):
        paragraph.add_run(text)
        field(paragraph, instruction)
    paragraph.add_run(after)
