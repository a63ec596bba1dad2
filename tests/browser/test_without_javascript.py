"""Nothing needs JavaScript: what it would do, forms and addresses do."""

import pytest
from playwright.sync_api import expect

CHECKLIST = "/de/praxisanleitungen/vor-dem-einsatz-von-ki/"


@pytest.fixture
def open_plain(open_demo):
    """Open a page of the demo in a browser that runs no script."""
    return lambda path, **options: open_demo(path, javascript=False, **options)


def test_a_text_can_be_read(open_plain):
    page = open_plain("/de-simple/information/kuenstliche-intelligenz/")
    expect(page.locator("#text")).to_contain_text("KI kann Texte schreiben.")
    expect(page.locator("[data-print], [data-read-aloud]").locator("visible=true")).to_have_count(0)


def test_an_accordion_opens(open_plain):
    page = open_plain("/de/praxisanleitungen/ki-werkzeuge-verantwortlich-einfuehren/")
    fold = page.locator("#text .fold").first
    expect(fold.locator(".flow")).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator(".flow")).to_be_visible()


def test_a_checklist_keeps_its_ticks_in_the_address(open_plain):
    page = open_plain(CHECKLIST)
    every = page.locator("main [type=checkbox]").count()
    # The words of a point belong to its box.
    page.locator("main .point").nth(2).click()
    page.get_by_role("button", name="Haken in der Adresse speichern").click()
    expect(page.locator("[data-progress]")).to_have_text(f"1 von {every} erledigt")
    page.goto(page.locator("#share").input_value())
    expect(page.locator("main [type=checkbox]").nth(2)).to_be_checked()
    # What only a script can do is not offered.
    expect(page.locator("[data-forget]")).to_be_hidden()


def test_lists_are_filtered(open_plain):
    page = open_plain("/de/netzwerke/")
    page.locator("[name=kind][value=tandem]").check()
    page.get_by_role("button", name="Ergebnisse zeigen").click()
    expect(page.locator(".results .card")).to_have_count(2)
    page.get_by_role("link", name="Auswahl aufheben").first.click()
    page.wait_for_url("**/de/netzwerke/")


def test_the_search_answers(open_plain):
    page = open_plain("/en/")
    page.locator("#site-search").fill("participation")
    page.locator(".head .search button").click()
    expect(page.locator(".hits a").first).to_be_visible()


def test_feedback_is_taken(open_plain):
    page = open_plain("/de-simple/information/kuenstliche-intelligenz/")
    page.locator("[name=answer][value=yes]").check()
    page.locator("#feedback button").click()
    expect(page.locator("h1")).to_have_text("Danke!")


def test_languages_are_switched(open_plain):
    page = open_plain("/de/information/kuenstliche-intelligenz/")
    page.locator(".languages summary").click()
    page.locator(".languages [hreflang=tr]").click()
    expect(page.locator("html")).to_have_attribute("lang", "tr")
