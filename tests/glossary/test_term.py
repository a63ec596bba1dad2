"""A term: what it needs before readers see it, its drafts, its languages, its address."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from wagtail.models import Revision

from glossary import publishing
from glossary.models import Term
from glossary.publishing import NotPublishable
from tests import factories


def test_it_makes_the_address_from_the_german_word(db):
    assert factories.TermFactory(name_de="Künstliche Intelligenz").slug == "kuenstliche-intelligenz"
    assert factories.TermFactory(name_de="Künstliche Intelligenz").slug == "kuenstliche-intelligenz-2"


@pytest.mark.parametrize("missing", ["name_de", "explanation_de"])
def test_it_refuses_to_go_live_without_german(db, missing):
    with pytest.raises(NotPublishable) as refusal:
        factories.TermFactory(**{missing: ""})
    assert list(refusal.value.message_dict) == [missing]


def test_it_keeps_a_draft_without_an_explanation(db):
    draft = factories.TermFactory(explanation_de="", live=False)
    assert Term.objects.get(pk=draft.pk).explanation_de == ""


def test_it_asks_for_words_for_the_picture_in_each_language_that_explains_the_term(db):
    with pytest.raises(NotPublishable) as refusal:
        factories.TermFactory(
            picture=factories.PictureFactory(),
            picture_alt_de="Eine Wolke",
            name_en="cloud",
            explanation_en="Computers of others.",
        )
    assert list(refusal.value.message_dict) == ["picture_alt_en"]


def test_other_apps_can_refuse_a_term(db, monkeypatch):
    monkeypatch.setattr(publishing, "checks", [lambda term: {"explanation_de": [f"Zu schwer: {term}"]}])
    with pytest.raises(NotPublishable, match="Zu schwer: Cloud"):
        factories.TermFactory(name_de="Cloud")


@pytest.mark.parametrize(
    ("values", "exists"),
    [
        ({"name_en": "cloud", "explanation_en": "Computers of others."}, True),
        ({"name_en": "cloud"}, False),
        ({"explanation_en": "Computers of others."}, False),
    ],
)
def test_a_language_needs_word_and_explanation(db, values, exists):
    assert factories.TermFactory(**values).version("en").exists is exists


def test_it_limits_the_short_explanation_to_60_words(db):
    term = factories.TermFactory.build(slug="wort", explanation_de="Wort " * 60)
    term.full_clean()
    term.explanation_de = "Wort " * 61
    with pytest.raises(ValidationError, match="61"):
        term.full_clean()


def test_it_limits_each_form(db):
    term = factories.TermFactory.build(slug="wort", forms_de="Clouds\n" + "x" * 101)
    with pytest.raises(ValidationError) as refusal:
        term.full_clean()
    assert "forms_de" in refusal.value.message_dict


def test_a_revision_holds_all_languages_and_the_related_terms(db):
    other = factories.TermFactory()
    term = factories.TermFactory(name_de="Cloud", name_en="cloud", explanation_en="Computers.")
    term.related = [other]
    with translation.override("en"):
        revision = term.save_revision()
    restored = Revision.objects.get(pk=revision.pk).as_object()
    assert revision.content["name"] == "Cloud"
    assert (restored.name_de, restored.name_en) == ("Cloud", "cloud")
    assert list(restored.related.all()) == [other]


def test_a_revision_without_a_language_leaves_it_empty(db):
    term = factories.TermFactory(name_de="Cloud")
    revision = term.save_revision()
    del revision.content["name_en"]
    with translation.override("en"):
        assert not revision.as_object().name_en


def test_publishing_a_revision_is_refused_like_saving(db):
    term = factories.TermFactory(live=False)
    term.explanation_de = ""
    with pytest.raises(NotPublishable):
        term.save_revision().publish()
    assert not Term.objects.get(pk=term.pk).live


def test_a_scheduled_term_that_is_refused_stays_a_draft(db):
    term = factories.TermFactory(live=False)
    term.explanation_de = ""
    revision = term.save_revision(approved_go_live_at=timezone.now())
    revision.publish(log_action="wagtail.publish.scheduled")
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    assert not Term.objects.get(pk=term.pk).live


def test_every_change_leaves_its_time(db):
    term = factories.TermFactory()
    before = term.changed_at
    term.save(update_fields=["live"])
    assert Term.objects.get(pk=term.pk).changed_at > before
