"""The tabs of the languages in the page editor."""

import pytest
from django.urls import reverse
from lxml import html

from content import languages
from content.models import InformationPage, WorkshopPage
from tests import editor, factories


def open_editor(client, page):
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return html.fromstring(response.content.decode())


def tab_labels(document) -> list[str]:
    return [tab.text.strip() for tab in document.xpath("//*[@role='tab']")]


@pytest.fixture
def page(information) -> InformationPage:
    return factories.InformationPageFactory(
        parent=information,
        title_de="Müll und Wertstoffe",
        body_de=factories.paragraph("Die Tonne ist blau."),
        title_en="Waste",
    )


def test_there_is_a_tab_with_its_state_for_each_language(redaktion, page):
    labels = tab_labels(open_editor(redaktion, page))
    names = [label.partition(":")[0] for label in labels]
    assert names[: len(languages.active())] == [language.name for language in languages.active()]
    states = dict(label.split(": ") for label in labels if ": " in label)
    assert len({states["Deutsch"], states["English"], states["Türkçe"]}) == 3


def test_a_new_page_starts_with_empty_languages(redaktion, information):
    url = reverse("wagtailadmin_pages:add", args=["content", "informationpage", information.pk])
    document = html.fromstring(redaktion.get(url).content.decode())
    states = {label.split(": ")[1] for label in tab_labels(document) if ": " in label}
    assert len(states) == 1


def test_labels_of_fields_name_no_language(redaktion, page):
    document = open_editor(redaktion, page)
    headings = document.xpath("//*[@data-panel-heading-text]/text()")
    assert not [heading for heading in headings if "[" in heading]


def test_the_german_text_stands_beside_every_translation_and_is_read_only(redaktion, page):
    document = open_editor(redaktion, page)
    assert document.xpath("//*[@id='tab-deutsch']//*[@data-source-text]") == []
    beside = document.xpath("//*[@id='tab-english']//*[@data-source-text]")
    text = " ".join(region.text_content() for region in beside)
    assert "Müll und Wertstoffe" in text
    assert "Die Tonne ist blau." in text
    for region in beside:
        assert region.get("lang") == "de"
        assert region.get("tabindex") == "0"
        assert region.get("aria-label")
        assert region.xpath(".//input|.//textarea|.//select") == []


def test_only_translations_have_the_button_for_the_german_text(redaktion, page):
    document = open_editor(redaktion, page)
    buttons = document.xpath("//button[@data-source-toggle]")
    assert len(buttons) == len(languages.active()) - 1
    assert {button.get("aria-pressed") for button in buttons} == {"false"}


def test_a_draft_may_lack_everything_but_a_german_title(redaktion, information):
    editor.create(redaktion, information, InformationPage, title_de="Nur ein Titel", slug="nur-ein-titel")
    draft = InformationPage.objects.get(slug="nur-ein-titel")
    assert not draft.live
    assert draft.title_de == "Nur ein Titel"


def errors(response) -> dict:
    return response.context["form"].errors


def test_publishing_shows_what_is_missing_at_the_language_that_lacks_it(chefredaktion, page):
    response = editor.edit(
        chefredaktion,
        page,
        body_de=editor.paragraphs("Die Tonne ist blau."),
        released_en="on",
        **{"action-publish": "1"},
    )
    assert set(errors(response)) == {"body_en"}


def test_a_draft_with_a_released_language_that_lacks_its_text_is_saved(redaktion, page):
    editor.edit(redaktion, page, body_de=editor.paragraphs("Die Tonne ist rot."), released_en="on")
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().released_en


def test_an_agenda_that_misses_its_total_is_named_in_its_language(chefredaktion, praxisanleitungen):
    workshop = factories.WorkshopPageFactory(parent=praxisanleitungen, total_minutes=90)
    part = {"minutes": "60", "title": "Sammeln", "text": "null", "method": ""}
    response = editor.edit(chefredaktion, workshop, agenda_de=[("item", part)], **{"action-publish": "1"})
    (message,) = errors(response)["agenda_de"]
    assert "30" in message
    assert WorkshopPage.objects.get(pk=workshop.pk).latest_revision is None


@pytest.mark.parametrize("code", languages.CODES)
def test_every_language_has_its_preview(redaktion, page, code):
    url = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    response = redaktion.get(url, {"mode": code})
    assert f'lang="{code}"' in response.content.decode()
