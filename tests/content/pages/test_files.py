"""Files from the library cannot run script, and players get parts of them."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage, default_storage
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from content.pages.files import PICTURE_POLICY
from tests.factories import DocumentFactory, PictureFactory

FILM = b"\0\0\0\x18ftypisom" + bytes(range(100))


def document(name, content=FILM):
    return DocumentFactory(title=name, file=ContentFile(content, name=name))


class Remote(Storage):
    """A storage without paths, as S3 is."""

    def __init__(self, folder):
        self.disk = FileSystemStorage(location=folder)

    def _open(self, name, mode="rb"):
        return self.disk.open(name, mode)

    def _save(self, name, content):
        return self.disk.save(name, content)

    def exists(self, name):
        return self.disk.exists(name)

    def size(self, name):
        return self.disk.size(name)


@pytest.fixture(params=[FileSystemStorage, Remote])
def documents(request, db, monkeypatch, tmp_path):
    """Where documents lie: on a disk, or where there are no paths."""
    monkeypatch.setattr(get_document_model()._meta.get_field("file"), "storage", request.param(tmp_path))


@pytest.fixture
def film(documents):
    """A video."""
    return document("film.mp4")


def test_a_player_gets_the_part_it_asks_for(film, client):
    response = client.get(film.url, headers={"Range": "bytes=0-1"})
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes 0-1/{len(FILM)}"
    assert response["Content-Type"] == "video/mp4"
    assert "Content-Encoding" not in response
    assert response.getvalue() == FILM[:2]


def test_a_part_of_a_file_that_may_have_changed_is_not_sent(film, client):
    response = client.get(film.url, headers={"Range": "bytes=0-1", "If-Range": '""'})
    assert (response.status_code, response.getvalue()) == (200, FILM)


def test_without_a_range_the_whole_document_is_sent(film, client):
    response = client.get(film.url)
    assert (response.status_code, response["Accept-Ranges"]) == (200, "bytes")
    assert response.getvalue() == FILM


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("film.mp4", "video/mp4", True),
        ("film.webm", "video/webm", True),
        ("ton.mp3", "audio/mpeg", True),
        ("titel.vtt", "text/vtt", True),
        ("plan.pdf", "application/pdf", True),
        ("notiz.txt", "text/plain", False),
        ("daten.csv", "text/csv", False),
        ("archiv.zip", "application/zip", False),
        # What was stored before uploads were checked.
        ("seite.html", "text/html", False),
        ("bild.svg", "image/svg+xml", False),
    ],
)
def test_documents_run_no_script(documents, client, name, kind, shown):
    response = client.get(document(name).url)
    assert response.getvalue() == FILM
    assert response["Content-Type"].partition(";")[0] == kind
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response.get("Content-Disposition", "inline").startswith("inline" if shown else "attachment")


def test_a_private_document_stays_private(film, client):
    CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(), restriction_type=CollectionViewRestriction.LOGIN
    )
    response = client.get(film.url, headers={"Range": "bytes=0-1"})
    assert response.status_code == 302


def test_a_drawing_runs_no_script(db, client):
    response = client.get(f"/media/{PictureFactory().file.name}")
    assert response.status_code == 200
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Content-Security-Policy"] == PICTURE_POLICY
    assert "sandbox" in PICTURE_POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response.getvalue()


def test_a_picture_is_asked_for_again_only_when_it_has_changed(db, client):
    address = f"/media/{PictureFactory().file.name}"
    first = client.get(address)
    assert first.getvalue()
    again = client.get(address, headers={"If-Modified-Since": first["Last-Modified"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "images/nichts.png",
        "images/.png",
        "images/../documents/geheim.txt",
        "images/%2e%2e/documents/geheim.txt",
        "images/../../../manage.py",
        "documents/geheim.txt",
        "documents/bild.png",
    ],
)
def test_nothing_but_pictures_is_served_from_the_media_folder(db, client, path):
    for name in ("documents/geheim.txt", "documents/bild.png"):
        default_storage.save(name, ContentFile(b"geheim"))
    response = client.get(f"/media/{path}")
    assert response.status_code in (400, 404)


def test_leaving_the_picture_folder_is_no_way_to_other_pictures(db, client):
    default_storage.save("documents/foto.png", ContentFile(b"geheim"))
    assert client.get("/media/images/../documents/foto.png").status_code in (400, 404)
