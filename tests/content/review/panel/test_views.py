"""What the editor's browser is told about a text that is being written."""

from __future__ import annotations

import json

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html as lxml_html
from wagtail.users.models import UserProfile

from content.review.panel import views
from tests import factories
from tests.editor import ask_panel as ask
from tests.factories import paragraph

HARD = "Der Antrag wird geprüft, sofern Sie ihn am 03.04.2025 stellen."
EASY = "Sie stellen den Antrag im Rathaus. Dort hilft Ihnen eine Person. Sie bringen Ihren Ausweis mit. "


def items(response) -> list[str]:
    """Return the text of each finding in the panel."""
    panel = lxml_html.fromstring(f"<div>{response.json()['html']}</div>")
    return [" ".join(item.text_content().split()) for item in panel.xpath("//li[@data-key]")]


def counts_of_all_tables() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in apps.get_models() if model._meta.managed}


def test_a_finding_has_its_words_its_reason_its_remedy_and_its_place(redaktion, page):
    answer = ask(redaktion, page, {"title_de": "Müll", "lead_de": HARD})
    [mark] = [mark for mark in answer.json()["marks"] if mark["text"] == "sofern"]
    assert (mark["field"], mark["piece"], mark["replacement"]) == ("lead", HARD, "wenn")
    assert HARD[mark["start"] : mark["end"]] == "sofern"
    [item] = [text for text in items(answer) if "sofern" in text.split("Warum?")[0]]
    assert "Amts-Deutsch" in item and "Leichter ist" in item
    assert "„wenn“ übernehmen" in item and "Zur Stelle" in item
    assert "office_german" in item and "BITV 2.0, Anlage 2 Teil 2, Nr. 4" in item


def test_certain_replacements_come_first(redaktion, page):
    marks = ask(redaktion, page, {"title_de": "Müll", "lead_de": HARD}).json()["marks"]
    replaceable = [mark["replacement"] is not None for mark in marks]
    assert replaceable == sorted(replaceable, reverse=True) and any(replaceable) and not all(replaceable)


def test_ten_findings_are_shown_and_the_others_on_demand(redaktion, page):
    answer = ask(redaktion, page, {"title_de": "Müll", "lead_de": " ".join([HARD] * 6)})
    panel = lxml_html.fromstring(f"<div>{answer.json()['html']}</div>")
    shown = panel.xpath("//li[@data-key][not(@hidden)]")
    hidden = panel.xpath("//li[@data-key][@hidden]")
    assert len(shown) == 10 and hidden
    assert f"Alle {10 + len(hidden)} zeigen" in panel.text_content()


def test_characters_are_counted_as_scripts_count_them(redaktion, page):
    [mark] = [
        mark
        for mark in ask(redaktion, page, {"lead_de": "😀 Das gilt, sofern Sie kommen."}).json()["marks"]
        if mark["text"] == "sofern"
    ]
    assert mark["start"] == len("😀 Das gilt, ".encode("utf-16-le")) // 2


def test_the_verdict_stands_on_top_in_words(redaktion, page):
    answer = ask(
        redaktion, page, {"title_de": "Müll", "lead_de": "", "body_de-count": "0"} | {"lead_de": EASY * 4}
    )
    assert "Gut gemacht" in answer.json()["summary"]
    assert "von 100 Punkten" in answer.json()["html"]
    assert answer.json()["needsALook"] is False


def test_a_released_version_that_would_be_refused_needs_a_look(redaktion, page):
    hard = {"title_de_simple": "Müll", "lead_de_simple": "Eins. Zwei geht nicht ohne z. B. Drei. " + HARD}
    assert ask(redaktion, page, hard, language="de-simple").json()["needsALook"] is False
    released = hard | {"released_de_simple": "on"}
    answer = ask(redaktion, page, released, language="de-simple").json()
    assert "Bitte ändern" in answer["html"]
    assert answer["needsALook"] is True


def test_what_is_not_translated_yet_is_listed(redaktion, page):
    answer = ask(redaktion, page, {"title_en": "Waste"}, language="en").json()
    assert "Noch nicht übersetzt" in answer["html"]
    assert 'data-field="lead"' in answer["html"] and 'data-field="title"' not in answer["html"]


def test_a_language_in_which_nobody_has_begun_misses_nothing(redaktion, page):
    answer = ask(redaktion, page, {}, language="en").json()
    assert "Hier steht noch nichts" in answer["html"] and "Noch nicht übersetzt" not in answer["html"]


def test_other_facts_than_in_german_stand_side_by_side_with_their_place(redaktion, page):
    form = {"lead_de": "Das Fest ist am 3. Mai.", "title_en": "Waste", "lead_en": "The party is on 4 May."}
    answer = ask(redaktion, page, form, language="en").json()
    assert "Anders als im deutschen Text" in answer["html"]
    assert "3. Mai" in answer["html"] and "4 May" in answer["html"]
    assert [spot["text"] for spot in answer["spots"]] == ["4 May."]


def test_a_place_whose_german_text_has_changed_is_shown_until_it_is_written_anew(redaktion, page):
    page.title_en, page.lead_en, page.body_en = "Waste", "Where to?", paragraph("Into the bin.")
    page.released_en = True
    page.save_revision().publish()
    page.lead_de = "Wohin mit Flaschen?"
    page.save_revision().publish()
    form = {
        "title_de": "Müll",
        "lead_de": page.lead_de,
        "title_en": "Waste",
        "lead_en": "Where to?",
        "released_en": "on",
    }
    answer = ask(redaktion, page, form, language="en").json()
    assert "Der deutsche Text hat sich geändert" in answer["html"] and "<ins>" in answer["html"]
    assert "Where to?" in [spot["text"] for spot in answer["spots"]]
    assert answer["needsALook"] is True
    anew = ask(redaktion, page, form | {"lead_en": "Where do bottles go?"}, language="en").json()
    assert "Der deutsche Text hat sich geändert" not in anew["html"]
    assert anew["needsALook"] is False


def test_who_may_add_terms_is_led_to_the_glossary_with_the_word(superuser, redaktion, page):
    form = {"lead_de": "Ein Chatbot hilft Ihnen."}
    assert "?name_de=Chatbot" in ask(superuser, page, form).json()["html"]
    if not redaktion.user.has_perm("glossary.add_term"):
        assert "?name_de=Chatbot" not in ask(redaktion, page, form).json()["html"]


def test_the_panel_speaks_the_language_of_the_editor(redaktion, page):
    UserProfile.objects.create(user=redaktion.user, preferred_language="en")
    assert "Go to the place" in ask(redaktion, page, {"lead_de": HARD}).json()["html"]


def test_nothing_is_written(redaktion, page):
    before = counts_of_all_tables()
    with CaptureQueriesContext(connection) as queries:
        assert ask(redaktion, page, {"lead_de": HARD}).status_code == 200
    # The stamp of the last login page is no business of ours.
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []
    assert counts_of_all_tables() == before
    page.refresh_from_db()
    assert page.lead_de == "Wohin damit?"


def test_the_number_of_queries_does_not_grow_with_the_text(redaktion, page):
    def queries(form) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert ask(redaktion, page, form).status_code == 200
        return len(captured)

    queries({"lead_de": "Ein Satz."})
    blocks = {"body_de-count": "40"}
    for number in range(40):
        image = {"image": "7", "alt_text": f"Bild {number}"}
        blocks |= {
            f"body_de-{number}-deleted": "",
            f"body_de-{number}-type": "image",
            f"body_de-{number}-order": str(number),
            f"body_de-{number}-id": f"b{number}",
            f"body_de-{number}-value-caption": HARD,
        } | {f"body_de-{number}-value-image-{name}": value for name, value in image.items()}
    assert queries(blocks) == queries({"lead_de": "Noch ein Satz."})


def test_a_new_page_is_checked_before_it_is_saved(redaktion, information):
    new = factories.InformationPageFactory.build()
    answer = ask(redaktion, new, {"title_de": "Neu", "lead_de": HARD}, parent=information.pk)
    assert "sofern" in [mark["text"] for mark in answer.json()["marks"]]


def test_terms_are_checked_like_pages(superuser, db):
    term = factories.TermFactory()
    answer = ask(superuser, term, {"name_de": "Cloud", "explanation_de": f"Ein **Speicher**. {HARD}"})
    assert "sofern" in [mark["text"] for mark in answer.json()["marks"]]
    new = ask(superuser, type(term)(), {"name_de": "Cloud", "explanation_de": HARD})
    assert "sofern" in [mark["text"] for mark in new.json()["marks"]]


# --- who may ask, and what else is refused ---
def test_only_who_may_edit_a_page_may_ask(client, pruefung, redaktion, page):
    assert ask(client, page, {}).status_code == 302
    outsider = factories.UserFactory()
    client.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
    assert ask(client, page, {}).status_code in (302, 403)
    page.permissions_for_user(redaktion.user)
    assert ask(redaktion, page, {}).status_code == 200


def test_a_page_outside_of_somebodys_area_is_refused(redaktion, page):
    redaktion.user.groups.get().page_permissions.all().delete()
    answer = ask(redaktion, page, {"lead_de": HARD})
    assert answer.status_code == 403
    assert answer.json() == {"error": "Das dürfen Sie nicht bearbeiten."}


def test_a_new_page_may_be_asked_about_only_where_one_may_add_it(redaktion, page):
    information = page.get_parent()
    new = factories.InformationPageFactory.build()
    assert ask(redaktion, new, {}, parent=page.pk).status_code == 403
    assert ask(redaktion, new, {}, parent=None).status_code == 410
    redaktion.user.groups.get().page_permissions.all().delete()
    assert ask(redaktion, new, {}, parent=information.pk).status_code == 403


def test_terms_may_be_asked_about_only_by_who_may_change_them(redaktion, db):
    term = factories.TermFactory()
    redaktion.user.groups.get().permissions.filter(content_type__app_label="glossary").delete()
    assert ask(redaktion, term, {}).status_code == 403
    assert ask(redaktion, type(term)(), {}).status_code == 403


@pytest.mark.parametrize(
    "model", ["content/handlungsfeld", "auth/user", "nothing/nowhere", "content/homepage"]
)
def test_what_has_no_texts_or_does_not_exist_is_not_found(redaktion, page, model):
    answer = redaktion.post(
        f"/cms/readability/{model}/{page.pk}/check/", "{}", content_type="application/json"
    )
    assert answer.status_code == 410
    assert "error" in answer.json()


@pytest.mark.parametrize(
    "body",
    [
        "",
        "no JSON",
        "[1]",
        "[" * 100_000,
        json.dumps({"language": "de"}),
        json.dumps({"language": "de", "form": {"lead_de": 5}}),
        json.dumps({"language": "xx", "form": {}}),
        json.dumps({"language": ["de"], "form": {}}),
        json.dumps({"language": "tr", "form": {}}),
        json.dumps({"language": "de", "form": {"body_de-count": "1"}}),
        json.dumps({"language": "de", "form": {"lead_de": "\ud800 halbes Zeichen"}}),
    ],
)
def test_no_question_breaks_the_server(redaktion, page, body):
    url = reverse("readability_check", args=["content", "informationpage", page.pk])
    answer = redaktion.post(url, body, content_type="application/json")
    assert answer.status_code in (200, 400)
    assert ("error" in answer.json()) == (answer.status_code == 400)


def test_a_text_too_long_is_refused_with_a_sentence(redaktion, page, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    answer = ask(redaktion, page, {"lead_de": "x" * 2_000})
    assert (answer.status_code, answer.json()["error"]) == (
        413,
        "Der Text ist zu lang, um ihn auf einmal zu prüfen.",
    )


def test_too_many_questions_are_refused_for_a_while(redaktion, page, settings, monkeypatch):
    settings.RATELIMIT_ENABLE = True
    monkeypatch.setattr(views, "RATE", "1/h")
    assert ask(redaktion, page, {}).status_code == 200
    answer = ask(redaktion, page, {})
    assert answer.status_code == 429 and "zu viel" in answer.json()["error"]


def test_an_engine_that_breaks_says_so_and_writes_it_down(redaktion, page, monkeypatch, caplog):
    def broken(*args):
        raise RuntimeError("the engine broke")

    monkeypatch.setattr(views, "check", broken)
    answer = ask(redaktion, page, {})
    assert answer.status_code == 503 and "Ihr Text ist sicher" in answer.json()["error"]
    assert "the engine broke" in caplog.text


def test_it_is_asked_with_post_only(redaktion, page):
    url = reverse("readability_check", args=["content", "informationpage", page.pk])
    assert redaktion.get(url).status_code == 405
