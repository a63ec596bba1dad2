"""Readers test the explanations of the glossary as they test pages."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import IntegrityError
from django.urls import reverse
from lxml import html

from content.models import PublicText, ReaderTest
from content.review.pruefgruppe.dashboard import lost_tests
from content.review.pruefgruppe.sheet import sheet_code
from content.review.public_text import text_hash
from glossary.models import Term
from tests.factories import TermFactory

GROUP = "Prüf-Gruppe Musterstadt"
UNTESTED = "noch nicht von einer Prüf-Gruppe geprüft"
CODE = "de-simple"


@pytest.fixture
def term(home) -> Term:
    """A word that is explained in German and Leichte Sprache."""
    return TermFactory(
        name_de="Satzung",
        explanation_de="Eine Satzung ist eine Regel der Stadt.",
        name_de_simple="Satzung",
        explanation_de_simple="<p>Eine Satzung ist eine Regel.</p>",
    )


def url(name: str, term: Term, *further: str) -> str:
    return reverse(f"review_{name}_of_term", args=[term.pk, *further])


def record(client, term, **changes):
    given = {
        "code": sheet_code(text_hash(term, CODE)),
        "tested_on": "2026-11-02",
        "group": GROUP,
        "people": "4",
        "result": "passed",
        "hard_places": "",
    }
    return client.post(url("record_test", term, CODE), given | changes)


def change(term: Term, text: str, publish: bool = True) -> None:
    draft = term.get_latest_revision_as_object() if term.latest_revision_id else term
    draft.explanation_de_simple = f"<p>{text}</p>"
    revision = draft.save_revision()
    if publish:
        revision.publish()


def label(client, term: Term) -> str:
    """Return the label on the page of the term as it is now; in a test, nothing makes kept pages lapse."""
    cache.clear()
    document = html.fromstring(client.get(f"/de-simple/glossar/{term.slug}/").content.decode())
    return " ".join(document.xpath("//main//p[contains(@class, 'label')]")[0].text_content().split())


def data(client, term: Term) -> dict:
    return client.get(f"/de-simple/pruefbericht/begriff/{term.slug}/daten.json").json()


def test_only_a_tested_explanation_is_called_leichte_sprache(term, pruefung, client):
    assert UNTESTED in label(client, term)
    assert record(pruefung, term).status_code == 302
    assert GROUP in label(client, term)
    change(term, "Eine Satzung ist eine Regel der Stadt.", publish=False)
    assert GROUP in label(client, term)
    change(term, "Eine Satzung ist eine Regel der Stadt.")
    assert UNTESTED in label(client, term)
    change(term, "Eine Satzung ist eine Regel.")
    assert GROUP in label(client, term)


def test_a_later_test_that_asks_for_changes_takes_the_label_away(term, pruefung, client):
    record(pruefung, term)
    record(pruefung, term, tested_on="2026-11-03", result="changes")
    assert UNTESTED in label(client, term)


def test_a_page_in_german_has_no_label(term, client):
    document = html.fromstring(client.get(f"/de/glossar/{term.slug}/").content.decode())
    assert not document.xpath("//main//p[contains(@class, 'label')]")


def test_the_certificate_shows_test_and_history(term, pruefung, client):
    record(pruefung, term)
    first = data(client, term)
    assert first["reader_test"] == {"group": GROUP, "tested_on": "2026-11-02", "people": 4}
    change(term, "Eine Satzung ist eine Regel der Stadt.")
    cache.clear()
    later = data(client, term)
    assert later["reader_test"] is None
    assert [past["text_hash"] for past in later["history"]] == [later["text_hash"], first["text_hash"]]
    shown = client.get(f"/de-simple/pruefbericht/begriff/{term.slug}/").content.decode()
    assert first["text_hash"][:8] in shown
    assert GROUP not in shown


def test_a_publication_that_changes_no_text_adds_nothing_to_the_history(term):
    before = PublicText.objects.filter(term=term).count()
    term.slug = "satzungen"
    term.save_revision().publish()
    assert PublicText.objects.filter(term=term).count() == before == 2


def test_reviewers_are_told_by_mail_and_on_the_dashboard(term, pruefung, django_capture_on_commit_callbacks):
    record(pruefung, term)
    assert lost_tests() == []
    with django_capture_on_commit_callbacks(execute=True):
        change(term, "Eine Satzung ist eine Regel der Stadt.")
    [sent] = mail.outbox
    assert "Satzung" in sent.subject
    assert url("pruefgruppe", term) in sent.body
    assert [test.title for test in lost_tests()] == ["Satzung"]
    assert url("pruefgruppe", term) in pruefung.get(reverse("wagtailadmin_home")).content.decode()
    assert "noch einmal" in sent.body


def test_the_overview_leads_to_sheet_and_form_and_the_list_of_terms_leads_to_it(term, pruefung):
    record(pruefung, term)
    shown = pruefung.get(url("pruefgruppe", term)).content.decode()
    edit = reverse(Term.snippet_viewset.get_url_name("edit"), args=[term.pk])
    for part in (GROUP, url("test_sheet", term, CODE), url("record_test", term, CODE), edit):
        assert part in shown
    listed = pruefung.get(reverse(Term.snippet_viewset.get_url_name("list"))).content.decode()
    assert url("pruefgruppe", term) in listed


def test_the_sheet_shows_the_draft_with_its_code(term, redaktion):
    change(term, "Eine Satzung gilt in der Stadt.", publish=False)
    shown = redaktion.get(url("test_sheet", term, CODE)).content.decode()
    assert "Eine Satzung gilt in der Stadt." in shown
    assert sheet_code(text_hash(term.get_latest_revision_as_object(), CODE)) in shown
    assert redaktion.get(url("test_sheet", term, "en"), follow=True).status_code == 404


def test_a_test_can_be_taken_back(term, pruefung, client):
    record(pruefung, term)
    response = pruefung.post(reverse("review_withdraw_test", args=[ReaderTest.objects.get().pk]))
    assert response["Location"] == url("pruefgruppe", term)
    assert UNTESTED in label(client, term)


def test_the_report_shows_the_day_of_the_test(term, pruefung):
    record(pruefung, term)
    report = pruefung.get(reverse("readability_report"), {"is_tested": "true"}).content.decode()
    assert "02.11.2026" in report
    assert "Satzung" in report
    report = pruefung.get(reverse("readability_report"), {"ordering": "-tested"}).content.decode()
    assert report.index("02.11.2026") > 0


def test_a_test_is_of_a_page_or_of_a_term(db):
    with pytest.raises(IntegrityError):
        PublicText.objects.create(language="de", text_hash="0" * 64)
