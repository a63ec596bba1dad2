"""A document is what its name says, has a size and holds no macros."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.conf import settings as site_settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from wagtail.documents import get_document_model
from wagtail.models import Collection

from content.pages.uploads import holds_what_it_says


def archive(**files):
    """Return a ZIP archive; two underscores in a name stand for a slash, and ``TYPES`` for the list of parts."""
    content = BytesIO()
    with ZipFile(content, "w") as packed:
        for name, text in files.items():
            packed.writestr(name.replace("TYPES", "[Content_Types].xml").replace("__", "/"), text)
    return content.getvalue()


def workbook():
    content = BytesIO()
    Workbook().save(content)
    return content.getvalue()


OPEN = "application/vnd.oasis.opendocument."
GOOD = {
    "csv": "Tag;Zeit\r\nMontag;8 Uhr".encode("cp1252"),
    "docx": archive(TYPES="", word__document=""),
    "ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR",
    "mp3": b"ID3\x04" + bytes(60),
    "mp4": b"\0\0\0\x18ftypisom" + bytes(60),
    "odp": archive(mimetype=f"{OPEN}presentation"),
    "ods": archive(mimetype=f"{OPEN}spreadsheet"),
    "odt": archive(mimetype=f"{OPEN}text", content=""),
    "pdf": b"%PDF-1.7\n%\xe2\xe3",
    "pptx": archive(TYPES="", ppt__presentation=""),
    "txt": "Grüße".encode(),
    "vtt": b"\xef\xbb\xbfWEBVTT\n\n00:00.000 --> 00:01.000\nHallo",
    "webm": b"\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01B\x82\x84webm",
    "xlsx": workbook(),
    "zip": archive(liesmich="Hallo"),
}
PAGE = b"<!doctype html><script>evil()</script>"
PROGRAM = b"MZ\x90\0\x03\0\0\0" + bytes(60)


def fits(extension, content):
    return holds_what_it_says(f"Datei.{extension}", BytesIO(content))


def test_every_allowed_kind_has_a_check():
    assert set(GOOD) == set(site_settings.WAGTAILDOCS_EXTENSIONS)


@pytest.mark.parametrize("extension", GOOD)
def test_a_file_of_its_kind_is_taken(extension):
    assert fits(extension, GOOD[extension])
    assert fits(extension.upper(), GOOD[extension])


@pytest.mark.parametrize("extension", GOOD)
def test_a_program_under_another_name_is_refused(extension):
    assert not fits(extension, PROGRAM)


@pytest.mark.parametrize("extension", sorted(set(GOOD) - {"csv", "txt"}))
def test_a_web_page_under_another_name_is_refused(extension):
    assert not fits(extension, PAGE)


@pytest.mark.parametrize("extension", ["docm", "xlsm", "html", "exe", "svg", "js", ""])
def test_kinds_that_are_not_allowed_fit_nothing(extension):
    assert not any(fits(extension, content) for content in GOOD.values())


@pytest.mark.parametrize(
    ("extension", "content"),
    [
        ("docx", archive(TYPES="", word__document="", **{"word__vbaProject.bin": "x"})),
        ("xlsx", archive(TYPES="", xl__workbook="", **{"xl__VBAPROJECT.BIN": "x"})),
        ("odt", archive(mimetype=f"{OPEN}text", **{"Basic__Standard__script-lb.xml": "x"})),
        ("ods", archive(mimetype=f"{OPEN}spreadsheet", **{"Scripts__python__x.py": "x"})),
    ],
)
def test_macros_are_refused(extension, content):
    assert not fits(extension, content)


def test_one_office_format_is_not_another():
    assert not fits("docx", GOOD["xlsx"])
    assert not fits("odt", GOOD["ods"])
    assert not fits("docx", GOOD["zip"])


@given(st.sampled_from(sorted(GOOD)), st.binary(max_size=200))
def test_any_bytes_get_an_answer_and_leave_the_file_at_its_start(extension, content):
    file = BytesIO(content)
    assert holds_what_it_says(f"x.{extension}", file) in (True, False)
    assert file.tell() == 0


def send(client, name, content, url="wagtaildocs:add", field="file"):
    data = {
        "title": "Datei",
        field: SimpleUploadedFile(name, content),
        "collection": Collection.get_first_root_node().pk,
    }
    return client.post(reverse(url), data)


def test_the_editors_form_takes_a_document(chefredaktion):
    assert send(chefredaktion, "plan.pdf", GOOD["pdf"]).status_code == 302
    document = get_document_model().objects.get()
    with document.file.open("rb") as file:
        assert file.read() == GOOD["pdf"]


def test_the_editors_form_says_in_german_what_is_wrong(chefredaktion):
    answer = send(chefredaktion, "plan.pdf", PAGE)
    assert "Der Inhalt passt nicht zum Namen der Datei" in str(answer.context["form"].errors["file"])
    assert not get_document_model().objects.exists()


def test_uploading_many_says_it_too(chefredaktion):
    answer = send(chefredaktion, "plan.pdf", PAGE, "wagtaildocs:add_multiple", "files[]")
    assert json.loads(answer.content)["success"] is False
    assert not get_document_model().objects.exists()


def test_a_document_has_a_size(chefredaktion, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    assert "zu gro" in str(send(chefredaktion, "a.txt", b"x" * 11).context["form"].errors["file"])


def test_a_kind_that_is_not_allowed_is_refused(chefredaktion):
    assert "file" in send(chefredaktion, "seite.html", PAGE).context["form"].errors


def test_title_and_place_change_without_a_new_file(chefredaktion):
    send(chefredaktion, "plan.pdf", GOOD["pdf"])
    document = get_document_model().objects.get()
    data = {"title": "Neuer Plan", "collection": document.collection_id}
    assert chefredaktion.post(reverse("wagtaildocs:edit", args=[document.pk]), data).status_code == 302
    document.refresh_from_db()
    assert document.title == "Neuer Plan"
