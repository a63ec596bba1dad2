"""The certificate says what was checked, and anybody can check it again."""

import json
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from lxml import html

from content.models import InformationPage, ReaderTest
from content.readability.__main__ import main
from content.review.certificate import views
from content.review.exceptions.models import AcceptedFinding, ReadabilityException
from content.review.gate import judgements
from content.review.public_text import PublicText, text_hash
from content.review.subjects import key_of
from tests import factories
from tests.exceptions import LONG, accepted

EASY = "<br/>".join(
    ["Die Tonne ist blau.", "Sie steht vor dem Haus.", "Wir holen den Müll am Montag ab."] * 6
)


@pytest.fixture
def page(information) -> InformationPage:
    """A topic in German and Leichte Sprache; English is written, but not released."""
    return factories.InformationPageFactory(
        parent=information,
        title_de="Müll",
        body_de=factories.paragraph("Die Stadt holt den Müll am Montag ab.", "Die Tonnen sind blau."),
        title_de_simple="Müll",
        lead_de_simple="Hier lesen Sie etwas über Müll.",
        body_de_simple=[
            {"type": "heading", "value": {"text": "Wo ist die Tonne?", "level": "2"}},
            *factories.paragraph(EASY),
        ],
        released_de_simple=True,
        title_en="Waste",
        body_en=factories.paragraph("The bins are blue."),
    )


def url(page, code="de-simple", name="certificate") -> str:
    with translation.override(code):
        return reverse(name, args=[page.pk])


def shown(client, page, code="de-simple"):
    cache.clear()
    response = client.get(url(page, code))
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def text_of(document) -> str:
    return " ".join(document.xpath("//main")[0].text_content().split())


def data(client, page, code="de-simple") -> dict:
    response = client.get(url(page, code, "certificate_data"))
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    return json.loads(response.content)


def test_it_shows_hash_standard_engine_and_points(page, client):
    text, found = text_of(shown(client, page)), data(client, page)
    assert found["text_hash"] == text_hash(page, "de-simple")
    for value in (found["text_hash"], found["engine"], "Leichte Sprache", "LIX", "100"):
        assert value in text


def test_it_promises_nothing_and_is_left_out_of_search_engines(page, client):
    document = shown(client, page, "de")
    assert "Eine Zahl ist kein Versprechen" in text_of(document)
    assert document.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_its_data_can_be_checked_again_on_the_command_line(page, client, tmp_path, capsys):
    found = data(client, page)
    file = tmp_path / "daten.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    main([str(file), "--standard", found["standard"], "--format", "json"])
    assert json.loads(capsys.readouterr().out) == found["report"]


def test_a_changed_word_gives_another_hash(page, client, tmp_path, capsys):
    found = data(client, page)
    found["document"]["blocks"][-1]["text"] += " Neu."
    file = tmp_path / "daten.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    main([str(file), "--standard", found["standard"], "--format", "json"])
    assert json.loads(capsys.readouterr().out)["text_hash"] != found["text_hash"]


def test_the_page_names_the_command(page, client):
    assert f"python -m content.readability daten.json --standard {data(client, page)['standard']}" in text_of(
        shown(client, page)
    )


def test_a_language_without_a_standard_names_no_command_but_gives_its_data(page, client):
    page.title_tr, page.body_tr, page.released_tr = "Çöp", factories.paragraph("Kutular mavi."), True
    page.save_revision().publish()
    assert "python -m" not in text_of(shown(client, page, "tr"))
    assert data(client, page, "tr")["document"]["language"] == "tr"


def test_a_test_by_readers_is_shown_while_it_holds(page, client):
    assert "Prüf-Gruppe" in text_of(shown(client, page))
    ReaderTest.objects.create(
        page_id=page.pk,
        language="de-simple",
        text_hash=text_hash(page, "de-simple"),
        tested_on="2026-11-02",
        group="Lebens-Hilfe",
        people=4,
        result="passed",
    )
    assert "Lebens-Hilfe" in text_of(shown(client, page))
    assert data(client, page)["reader_test"] == {
        "group": "Lebens-Hilfe",
        "tested_on": "2026-11-02",
        "people": 4,
    }
    page.body_de_simple = factories.paragraph(EASY.replace("blau", "grün"))
    page.save_revision().publish()
    assert "Lebens-Hilfe" not in text_of(shown(client, page))


def test_exceptions_are_shown_without_names_and_reasons(page, client):
    own = dict(zip(("content_type", "object_id"), key_of(page), strict=True)) | {"language": "de-simple"}
    until = timezone.localdate() + timedelta(days=9)
    for text, day in ((text_hash(page, "de-simple"), until), ("0" * 64, until + timedelta(days=9))):
        ReadabilityException.objects.create(reason="Frau Berg sagt es.", text_hash=text, until=day, **own)
    # Of a sentence that only a draft has.
    AcceptedFinding.objects.create(
        reason="Fachwort.", rule="long_word", words="Wertstoffhof", sentence_hash="1", **own
    )
    text, found = text_of(shown(client, page)), data(client, page)
    assert date_format(until) in text
    assert [one["until"] for one in found["exceptions"]] == [until.isoformat()]
    assert found["accepted"] == []
    for hidden in ("Berg", "Wertstoffhof"):
        assert hidden not in text + json.dumps(found)


def test_it_says_the_same_as_the_gate_of_a_place_that_was_accepted(information, client):
    page = factories.InformationPageFactory(
        parent=information, title_de="Das Amt", body_de=factories.paragraph(LONG), live=False
    )
    page.save_revision()
    accepted(page)
    page.get_latest_revision().publish()
    found = data(client, page, "de")
    [stored] = AcceptedFinding.objects.all()
    assert judgements(page)["de"].verdict == found["verdict"] != "fails"
    assert stored.rule in [finding["rule"] for finding in found["report"]["findings"]]
    assert stored.rule not in [finding["rule"] for finding in found["open"]]
    assert found["accepted"] == [{"rule": stored.rule, "words": stored.words}]
    text = text_of(shown(client, page, "de"))
    assert f"„{stored.words[:40]}" in text
    assert stored.reason not in text + json.dumps(found)
    assert "Das Programm hat Stellen gefunden" not in text
    [message] = [one["message"] for one in found["report"]["findings"] if one["rule"] == stored.rule]
    assert message not in text


def test_the_history_names_every_text_that_was_online(page, client):
    first = text_hash(page, "de-simple")
    page.body_de_simple = factories.paragraph(EASY.replace("blau", "grün"))
    page.save_revision().publish()
    page.save_revision().publish()
    history = data(client, page)["history"]
    assert [past["text_hash"] for past in history] == [text_hash(page, "de-simple"), first]
    assert history[0]["score"] is not None


def test_a_text_from_before_the_history_is_said_to_be_one(page, client):
    PublicText.objects.filter(page=page).delete()
    assert "Niemand hat notiert, seit wann dieser Text online ist." in text_of(shown(client, page, "de"))
    assert data(client, page)["history"] == []


def test_open_places_are_listed(page, client):
    findings = data(client, page, "de")["report"]["findings"]
    text = text_of(shown(client, page, "de"))
    assert all(finding["message"] in text for finding in findings)


@pytest.mark.parametrize("code", ["en", "uk"])
def test_there_is_none_of_a_version_that_is_not_public(page, client, code):
    for name in ("certificate", "certificate_data"):
        assert client.get(url(page, code, name)).status_code == 404


def test_there_is_none_of_a_draft(page, client):
    page.unpublish()
    cache.clear()
    assert client.get(url(page, "de")).status_code == 404
    assert client.get("/de/pruefbericht/999999/").status_code == 404


def test_a_private_page_has_none(page, client):
    page.view_restrictions.create(restriction_type="login")
    assert client.get(url(page, "de")).status_code == 404


def test_an_engine_that_fails_is_no_error_500(page, client, monkeypatch, caplog):
    def fail(*args):
        raise RuntimeError("broken")

    monkeypatch.setattr(views, "certificate_of", fail)
    assert "später" in text_of(shown(client, page, "de"))
    assert client.get(url(page, "de", "certificate_data")).status_code == 503
    assert "could not be made" in caplog.text


def test_each_public_version_links_to_its_own_and_others_do_not(page, client):
    def links(code):
        document = html.fromstring(client.get(page.version(code).url).content.decode())
        return document.xpath("//footer//a[contains(@href, 'pruefbericht')]/@href")

    assert links("de-simple") == [url(page, "de-simple")]
    assert links("de") == [url(page, "de")]
    assert links("en") == []


def test_the_language_switch_leads_to_the_certificates_there_are(page, client):
    document = shown(client, page, "de")
    hrefs = document.xpath("//header//a/@href")
    assert url(page, "de-simple") in hrefs
    assert url(page, "en") not in hrefs


def test_the_number_of_queries_does_not_grow_with_the_history(page, client, django_assert_max_num_queries):
    shown(client, page)
    for colour in ("grün", "rot", "gelb"):
        page.body_de_simple = factories.paragraph(EASY.replace("blau", colour))
        page.save_revision().publish()
    with django_assert_max_num_queries(25):
        shown(client, page)
