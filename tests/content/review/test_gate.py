"""Nothing that is too hard to read goes online; what is online already stays while it stays as it is."""

import pytest
from django.db import DatabaseError

from content.models import BasePage, InformationPage, LanguageStandard, ReadabilitySetting
from content.pages.release import NotPublishable, problems
from content.review import analysis, gate
from content.review.gate import refusals
from glossary.models import Term
from glossary.publishing import NotPublishable as TermNotPublishable
from glossary.vocabulary import Vocabulary
from tests.factories import InformationPageFactory, PlainPageFactory, TermFactory, paragraph

LONG = (
    "Das Amt hilft und das Amt zahlt und das Amt fragt und das Amt prüft und das Amt schreibt und das Amt ruft "
    "heute alle Menschen in der Stadt an und dann ist das Amt wieder zu."
)


@pytest.fixture
def hard(information):
    """A draft with a sentence that is too long."""
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG), live=False)
    page.save_revision()
    return page


@pytest.fixture
def old(information):
    """A page that went online before the rules became strict, with its revision."""
    row = ReadabilitySetting.load().languages.get(language="de")
    LanguageStandard.objects.filter(pk=row.pk).update(mode="advisory")
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG))
    page.save_revision().publish()
    LanguageStandard.objects.filter(pk=row.pk).update(mode="binding")
    return InformationPage.objects.get(pk=page.pk)


def is_live(page):
    return type(page).objects.get(pk=page.pk).live


def test_a_refusal_names_language_words_reason_and_remedy_at_the_field(hard):
    [message] = refusals(hard)["body_de"]
    assert message.code == "sentence_too_long"
    assert message.message.startswith("Deutsch: „Das Amt hilft und das Amt zahlt")
    assert "Dieser Satz ist zu lang" in message.message


def test_it_blocks_publishing_a_revision(hard):
    with pytest.raises(NotPublishable):
        hard.get_latest_revision().publish()
    assert not is_live(hard)


def test_it_blocks_a_page_that_is_made_live(information):
    with pytest.raises(NotPublishable):
        InformationPageFactory(parent=information, body_de=paragraph(LONG))


def test_it_looks_at_every_released_version(information):
    unclear = paragraph('Read <a href="https://a.example">more</a>.')
    page = InformationPageFactory(
        parent=information, title_en="Card", body_en=unclear, live=False, released_en=True
    )
    assert set(refusals(page)) == {"body_en"}
    page.released_en = False
    assert refusals(page) == {}


def test_a_language_the_site_does_not_show_holds_nothing_up(information, settings):
    page = InformationPageFactory(
        parent=information, title_tr="Kart", live=False, released_tr=True,
        body_tr=[{"type": "paragraph", "value": '<p><a href="https://a.example">pdf</a></p>'}],
    )  # fmt: skip
    assert set(refusals(page)) == {"body_tr"}
    settings.LANGUAGES = [("de", "Deutsch"), ("en", "English")]
    assert refusals(page) == {}


def test_an_advisory_standard_blocks_nothing(home):
    assert PlainPageFactory(parent=home, body_de=paragraph(LONG)).live


def test_errors_of_law_stop_a_text_where_the_standard_only_advises(home):
    unclear = [{"type": "paragraph", "value": '<p>Alles steht <a href="https://a.example">hier</a>.</p>'}]
    page = PlainPageFactory(parent=home, live=False)
    page.body_de, page.live = unclear, True
    [message] = refusals(page)["body_de"]
    assert message.code == "link_text_unclear"
    with pytest.raises(NotPublishable):
        page.save()


def test_what_is_missing_comes_before_what_is_hard(hard):
    hard.released_en = True
    assert set(problems(hard)) == {"title_en", "body_en"}


def test_drafts_are_not_analysed(hard, monkeypatch):
    def forbidden(*arguments, **options):
        raise AssertionError("a draft was analysed")

    monkeypatch.setattr(analysis, "check", forbidden)
    monkeypatch.setattr(gate, "analysed", forbidden)
    hard.title_de = "Neuer Titel"
    hard.save()
    hard.save_revision()


def test_a_live_page_is_not_analysed_when_a_draft_of_it_is_saved(old, monkeypatch):
    def forbidden(*arguments, **options):
        raise AssertionError("a draft was analysed")

    monkeypatch.setattr(gate, "analysed", forbidden)
    old.title_de = "Neuer Titel"
    old.save_revision()


def test_an_old_text_stays_online_when_the_rules_become_stricter(old, information):
    old.reviewed_on = "2026-01-01"
    old.save()
    BasePage.objects.get(pk=old.pk).save()
    other = InformationPageFactory(parent=information)
    old.move(other, pos="right")
    assert is_live(old)


def test_taking_back_a_language_of_an_old_text_is_possible(information, old):
    old.released_en = False
    old.save()
    assert is_live(old)


@pytest.mark.parametrize("change", [{"title_de": "Neu"}, {"title_en": "New", "released_en": True}])
def test_a_changed_public_text_is_judged(old, change):
    for name, value in change.items():
        setattr(old, name, value)
    with pytest.raises(NotPublishable):
        old.save()


@pytest.mark.parametrize("name", ["title_de", "body_de", "lead_de", "released_en", "main_image"])
def test_saving_only_a_public_field_is_judged(information, name):
    page = InformationPageFactory(parent=information)
    page.body_de = paragraph(LONG)
    with pytest.raises(NotPublishable):
        page.save(update_fields=[name])
    assert LONG not in str(InformationPage.objects.get(pk=page.pk).body_de)


def test_saving_only_a_lead_text_puts_it_into_the_search(information):
    page = InformationPageFactory(parent=information)
    page.lead_de = "Die Fähre hilft Ihnen."
    page.save(update_fields=["lead_de"])
    assert "Fähre" in page.search_entries.get(language="de").text


def test_what_readers_do_not_see_is_saved_without_a_judgement(information, monkeypatch):
    page = InformationPageFactory(parent=information)

    def forbidden(*arguments, **options):
        raise AssertionError("the text was analysed")

    monkeypatch.setattr(gate, "analysed", forbidden)
    page.locked = True
    page.save(update_fields=["locked"])


@pytest.mark.parametrize("name", ["explanation_de", "name_de", "picture"])
def test_saving_only_a_public_field_of_a_term_is_judged(home, name):
    term = TermFactory()
    term.explanation_de = LONG
    with pytest.raises(TermNotPublishable):
        term.save(update_fields=[name])
    assert Term.objects.get(pk=term.pk).explanation_de != LONG


def test_publishing_an_old_text_anew_is_judged(old):
    with pytest.raises(NotPublishable):
        old.save_revision().publish()


def test_it_fails_closed_when_the_engine_breaks(information, monkeypatch, caplog):
    page = InformationPageFactory(parent=information, live=False)

    def broken(*arguments, **options):
        raise RuntimeError("no model")

    monkeypatch.setattr(analysis, "check", broken)
    with pytest.raises(NotPublishable) as refused:
        page.save_revision().publish()
    assert list(refused.value.error_dict) == ["released_de"]
    assert "could not be checked" in caplog.text
    assert "no model" in caplog.text
    assert not is_live(page)


def test_a_broken_engine_lets_a_live_page_be_moved(old, monkeypatch):
    def broken(*arguments, **options):
        raise RuntimeError("no model")

    monkeypatch.setattr(gate, "analysed", broken)
    old.save()


def test_a_broken_database_is_not_taken_for_a_broken_engine(information, monkeypatch):
    page = InformationPageFactory(parent=information)

    def broken(*arguments, **options):
        raise DatabaseError

    monkeypatch.setattr(gate, "analysed", broken)
    with pytest.raises(DatabaseError):
        refusals(page)


def test_hundreds_of_findings_are_counted_not_listed(information):
    page = InformationPageFactory(parent=information, body_de=paragraph(*[LONG] * 40), live=False)
    found = [message for messages in refusals(page).values() for message in messages]
    assert sum(getattr(message, "code", "") == "sentence_too_long" for message in found) <= 25
    assert any("15" in str(message) for message in refusals(page)["released_de"])


def test_a_page_already_analysed_costs_three_queries_at_most(
    information, django_assert_max_num_queries, monkeypatch
):
    # A running site has its glossary in memory.
    monkeypatch.setattr(analysis, "live_vocabulary", lambda code: Vocabulary("", ()))
    page = InformationPageFactory(parent=information, title_en="Card", body_en=paragraph("A card."))
    page.released_en = True
    refusals(page)
    page = InformationPage.objects.get(pk=page.pk)
    page.released_en = True
    with django_assert_max_num_queries(3):
        assert refusals(page) == {}


def test_a_hard_explanation_of_a_term_is_refused(db):
    with pytest.raises(TermNotPublishable) as refused:
        TermFactory(explanation_de=LONG)
    assert list(refused.value.error_dict) == ["explanation_de"]
    assert not Term.objects.exists()


@pytest.fixture
def old_term(home):
    """A term that went online before the rules became strict, with its revision."""
    row = ReadabilitySetting.load().languages.get(language="de")
    LanguageStandard.objects.filter(pk=row.pk).update(mode="advisory")
    term = TermFactory(explanation_de=LONG)
    term.save_revision().publish()
    LanguageStandard.objects.filter(pk=row.pk).update(mode="binding")
    return Term.objects.get(pk=term.pk)


def test_an_old_explanation_stays_online_when_the_rules_become_stricter(old_term):
    assert refusals(old_term)
    old_term.forms_de = "Wolken"
    old_term.save()
    stored = Term.objects.get(pk=old_term.pk)
    assert stored.live
    assert stored.forms_de == "Wolken"


@pytest.mark.parametrize(
    "change",
    [{"name_de": "Neu"}, {"long_explanation_de": "Neu."}, {"name_en": "x", "explanation_en": "New."}],
)
def test_a_changed_public_explanation_is_judged(old_term, change):
    for name, value in change.items():
        setattr(old_term, name, value)
    with pytest.raises(TermNotPublishable):
        old_term.save()


def test_publishing_an_old_explanation_anew_is_judged(old_term):
    with pytest.raises(TermNotPublishable):
        old_term.save_revision().publish()


def test_an_easy_explanation_goes_online(db):
    assert TermFactory().live


def test_bold_words_and_lists_of_an_explanation_are_no_signs_to_complain_about(db):
    term = TermFactory.build(
        explanation_de="Eine **App** ist ein Programm.", long_explanation_de="- eins\n- zwei"
    )
    assert refusals(term) == {}
