"""Tests by readers and stale places, as editors and readers meet them; the certificate on a phone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.editing import publish

TOPIC = "/information/digitale-spaltung/"
GROUP = "Prüf-Gruppe der Lebenshilfe Musterstadt"
UNTESTED = "noch nicht von einer Prüf-Gruppe geprüft"


@pytest.fixture
def editor(edit) -> Page:
    """The form of a topic, opened by somebody who may publish and record tests."""
    return edit(f"/de{TOPIC}")


def write(page: Page, tab: str, field: str, text: str) -> None:
    """Write a text into a field of a language's tab."""
    page.get_by_role("tab", name=re.compile(f"^{tab}")).click()
    page.fill(f"[name={field}]", text)


def label(open_as_editor) -> str:
    return open_as_editor(f"/de-simple{TOPIC}").locator("main .label").inner_text()


def test_a_test_by_readers_appears_on_the_page_and_is_voided_by_an_edit(editor, open_as_editor, axe):
    form = editor.url
    assert UNTESTED in label(open_as_editor)
    editor.goto(re.sub(r"/pages/([0-9]+)/edit/", r"/review/pruefgruppe/\1/", form))
    assert axe(editor) == []
    sheet = editor.get_by_role("link", name=re.compile("Bogen zum Drucken ?: Leichte Sprache"))
    record = editor.get_by_role(
        "link", name=re.compile("Prüfung eintragen ?: Leichte Sprache")
    ).get_attribute("href")
    sheet.click()
    assert axe(editor) == []
    code = editor.locator(".code").inner_text()

    editor.goto(record)
    editor.fill("[name=code]", code)
    editor.fill("[name=group]", GROUP)
    editor.fill("[name=people]", "4")
    editor.get_by_label("Der Text wird verstanden").check()
    editor.fill("[name=right_1]", "3")
    assert axe(editor) == []
    editor.get_by_role("button", name="Prüfung eintragen").click()
    expect(editor.locator(".messages")).to_contain_text("eingetragen")
    assert f"geprüft von: {GROUP}" in label(open_as_editor)

    editor.goto(form)
    write(editor, "Leichte Sprache", "lead_de_simple", "Manche Menschen sind gern im Internet.")
    publish(editor)
    expect(editor.locator(".messages")).to_contain_text("veröffentlicht")
    assert UNTESTED in label(open_as_editor)
    editor.goto("/cms/")
    expect(editor.locator("main")).to_contain_text(GROUP)


def change_and_look(editor: Page, form: str, field: str, text: str) -> None:
    """Publish another German text, find the change marked beside the English one, say that it still fits."""

    def english() -> Locator:
        editor.goto(form)
        editor.get_by_role("tab", name=re.compile("^English")).click()
        expect(editor.locator(f"[name={field}_en]")).to_be_visible()
        return editor.locator("[role=tabpanel]:not([hidden]) [data-field-note]")

    editor.goto(form)
    write(editor, "Deutsch", f"{field}_de", text)
    publish(editor)
    note = english().first
    expect(note.locator("ins").first).to_be_visible()
    note.get_by_role("button", name="Geprüft, passt noch").click()
    expect(note.get_by_role("status")).to_be_focused()
    expect(note).to_contain_text("passt zum deutschen Text")
    expect(english()).to_have_count(0)


def test_a_changed_german_text_is_marked_beside_its_translation_until_somebody_has_looked(editor):
    topic = "Manche Menschen sind gern im Internet. Andere brauchen Hilfe."
    change_and_look(editor, editor.url, "lead", topic)
    editor.goto("/cms/snippets/glossary/term/?q=Algorithmus")
    term = editor.get_by_role("link", name="Algorithmus", exact=True).first.get_attribute("href")
    change_and_look(editor, term, "explanation", "Ein Algorithmus ist eine feste Folge von Schritten.")


@pytest.mark.parametrize("code", ["de", "de-simple", "en", "ar"])
@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_the_certificate_fits_a_phone_and_everybody(open_demo, axe, code, colour_scheme):
    page = open_demo(f"/{code}/information/kuenstliche-intelligenz/", width=320, colour_scheme=colour_scheme)
    page.locator("footer a[href*=pruefbericht]").click()
    expect(page.locator("main code").first).to_have_text(re.compile("^[0-9a-f]{64}$"))
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
