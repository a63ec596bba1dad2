"""Advice on texts from outside: in the details of who wrote them and beside the editors' form; it stops nothing."""

import json

import pytest

from tests.content.netzwerke.exchange.visits import Visitor
from tests.exchange_factories import EntryFactory, ProfileFactory

pytestmark = pytest.mark.django_db

HARD = (
    "Die Inanspruchnahme der Beratungsleistungen wird durch die zuständige Organisationseinheit unter "
    "Berücksichtigung der haushaltsrechtlichen Rahmenbedingungen im Einzelfall ermöglicht und dokumentiert."
)


def panel(client, subject, **form):
    name, language = subject._meta.model_name, getattr(subject, "about_language", None) or subject.language
    data = json.dumps({"language": language, "form": form})
    url = f"/cms/readability/content/{name}/{subject.pk}/check/"
    return client.post(url, data, content_type="application/json")


def test_who_saves_a_hard_text_gets_tips_and_it_is_saved_all_the_same(netzwerke):
    profile = ProfileFactory(about=HARD)
    visitor = Visitor(profile)
    assert "Tipps für leichte Sprache" not in visitor.page()
    page = visitor.page("?saved=profile")
    assert "Tipps für leichte Sprache" in page and "Sie müssen nichts ändern" in page
    entry = EntryFactory(profile=profile, text="Wir helfen Ihnen gern.", title="Rat")
    assert "Tipps für leichte Sprache" not in visitor.page(f"?saved={entry.pk}")


def test_a_hard_text_can_be_published(netzwerke):
    profile = ProfileFactory(about=HARD, about_language="de-simple", live=False, status="waiting")
    profile.save_revision().publish()
    profile.refresh_from_db()
    assert profile.is_public


def test_editors_have_the_panel_beside_the_form(netzwerke, pruefung):
    entry = EntryFactory(language="en", title="Advice", text="We help you.")
    page = pruefung.get(f"/cms/snippets/content/entry/edit/{entry.pk}/").content.decode()
    assert 'data-controller="readability"' in page
    assert '"fields": {"title": "title", "text": "text"}' in page
    answer = panel(
        pruefung, entry, title="Advice", text="The utilisation of it is being facilitated by us."
    ).json()
    assert answer["language"] == "en" and answer["count"] and not answer["needsALook"]
    assert "text:" not in answer["html"]


def test_an_english_text_is_compared_with_no_german_one(netzwerke, pruefung):
    entry = EntryFactory(language="en", text="Come on 3 May 2027 at 10 am. It costs 20 euros.")
    assert "20" not in str(panel(pruefung, entry).json()["spots"])


def test_a_language_that_the_site_does_not_show_is_not_checked(netzwerke, pruefung, settings):
    settings.LANGUAGES = [("de", "Deutsch")]
    entry = EntryFactory(language="ar")
    page = pruefung.get(f"/cms/snippets/content/entry/edit/{entry.pk}/").content.decode()
    assert 'data-controller="readability"' not in page
    assert "Tipps" not in Visitor(entry.profile).page(f"?saved={entry.pk}")


def test_nobody_has_to_say_that_advice_is_in_order(netzwerke, pruefung):
    profile = ProfileFactory(about=HARD)
    found = panel(pruefung, profile, about=HARD).json()
    url = f"/cms/readability/content/profile/{profile.pk}/accept/"
    data = {
        "language": "de",
        "form": {"about": HARD},
        "key": found["marks"][0]["key"],
        "reason": "Ein Zitat.",
    }
    assert pruefung.post(url, json.dumps(data), content_type="application/json").status_code == 403
