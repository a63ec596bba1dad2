"""OpenDocument files, and that LibreOffice opens them and Word files."""

from __future__ import annotations

import io

from odfdo import Document

from content.handreichung.export import manuscript as m
from content.handreichung.export.docx import write_docx
from content.handreichung.export.odt import write_odt
from tests.checkers import office_texts
from tests.manuscripts import WORDS, everything, text


def opened(source: m.Manuscript) -> Document:
    return Document(io.BytesIO(write_odt(source)))


def test_headings_are_real_ones_and_the_title_is_known():
    document = opened(everything("de"))
    headings = [(int(found.level), str(found).strip()) for found in document.body.headers]
    assert headings == [(1, WORDS["de"]), (2, f"{WORDS['de']} 2"), (1, "An English part"), (1, "Wörter")]
    assert (document.meta.title, document.meta.language) == (f"{WORDS['de']} Ein Heft", "de-DE")


def test_the_language_is_that_of_the_text():
    properties = opened(everything("ar")).get_style("paragraph").get_element("style:text-properties")
    assert properties.get_attribute("style:language-complex") == "ar"
    text_properties = (
        opened(everything("de-simple")).get_style("paragraph").get_element("style:text-properties")
    )
    assert text_properties.get_attribute("fo:language") == "de"


def test_tables_have_rows_of_headings_and_boxes_can_be_ticked():
    content = opened(everything("de")).get_part("content.xml").serialize()
    content = content.decode() if isinstance(content, bytes) else content
    assert content.count("<table:table-header-rows>") == 3
    assert content.count('loext:checked="true"') == 1
    assert content.count('loext:checked="false"') == 1


def test_pictures_are_described_unless_they_decorate():
    document = opened(everything("de"))
    titles = [str(title.text) for title in document.body.get_elements("//svg:title")]
    assert titles == ["Ein blaues Feld", "Bild ohne Beschreibung", "Ein Handy"]
    assert len(document.body.get_elements("//draw:frame")) == 4


def test_it_holds_what_xml_cannot():
    document = opened(m.Manuscript("A\x00B", "de", (text("<b>\x0b&amp; ]]>"),)))
    assert "<b>&amp; ]]>" in document.get_formatted_text()


def test_libreoffice_opens_word_and_opendocument_files(tmp_path):
    files = {
        "heft_docx": write_docx(everything("de", has_cover=True, has_contents=True)),
        "leicht_odt": write_odt(everything("de-simple", has_cover=True, has_contents=True)),
        "arabisch_docx": write_docx(everything("ar")),
        "rechts_odt": write_odt(everything("ar")),
    }
    found = office_texts(tmp_path, **files)
    for code, name in (
        ("de", "heft_docx"),
        ("de-simple", "leicht_odt"),
        ("ar", "arabisch_docx"),
        ("ar", "rechts_odt"),
    ):
        # No number and no dot before it.
        assert WORDS[code] in found[name].splitlines()
        for words in (
            WORDS[code],
            "Punkt eins",
            "So geht das.",
            "Öffnungszeiten",
            "Dienstag",
            "Mia Berg",
            "This is English.",
        ):
            assert words in found[name], (name, words)


def test_numbers_of_pages_run_as_their_words_do():
    footer = (
        opened(everything("ar")).get_style("paragraph", "Footer").get_element("style:paragraph-properties")
    )
    assert footer.get_attribute("style:writing-mode") == "lr-tb"
