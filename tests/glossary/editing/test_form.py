"""Terms in the editor: draft, publish, refusal, preview."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml.html import fromstring

from content import languages
from content.pages.refusal import NotPublishableMiddleware
from glossary.exchange.columns import TRANSLATED
from glossary.models import Term
from glossary.publishing import NotPublishable
from glossary.version import column
from tests import factories


def posted(**values) -> dict:
    """Return a filled form."""
    names = [column(field, code) for field in TRANSLATED for code in languages.CODES]
    return dict.fromkeys(names, "") | {"name_de": "Cloud", "slug": ""} | values


def test_a_draft_may_lack_its_explanation(superuser):
    superuser.post(reverse("wagtailsnippets_glossary_term:add"), posted())
    term = Term.objects.get()
    assert not term.live
    assert term.latest_revision.as_object().name_de == "Cloud"


def test_it_publishes(superuser):
    values = posted(explanation_de="Computer von anderen.", **{"action-publish": "action-publish"})
    superuser.post(reverse("wagtailsnippets_glossary_term:add"), values)
    assert Term.objects.get(live=True).explanation_de == "Computer von anderen."


def test_it_says_at_the_field_what_is_missing(superuser):
    values = posted(**{"action-publish": "action-publish"})
    response = superuser.post(reverse("wagtailsnippets_glossary_term:add"), values)
    assert response.context["form"].errors["explanation_de"]
    assert not Term.objects.exists()


def test_a_refusal_without_a_form_is_a_message(rf, monkeypatch):
    request = rf.post(reverse("wagtailadmin_home"))
    shown = []
    monkeypatch.setattr(
        "glossary.editing.refusal.messages.error", lambda request, text, **extra: shown.append(text)
    )
    response = NotPublishableMiddleware(lambda request: None).process_exception(
        request, NotPublishable({"explanation_de": ["Zu schwer"]})
    )
    assert response.status_code == 302
    assert len(shown) == 1 and "<li>Zu schwer</li>" in shown[0]


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_preview_shows_one_language(home, superuser, code):
    term = factories.TermFactory(
        name_de="Cloud",
        name_en="The cloud",
        explanation_en="Computers of others.",
        picture_alt_de="Eine Wolke",
    )
    address = reverse("wagtailsnippets_glossary_term:preview_on_edit", args=[term.pk])
    superuser.post(
        address, posted(name_en="The cloud", explanation_de="Computer.", explanation_en="Computers.")
    )
    html = superuser.get(f"{address}?mode={code}").content.decode()
    assert f"<h1>{'Cloud' if code == 'de' else 'The cloud'}</h1>" in html


def add_form(client, **query) -> str:
    """Return the form of a new term."""
    return client.get(reverse("wagtailsnippets_glossary_term:add"), query).content.decode()


def assistance(client, code: str = "de", **values) -> str:
    """Return what the form is answered while somebody writes."""
    return client.post(reverse("glossary_assistance", args=[code]), values).content.decode()


def ticks(html: str) -> dict[str, bool]:
    """Return the proposed forms in a piece of HTML and whether they have a tick."""
    boxes = fromstring(html).xpath("//fieldset[contains(@class, 'term-proposals')]//input")
    return {box.get("value"): box.get("checked") is not None for box in boxes}


def test_a_filled_form_proposes_forms_with_ticks(redaktion):
    html = add_form(redaktion, name_de="Chatbot")
    assert 'value="Chatbot"' in html
    assert ticks(html)["Chatbots"] is True


def test_proposed_forms_are_stored_but_for_those_struck(redaktion):
    values = posted(name_de="Chatbot", forms_de="Plauder-Programm")
    values["forms_de-proposed"] = ["Chatbots", "Chat-Bot", "nicht vorgeschlagen"]
    redaktion.post(reverse("wagtailsnippets_glossary_term:add"), values)
    stored = Term.objects.get().latest_revision.as_object()
    assert stored.forms_de.split("\n") == ["Plauder-Programm", "Chatbots", "Chat-Bot"]


def test_what_was_struck_once_is_proposed_without_a_tick(redaktion):
    term = factories.TermFactory(name_de="Chatbot", forms_de="Chatbots")
    html = redaktion.get(reverse("wagtailsnippets_glossary_term:edit", args=[term.pk])).content.decode()
    assert ticks(html) == {"Chat-Bot": False, "Chat-Bots": False}


def test_a_form_with_a_mistake_keeps_the_ticks(redaktion):
    values = posted(name_de="Chatbot", explanation_de="Wort " * 61)
    values["forms_de-proposed"] = ["Chatbots"]
    response = redaktion.post(reverse("wagtailsnippets_glossary_term:add"), values)
    html = response.content.decode()
    assert "61 Wörter" in html
    assert ticks(html) == {"Chatbots": True, "Chat-Bot": False, "Chat-Bots": False}


def test_while_somebody_writes_the_server_proposes_and_keeps_what_is_struck(redaktion):
    assert ticks(assistance(redaktion, name="Chatbot"))["Chat-Bot"] is True
    answer = assistance(redaktion, name="Chatbot", touched="on", taken=["Chatbots"], forms="Chat-Bots")
    assert ticks(answer) == {"Chatbots": True, "Chat-Bot": False}


def test_it_says_on_which_pages_the_word_stands_before_it_is_saved(information, redaktion):
    page = factories.InformationPageFactory(
        title_de="Fragen <stellen>", body_de=factories.paragraph("Viele Chatbots antworten.")
    )
    html = assistance(redaktion, name="Chatbot")
    assert "Das Wort steht auf 1 Seite." in html
    assert f'<a href="/cms/pages/{page.pk}/edit/">Fragen &lt;stellen&gt;</a>' in html
    assert "<mark>Chatbots</mark>" in html
    assert not Term.objects.exists()


def test_the_pages_come_in_parts_and_cost_no_more_queries_when_there_are_many(information, redaktion):
    costs = []
    for number in range(12):
        factories.InformationPageFactory(
            title_de=f"Seite {number:02}", body_de=factories.paragraph("Der Chatbot.")
        )
        with CaptureQueriesContext(connection) as queries:
            html = assistance(redaktion, name="Chatbot", p="2")
        costs.append(len(queries))
    assert "Seite 11" in html and "Seite 00" not in html
    assert "Teil 2 von 2" in html
    assert len(set(costs[1:])) == 1


def test_it_warns_of_a_form_that_another_term_has(redaktion):
    other = factories.TermFactory(name_de="Plauder-Programm", forms_de="Chatbots", live=False)
    html = assistance(redaktion, name="Chatbot")
    assert "„Chatbots“ gehört schon zu einem anderen Begriff" in html
    assert f'/edit/{other.pk}/">Plauder-Programm</a>' in html
    response = redaktion.post(
        reverse("wagtailsnippets_glossary_term:add"),
        posted(name_de="Chatbot", forms_de="Chatbots"),
        follow=True,
    )
    assert "Das Wort „Chatbots“ gehört auch zum Begriff „Plauder-Programm“." in html_text(response)


def html_text(response) -> str:
    """Return the words of a page."""
    return " ".join(fromstring(response.content.decode()).text_content().split())


def test_a_term_is_not_in_its_own_way(redaktion):
    term = factories.TermFactory(name_de="Chatbot", forms_de="Chatbots")
    assert "gehört schon" not in assistance(redaktion, name="Chatbot", term=str(term.pk))


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"name": "x" * 5_000, "forms": "y" * 50_000},
        {"name": "<script>alert(1)</script>"},
        {"name": "(.*[", "forms": "\n".join("abc" * 300)},
        {"name": "Wort", "term": "٣", "p": "-1"},
        {"name": "Wort", "term": "9" * 400, "p": "zwei"},
        {"name": "العربية"},
    ],
)
def test_hostile_words_do_no_harm(redaktion, values):
    html = assistance(redaktion, **values)
    assert "<script>" not in html


def test_an_unknown_language_is_not_found(redaktion):
    response = redaktion.post(reverse("glossary_assistance", args=["xx"]), {"name": "Wort"}, follow=True)
    assert response.status_code == 404


def test_the_form_says_how_many_words_the_explanation_has(redaktion):
    term = factories.TermFactory(explanation_de="Das sind **fünf** kurze Wörter.")
    html = redaktion.get(reverse("wagtailsnippets_glossary_term:edit", args=[term.pk])).content.decode()
    (line,) = fromstring(html).xpath("//p[@data-field='explanation_de']")
    assert " ".join(line.text_content().split()) == "5 von höchstens 60 Wörtern"


def test_the_tab_of_leichte_sprache_says_how_to_write(redaktion):
    assert "Trennen Sie lange Wörter mit Bindestrich" in add_form(redaktion)
    assert [
        tab.text_content().split(":")[1].split()[0]
        for tab in fromstring(add_form(redaktion, name_de="Cloud")).xpath("//a[@role='tab']")
        if ":" in tab.text_content()
    ][:3] == ["in", "leer", "leer"]
