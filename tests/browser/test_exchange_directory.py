"""Somebody finds partners in the exchange: with the keyboard alone, without JavaScript, on a phone, in Arabic."""

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import tab_to

BOERSE = "netzwerke/boerse"


def test_an_offer_is_found_by_keyboard_and_tells_who_fits_and_why(open_demo):
    page = open_demo("/de/netzwerke/", javascript=False, width=320)
    tab_to(page, f"main a[href='/de/{BOERSE}/gesuche/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/de/{BOERSE}/gesuche/")
    tab_to(page, ".filters > summary")
    page.keyboard.press("Enter")
    tab_to(page, "[name=who][value=municipality]")
    page.keyboard.press("Space")
    promised = page.locator("label:has(:focus) .count").inner_text().strip("()")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/de/{BOERSE}/gesuche/?q=&who=municipality")
    expect(page.locator(".results [role=status]")).to_contain_text(f"{promised} Ergebnisse")
    tab_to(page, ".results .card a")
    title = page.locator(":focus").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/de/{BOERSE}/eintrag/*/")
    expect(page.locator("h1")).to_have_text(title)
    fitting = page.locator("section:has(h2:text('Diese Angebote passen')) .card").first
    expect(fitting.locator("li").first).to_contain_text("bietet")


@pytest.mark.parametrize(("language", "width"), [("de", 1280), ("ar", 320)])
def test_lists_and_pages_have_no_barrier(look_at, axe, language, width):
    page = look_at(f"/{language}/{BOERSE}/angebote/")
    page.set_viewport_size({"width": width, "height": 800})
    addresses = [page.locator(".results .card a").first.get_attribute("href")]
    found = [*axe(page)]
    page = look_at(addresses[0])
    page.set_viewport_size({"width": width, "height": 800})
    found += axe(page)
    page = look_at(page.locator(".panel a").first.get_attribute("href"))
    page.set_viewport_size({"width": width, "height": 800})
    found += axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert found == []
