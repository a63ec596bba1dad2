"""Terms in the editor: draft, publish, refusal, preview."""

import pytest
from django.urls import reverse

from content import languages
from content.pages.refusal import NotPublishableMiddleware
from glossary.models import Term
from glossary.panels import LANGUAGE_FIELDS
from glossary.publishing import NotPublishable
from glossary.version import column
from tests import factories


def posted(**values) -> dict:
    """Return a filled form."""
    names = [column(field, code) for field in LANGUAGE_FIELDS for code in languages.CODES]
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
    monkeypatch.setattr("content.pages.refusal.messages.error", lambda request, text: shown.append(text))
    response = NotPublishableMiddleware(lambda request: None).process_exception(
        request, NotPublishable({"explanation_de": ["Zu schwer"]})
    )
    assert response.status_code == 302
    assert shown == ["Zu schwer"]


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
