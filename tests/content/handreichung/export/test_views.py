"""The addresses of documents: who gets which file, with which headers."""

from __future__ import annotations

import io

import pytest
from docx import Document
from lxml import html
from wagtail.models import PageViewRestriction

from tests import factories
from tests.factories import checklist_group, paragraph


@pytest.fixture
def checklist(praxisanleitungen, advisory):
    """A checklist in German and English."""
    return factories.ChecklistePageFactory(
        parent=praxisanleitungen,
        title_de="Ein „Treffen“: für alle?",
        title_en="A meeting",
        groups_de=[checklist_group("Raum", "Ohne Stufen")],
        groups_en=[checklist_group("Room", "Without steps")],
        body_en=paragraph("Print it."),
        released_en=True,
    )


@pytest.mark.parametrize(
    ("extension", "start"), [("pdf", b"%PDF-1.7"), ("docx", b"PK"), ("odt", b"PK\x03\x04\x14")]
)
def test_each_format_has_its_address(client, checklist, extension, start):
    response = client.get(f"/de/export/{checklist.pk}.{extension}")
    assert response.status_code == 200
    assert response.content.startswith(start[:2])
    name = response["Content-Disposition"]
    assert name.startswith("inline;" if extension == "pdf" else "attachment;")
    assert name.endswith(f"Ein%20%E2%80%9ETreffen%E2%80%9C%20f%C3%BCr%20alle.{extension}")
    assert response["X-Robots-Tag"] == "noindex"
    assert "public" in response["Cache-Control"]
    assert not response.cookies


def test_the_document_is_in_the_language_of_the_address(client, checklist):
    english = Document(io.BytesIO(client.get(f"/en/export/{checklist.pk}.docx").content))
    texts = [paragraph.text for paragraph in english.paragraphs]
    assert {"Checklist", "A meeting", "Your checklist", "Room"} <= set(texts)
    assert 'filename="A meeting.docx"' in client.get(f"/en/export/{checklist.pk}.docx")["Content-Disposition"]


def test_a_language_that_is_not_released_leads_to_the_one_that_is_shown(client, checklist):
    response = client.get(f"/de-simple/export/{checklist.pk}.pdf", {"t": "x"})
    assert (response.status_code, response["Location"]) == (302, f"/de/export/{checklist.pk}.pdf?t=x")


def test_ticks_of_the_address_are_in_the_document(client, checklist):
    ticked = checklist.groups_de[0].value["items"].bound_blocks[0].id
    made = client.get(f"/de/export/{checklist.pk}.docx", {"t": ticked}).content
    assert "1 von 1 erledigt" in [paragraph.text for paragraph in Document(io.BytesIO(made)).paragraphs]


def test_a_card_has_its_address(client, checklist):
    response = client.get(f"/en/export/{checklist.pk}-karte.pdf")
    assert response.content.startswith(b"%PDF")
    # Another name than that of the whole document.
    assert "A%20meeting%20%E2%80%93%20short.pdf" in response["Content-Disposition"]
    assert (
        client.get(f"/de-simple/export/{checklist.pk}-karte.pdf")["Location"]
        == f"/de/export/{checklist.pk}-karte.pdf"
    )


def test_drafts_protected_pages_and_other_pages_have_no_document(client, checklist, home):
    draft = factories.ChecklistePageFactory(parent=checklist.get_parent(), live=False)
    for pk in (draft.pk, home.pk, 2**31 - 1):
        assert client.get(f"/de/export/{pk}.pdf").status_code == 404
    assert client.get(f"/de/export/{checklist.pk}.epub").status_code == 404
    PageViewRestriction.objects.create(page=checklist.get_parent(), restriction_type="login")
    assert client.get(f"/de/export/{checklist.pk}.pdf").status_code == 404


def test_a_browser_that_has_the_file_gets_no_second_copy(client, checklist):
    first = client.get(f"/de/export/{checklist.pk}.pdf")
    again = client.get(f"/de/export/{checklist.pk}.pdf", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_document_is_kept_until_the_content_changes(
    client, checklist, django_assert_max_num_queries, django_capture_on_commit_callbacks
):
    address = f"/de/export/{checklist.pk}.docx"
    first = client.get(address)
    with django_assert_max_num_queries(12):
        assert client.get(address)["ETag"] == first["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        checklist.title_de = "Ein Fest"
        checklist.save()
    assert 'filename="Ein Fest.docx"' in client.get(address)["Content-Disposition"]


def test_a_flood_of_new_documents_is_stopped(client, checklist, monkeypatch):
    monkeypatch.setattr("content.handreichung.export.answer.RATE", "2/h")
    address = f"/de/export/{checklist.pk}.docx"
    assert [client.get(address, {"t": number}).status_code for number in range(3)] == [200, 200, 429]
    assert client.get(address, {"t": 0}).status_code == 200


def test_the_page_links_to_its_documents_in_the_language_that_is_shown(client, checklist):
    tree = html.fromstring(client.get(checklist.version("de-simple").url_in("de-simple")).content.decode())
    links = tree.xpath("//p[contains(@class, 'documents')]/a")
    assert [(link.text, link.get("href")) for link in links] == [
        ("PDF", f"/de/export/{checklist.pk}.pdf"),
        ("Word", f"/de/export/{checklist.pk}.docx"),
        ("OpenDocument", f"/de/export/{checklist.pk}.odt"),
        ("Kurz (PDF, höchstens 2 Seiten)", f"/de/export/{checklist.pk}-karte.pdf"),
    ]
    ticked = checklist.groups_de[0].value["items"].bound_blocks[0].id
    tree = html.fromstring(client.get(checklist.version("de").url_in("de"), {"t": ticked}).content.decode())
    assert tree.xpath("//p[contains(@class, 'documents')]/a/@href")[0].endswith(f".pdf?t={ticked}")
