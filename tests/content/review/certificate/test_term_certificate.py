"""A term has its certificate, too, and anybody can check it again."""

import json

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation
from lxml import html

from content.readability.__main__ import main
from content.review.certificate import views
from tests.factories import TermFactory

EASY = "Ein Bürger-Bus ist ein kleiner Bus. Er fährt, wenn Sie anrufen."


@pytest.fixture
def term(home):
    return TermFactory(name_de="Bürgerbus", explanation_de=EASY, name_en="Citizens' bus", explanation_en="")


def url(term, code="de", name="term_certificate"):
    with translation.override(code):
        return reverse(name, args=[term.slug])


def main_text(response):
    return " ".join(html.fromstring(response.content.decode()).xpath("//main")[0].text_content().split())


def test_it_shows_hash_standard_and_engine_and_leads_back_to_the_term(term, client):
    shown = main_text(client.get(url(term)))
    state = term.version_statuses.get(language="de")
    for part in ("Bürgerbus", "Einfache Sprache", state.text_hash, state.analysis.engine_version):
        assert part in shown
    assert f'href="/de/glossar/{term.slug}/"' in client.get(url(term)).content.decode()


def test_its_data_can_be_checked_again_on_the_command_line(term, client, tmp_path, capsys):
    data = client.get(url(term, name="term_certificate_data")).content
    assert json.loads(data)["title"] == "Bürgerbus"
    path = tmp_path / "daten.json"
    path.write_bytes(data)
    main([str(path), "--standard", "einfache-sprache", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["text_hash"] == json.loads(data)["text_hash"]


def test_the_page_of_the_term_links_to_it_where_it_is_explained(term, client):
    address = url(term)
    assert address in client.get(f"/de/glossar/{term.slug}/").content.decode()
    assert "pruefbericht" not in client.get(f"/en/glossar/{term.slug}/").content.decode()


def test_there_is_none_of_a_version_that_is_not_public(term, client):
    assert client.get(url(term, "en")).status_code == 404
    term.unpublish()
    assert client.get(url(term)).status_code == 404


def test_an_engine_that_fails_is_no_error_500(term, client, monkeypatch):
    def fail(subject, code):
        raise RuntimeError("out of words")

    monkeypatch.setattr(views, "certificate_of", fail)
    cache.clear()
    assert "lässt sich gerade nicht prüfen" in main_text(client.get(url(term)))
    assert client.get(url(term, name="term_certificate_data")).status_code == 503
