"""Word files: what Word needs to read them out, and to tick their boxes."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from content.handreichung.export import manuscript as m
from content.handreichung.export.docx import write_docx
from tests.manuscripts import WORDS, everything, text

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@pytest.fixture
def opened():
    """Return a function that makes a document's Word file and opens it."""
    return lambda source: Document(io.BytesIO(write_docx(source)))


def styled(document, style: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == style]


def test_title_and_headings_are_real_ones(opened):
    document = opened(everything("de"))
    assert styled(document, "Title") == [f"{WORDS['de']} Ein Heft"]
    assert styled(document, "Heading 1") == [WORDS["de"], "An English part", "Wörter"]
    assert styled(document, "Heading 2") == [f"{WORDS['de']} 2"]
    assert document.core_properties.title == f"{WORDS['de']} Ein Heft"
    assert document.core_properties.author == "Muster-Stadt"


@pytest.mark.parametrize(("code", "language"), [("de", "de-DE"), ("de-simple", "de-DE"), ("ar", "ar-SA")])
def test_it_says_its_language(opened, code, language):
    document = opened(everything(code))
    assert document.core_properties.language == language
    (default,) = document.styles.element.iterfind(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == language
    languages = {found.get(qn("w:val")) for found in document.element.body.iter(qn("w:lang"))}
    assert "en-GB" in languages


def test_tables_repeat_their_headings(opened):
    document = opened(everything("de"))
    times, to_fill_in, _layout, agenda = document.tables
    for table in (times, to_fill_in, agenda):
        first, second = table.rows[0]._tr, table.rows[1]._tr
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert second.trPr is None or second.trPr.find(qn("w:tblHeader")) is None
    look = times._tbl.tblPr.find(qn("w:tblLook"))
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")
    assert times._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Öffnungszeiten"


def test_boxes_can_be_ticked(opened):
    boxes = list(opened(everything("de")).element.body.iter(f"{W14}checkbox"))
    assert [box.find(f"{W14}checked").get(f"{W14}val") for box in boxes] == ["1", "0"]


def test_pictures_are_described_unless_they_decorate(opened):
    described = [found.get("descr") for found in opened(everything("de")).element.body.iter(qn("wp:docPr"))]
    assert described == ["Ein blaues Feld", "", "Bild ohne Beschreibung", "Ein Handy"]


def test_each_list_starts_with_one(opened):
    numbers = m.ItemList((m.Item(m.runs("A")),), m.ListKind.NUMBERS)
    document = opened(m.Manuscript("Heft", "de", (numbers, text("Dazwischen"), numbers)))
    used = [found.get(qn("w:val")) for found in document.element.body.iter(qn("w:numId"))]
    assert len(used) == len(set(used)) == 2


def test_arabic_runs_from_right_to_left(opened):
    document = opened(everything("ar"))
    paragraph = document.paragraphs[0]._p
    assert paragraph.pPr.find(qn("w:bidi")) is not None
    english = next(paragraph for paragraph in document.paragraphs if paragraph.text == "This is English.")
    assert english._p.pPr is None or english._p.pPr.find(qn("w:bidi")) is None


def test_links_lead_to_headings_by_names_that_word_takes(opened):
    long = "kapitel-" + "lang-" * 20
    parts = (m.Heading(1, "Weg", long), m.Paragraph(m.runs("dorthin", href=f"#{long.rstrip('-')}")))
    body = opened(m.Manuscript("Heft", "de", parts)).element.body
    (mark,), (link,) = body.iter(qn("w:bookmarkStart")), body.iter(qn("w:hyperlink"))
    assert mark.get(qn("w:name")) == link.get(qn("w:anchor"))
    assert len(mark.get(qn("w:name"))) <= 40


def test_empty_lines_have_a_rule_to_write_on(opened):
    document = opened(m.Manuscript("Blatt", "de", (m.Blank("Unser Ziel", 2),)))
    ruled = [found for found in document.paragraphs if found._p.find(f".//{qn('w:between')}") is not None]
    assert [found.text for found in ruled] == ["", ""]


def test_it_holds_what_xml_cannot():
    document = Document(io.BytesIO(write_docx(m.Manuscript("A\x00B", "de", (text("<b>\x0b&amp; ]]>"),)))))
    assert document.paragraphs[-1].text == "<b>&amp; ]]>"


def test_a_box_stands_around_its_own_paragraphs_with_properties_in_the_order_of_word(opened):
    table = m.Table((m.runs("Kopf"),), ((m.runs("Zelle"),),))
    note = m.Note(m.NoteKind.TIP, "Tipp", (text("Innen"), m.ItemList((m.Item(m.runs("Punkt")),)), table))
    document = opened(m.Manuscript("Heft", "ar", (text("Davor"), note, text("Danach"))))
    boxed = [found for found in document.paragraphs if found._p.pPr.find(qn("w:pBdr")) is not None]
    assert [found.text for found in boxed if found.text] == ["Tipp", "Innen", "Punkt"]
    order = [
        qn(f"w:{name}") for name in ("pStyle", "keepNext", "numPr", "pBdr", "shd", "bidi", "spacing", "ind")
    ]
    for found in document.element.body.iter(qn("w:pPr")):
        places = [order.index(child.tag) for child in found]
        assert places == sorted(places)
