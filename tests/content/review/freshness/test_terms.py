"""Explanations of the glossary remember their German text, too."""

import pytest
from django.urls import reverse
from lxml import html

from content.review.freshness.follow import stale_places
from glossary.models import Term
from tests import factories


@pytest.fixture
def term(db) -> Term:
    """A word that is explained in German and English."""
    return factories.TermFactory(
        name_de="Satzung",
        explanation_de="Eine Satzung ist eine Regel der Stadt.",
        name_en="By-law",
        explanation_en="A by-law is a rule of the town.",
    )


def change_german(term: Term) -> None:
    term.explanation_de = "Eine Satzung ist eine Regel der Gemeinde."
    term.save_revision().publish()
    term.refresh_from_db()


def test_a_changed_explanation_marks_its_translation(term):
    change_german(term)
    assert [(place.field, place.old) for place in stale_places(term, "en")] == [
        ("explanation", "Eine Satzung ist eine Regel der Stadt.")
    ]


def test_a_draft_marks_nothing(term):
    term.explanation_de = "Eine Satzung ist eine Regel der Gemeinde."
    term.save_revision()
    assert stale_places(term, "en") == []


def settle(client, term):
    return client.post(reverse("review_settle_term", args=[term.pk, "en"]), {"field": "explanation"})


def test_who_may_change_terms_can_say_that_it_still_fits(term, superuser):
    change_german(term)
    assert settle(superuser, term).status_code == 200
    assert stale_places(term, "en") == []


def test_nobody_else_can(term, client):
    change_german(term)
    assert settle(client, term).status_code == 302
    client.force_login(factories.UserFactory(), backend="django.contrib.auth.backends.ModelBackend")
    settle(client, term)
    assert len(stale_places(term, "en")) == 1


def notes(client, term):
    """Return the notes in the editor of a term, each with the id of the panel in which it stands."""
    url = reverse(Term.snippet_viewset.get_url_name("edit"), args=[term.pk])
    document = html.fromstring(client.get(url).content.decode())
    return {
        note.xpath("ancestor::section[1]/@id")[0]: note
        for note in document.xpath("//*[@data-field-notes]/*[@data-field-note]")
    }


def test_the_editor_shows_the_change_beside_its_field(term, superuser):
    assert notes(superuser, term) == {}
    change_german(term)
    [(panel, note)] = notes(superuser, term).items()
    assert panel.endswith("explanation_en-section")
    words = [note.find(f".//{tag}").text_content().split()[-1] for tag in ("del", "ins")]
    assert words == ["Stadt", "Gemeinde"]
    assert note.xpath(".//button/@data-settle") == [reverse("review_settle_term", args=[term.pk, "en"])]


def test_a_translation_changed_in_the_draft_has_no_note_any_more(term, superuser):
    change_german(term)
    term.explanation_en = "A by-law is a rule of the municipality."
    term.save_revision()
    assert notes(superuser, term) == {}


def test_a_new_term_has_a_form_without_notes(db, superuser):
    response = superuser.get(reverse(Term.snippet_viewset.get_url_name("add")))
    assert "data-field-note" not in response.content.decode()
