"""Long documents are made in the background; readers see how far they are, and files are kept for a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import html
from wagtail.models import Site

from content.handreichung.export import documents
from content.handreichung.export.background import job_for, make_document
from content.handreichung.export.job import KEPT, REMEMBERED, SILENCE, forget_old_files
from content.models import DocumentJob, InformationPage
from tests import factories
from tests.factories import paragraph


@pytest.fixture
def topic(information, advisory, monkeypatch):
    """A topic whose documents take long."""
    build = documents.kind_of(InformationPage()).build
    kind = documents.Kind(InformationPage, build, is_long=True, is_book=True, reads=("a",))
    monkeypatch.setattr(documents, "kinds", [kind])
    return factories.InformationPageFactory(
        parent=information, title_de="Apps", body_de=paragraph("Ein langer Text.")
    )


@pytest.fixture
def later(monkeypatch):
    """A background that does nothing by itself; returns what it was asked to do."""
    asked = []
    monkeypatch.setattr("content.handreichung.export.views.start", asked.append)
    return asked


def heading(response) -> str:
    return html.fromstring(response.content.decode()).xpath("string(//h1)").strip()


def test_without_a_background_the_file_is_there_at_once(client, topic, monkeypatch):
    # Readers open no transaction, tests do.
    monkeypatch.setattr("content.handreichung.export.background.transaction.on_commit", lambda work: work())
    response = client.get(f"/de/export/{topic.pk}.epub")
    assert (response.status_code, response["Content-Type"]) == (200, "application/epub+zip")
    assert DocumentJob.objects.get().percent == 100


def test_a_reader_waits_on_a_page_that_says_how_far_it_is(client, topic, later):
    response = client.get(f"/de/export/{topic.pk}.pdf")
    job = DocumentJob.objects.get()
    assert response["Location"] == f"/de/export/stand/{job.key}/"
    assert later == [job]
    job.say(40)
    waiting = client.get(response["Location"])
    assert heading(waiting) == "Ihre Datei wird gemacht"
    tree = html.fromstring(waiting.content.decode())
    assert tree.xpath("//progress/@value") == ["40"]
    assert "no-store" in waiting["Cache-Control"]
    assert client.get(f"/de/export/datei/{job.key}/")["Location"] == response["Location"]
    make_document.call(job.pk)
    ready = client.get(response["Location"])
    assert heading(ready) == "Ihre Datei ist fertig"
    (link,) = html.fromstring(ready.content.decode()).xpath("//a[contains(@href, '/datei/')]/@href")
    file = client.get(link)
    assert file.content.startswith(b"%PDF")
    assert 'filename="Apps.pdf"' in file["Content-Disposition"]


def test_who_asks_again_gets_the_same_file_until_the_content_changes(client, topic, later):
    first = client.get(f"/de/export/{topic.pk}.pdf", {"a": 1})["Location"]
    assert client.get(f"/de/export/{topic.pk}.pdf", {"a": 1, "utm_source": "x"})["Location"] == first
    assert client.get(f"/de/export/{topic.pk}.pdf", {"a": 2})["Location"] != first
    assert len(later) == 2


def test_a_failure_is_said_and_can_be_tried_again(client, topic, later, monkeypatch, caplog):
    address = client.get(f"/de/export/{topic.pk}.pdf")["Location"]
    job = DocumentJob.objects.get()
    monkeypatch.setattr("content.handreichung.export.background.kind_of", lambda _page: None)
    make_document.call(job.pk)
    failed = client.get(address)
    assert heading(failed) == "Etwas ist schiefgegangen"
    (again,) = html.fromstring(failed.content.decode()).xpath("//main//a/@href")
    assert again == f"/de/export/{topic.pk}.pdf"
    assert "could not be made" in caplog.text
    assert client.get(again)["Location"] != address
    assert DocumentJob.objects.count() == 1


def test_a_job_that_died_is_started_anew(topic, later):
    site = Site.objects.get()
    job, _is_new = job_for(topic, site, "de", "pdf", "")
    assert job_for(topic, site, "de", "pdf", "") == (job, False)
    DocumentJob.objects.update(heard_at=timezone.now() - SILENCE * 2, state=DocumentJob.State.RUNNING)
    assert job_for(topic, site, "de", "pdf", "")[1]


def test_files_are_forgotten_after_a_day_and_their_addresses_lead_to_new_ones(client, topic, later):
    document = f"/de/export/{topic.pk}.pdf"
    address = client.get(document)["Location"]
    old = DocumentJob.objects.get()
    make_document.call(old.pk)
    DocumentJob.objects.update(created_at=timezone.now() - KEPT - timedelta(seconds=1))
    assert client.get(f"/de/export/datei/{old.key}/")["Location"] == address
    assert client.get(address)["Location"] == document
    assert forget_old_files() == 1
    assert not DocumentJob.objects.filter(file__isnull=False).exists()
    assert client.get(document)["Location"] != address
    assert len(later) == 2
    DocumentJob.objects.update(created_at=timezone.now() - REMEMBERED - timedelta(seconds=1))
    forget_old_files()
    assert not DocumentJob.objects.exists()


def test_a_flood_of_long_documents_is_stopped(client, topic, later, monkeypatch):
    monkeypatch.setattr("content.handreichung.export.views.LONG_RATE", "1/h")
    assert [client.get(f"/de/export/{topic.pk}.pdf", {"a": n}).status_code for n in range(2)] == [302, 429]
    assert DocumentJob.objects.count() == 1
