"""A page version as a document of the engine, and the way back from its places."""

import pytest

from content.pages.text import TextBlock, TextKind, page_text
from content.readability import check
from content.review.documents import Place, document_of, fingerprint
from tests.factories import InformationPageFactory

PARAGRAPH = TextKind.PARAGRAPH
# Wagtail asks the database for the content type and the locale of every page, also of one that is not saved.
pytestmark = pytest.mark.django_db


def blocks(*pieces, code="de"):
    return document_of(pieces, code).blocks


def document_of_body(*body, code="de"):
    page = InformationPageFactory.build(**{f"body_{code.replace('-', '_')}": list(body)})
    return document_of(page_text(page, code), code)


def test_the_id_of_a_block_is_its_place():
    found = blocks(
        TextBlock(TextKind.TITLE, "Müll", "title"),
        TextBlock(PARAGRAPH, "Eins.", "body", "b1"),
        TextBlock(PARAGRAPH, "Zwei.", "body", "b1"),
        TextBlock(PARAGRAPH, "Drei.", "body", "b2"),
    )
    assert [block.id for block in found] == ["title::0", "body:b1:0", "body:b1:1", "body:b2:0"]
    assert Place.read("body:b1:1") == Place("body", "b1", 1)
    assert Place.read("title::0") == Place("title", "", 0)


def test_a_link_is_a_block_of_its_own_that_knows_its_text():
    document = document_of_body(
        {"type": "paragraph", "value": '<p>Alles <a href="https://a.example">hier</a>.</p>', "id": "b1"}
    )
    [link] = document.of_kind("link_text")
    assert (link.id, link.text, link.href, link.parent) == (
        "body:b1:0:0",
        "hier",
        "https://a.example",
        "body:b1:0",
    )
    assert Place.read(link.id) == Place("body", "b1", 0, link=0)
    assert "link_text_unclear" in [finding.rule for finding in check(document, "einfache-sprache").findings]


def test_a_missing_text_of_a_picture_is_found():
    picture = {"image": 1, "alt_text": "", "decorative": False}
    document = document_of_body({"type": "image", "value": {"image": picture, "caption": ""}, "id": "b1"})
    [finding] = [f for f in check(document, "einfache-sprache").findings if f.rule == "alt_text"]
    assert finding.severity.key == "error"
    assert finding.block == "body:b1:0"


def test_a_decorative_picture_needs_no_text():
    picture = {"image": 1, "alt_text": "", "decorative": True}
    document = document_of_body({"type": "image", "value": {"image": picture, "caption": ""}, "id": "b1"})
    assert document.of_kind("alt_text") == ()


def test_lists_and_tables_are_told_apart():
    items = [{"type": "list", "value": {"kind": "ticks", "items": ["A", "B"]}, "id": f"b{n}"} for n in (1, 2)]
    first, second, third, fourth = document_of_body(*items).of_kind("list_item")
    assert first.group == second.group != third.group == fourth.group


def test_nested_lists_keep_their_depth():
    value = "<ul><li>Eins<ul><li>Zwei</li></ul></li><li>Drei</li></ul>"
    items = document_of_body({"type": "paragraph", "value": value}).of_kind("list_item")
    assert [(item.text, item.level) for item in items] == [("Eins", 1), ("Zwei", 2), ("Drei", 1)]


def test_cells_keep_their_place_around_empty_ones():
    table = {
        "columns": [{"type": "text", "heading": "Tag"}, {"type": "text", "heading": "Zeit"}],
        "rows": [{"values": ["", "8 Uhr"]}],
    }
    document = document_of_body(
        {"type": "table", "value": {"caption": "", "row_headers": False, "table": table}}
    )
    cells = [(cell.text, cell.row, cell.column, cell.is_header) for cell in document.of_kind("table_cell")]
    assert cells == [("Tag", 0, 0, True), ("Zeit", 0, 1, True), ("8 Uhr", 1, 1, False)]


def test_easy_language_has_the_lines_that_readers_see():
    plain = TextBlock(TextKind.LEAD, "Das ist neu. Es hilft.", "lead")
    rich = TextBlock(PARAGRAPH, "Das ist neu. Es hilft.", "body", is_rich=True)
    assert [block.text for block in blocks(plain, rich, code="de-simple")] == [
        "Das ist neu.\nEs hilft.",
        "Das ist neu. Es hilft.",
    ]
    assert blocks(plain)[0].text == "Das ist neu. Es hilft."


@pytest.mark.parametrize(
    ("code", "language"), [("de", "de"), ("de-simple", "de"), ("en", "en"), ("uk", "uk")]
)
def test_the_document_has_the_language_of_the_engine(code, language):
    assert document_of([], code).language == language


def test_the_fingerprint_sees_places_and_the_text_hash_does_not():
    def one(block_id):
        return document_of([TextBlock(PARAGRAPH, "Eins.", "body", block_id)], "de")

    assert fingerprint(one("b1")) == fingerprint(one("b1")) != fingerprint(one("b2"))
    assert check(one("b1")).text_hash == check(one("b2")).text_hash
