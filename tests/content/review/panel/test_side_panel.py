"""The panel beside the editors of pages and terms."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from lxml import html as lxml_html

from tests import editor, factories


def panel_in(response):
    """Return the panel's element in an editor's page."""
    [panel] = lxml_html.fromstring(response.content).xpath("//*[@data-controller='readability']")
    return panel


@pytest.fixture
def page(home):
    return factories.InformationPageFactory(title_de="Müll")


def test_the_editor_of_a_page_has_the_panel_right_after_the_status(redaktion, page):
    response = redaktion.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    panel = panel_in(response)
    url = reverse("readability_check", args=["content", "informationpage", page.pk])
    assert panel.get("data-readability-url-value") == url
    names = lxml_html.fromstring(response.content).xpath("//*[@data-side-panel]/@data-side-panel")
    assert names[:2] == ["status", "readability"]


def test_it_knows_the_fields_of_each_language_of_the_site(redaktion, page, settings):
    response = redaktion.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    [data] = panel_in(response).xpath("//script[@id='readability-languages']/text()")
    languages = {language["code"]: language["fields"] for language in json.loads(data)}
    assert list(languages) == [code for code, _name in settings.LANGUAGES]
    assert languages["de-simple"]["body"] == "body_de_simple"


def test_a_new_page_is_asked_about_below_its_parent(redaktion, information):
    response = redaktion.get(
        reverse("wagtailadmin_pages:add", args=["content", "informationpage", information.pk])
    )
    panel = panel_in(response)
    assert panel.get("data-readability-parent-value") == str(information.pk)
    assert panel.get("data-readability-url-value").endswith("/content/informationpage/add/check/")


def test_an_answer_to_autosave_leaves_the_panel_alone(redaktion, page):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = editor.filled_in(redaktion.get(url).content.decode(), type(page), {})
    answer = redaktion.post(url, form, headers={"Accept": "application/json"})
    assert answer.json()["success"] is True
    assert 'data-controller="readability"' not in answer.json()["html"]


def test_saving_a_draft_analyses_nothing(redaktion, page, monkeypatch):
    def never(*args, **kwargs):
        raise AssertionError("a draft was analysed")

    monkeypatch.setattr("content.review.analysis.check", never)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = editor.filled_in(redaktion.get(url).content.decode(), type(page), {"lead_de": "Ganz neu."})
    assert redaktion.post(url, form).status_code == 302
    assert redaktion.post(url, form, headers={"Accept": "application/json"}).status_code == 200


def test_the_editors_of_a_term_have_the_panel_too(superuser, db):
    term = factories.TermFactory()
    panel = panel_in(superuser.get(reverse("wagtailsnippets_glossary_term:edit", args=[term.pk])))
    assert panel.get("data-readability-url-value").endswith(f"/glossary/term/{term.pk}/check/")
    new = panel_in(superuser.get(reverse("wagtailsnippets_glossary_term:add")))
    assert new.get("data-readability-url-value").endswith("/glossary/term/add/check/")
