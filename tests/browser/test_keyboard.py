"""Everything a reader can do is done with nothing but a keyboard; the pages stay free of cookies."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import tab_to

TOPIC = "information/kuenstliche-intelligenz/"
CHECKLIST = "praxisanleitungen/vor-dem-einsatz-von-ki/"


def test_the_skip_link_is_first_and_leads_to_the_content(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Zum Inhalt springen")
    expect(page.locator(":focus")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_leads_to_an_area(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    tab_to(page, ".menu a[href$='/netzwerke/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/de/netzwerke/")
    expect(page.locator(".menu [aria-current=page]")).to_have_text("Netzwerke")


@pytest.mark.parametrize("width", [1280, 320])
def test_the_language_switch_keeps_the_page(open_demo, width):
    page = open_demo(f"/de/{TOPIC}", width=width)
    tab_to(page, ".languages [hreflang='de-simple']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/de-simple/{TOPIC}")
    tab_to(page, ".languages summary")
    page.keyboard.press("Enter")
    tab_to(page, ".languages [hreflang='ar']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ar/{TOPIC}")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


@pytest.mark.parametrize("width", [1280, 320])
def test_filters_are_chosen_and_found_again_in_the_address(open_demo, width):
    page = open_demo("/de/praxisanleitungen/", width=width)
    if width == 320:
        tab_to(page, ".filters > summary")
        page.keyboard.press("Enter")
    tab_to(page, "[name=kind][value=workshop]")
    page.keyboard.press("Space")
    promised = page.locator("label:has(:focus) .count").inner_text().strip("()")
    tab_to(page, ".filters button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/de/praxisanleitungen/?kind=workshop")
    expect(page.locator(".results [role=status]")).to_contain_text(f"{promised} Ergebnisse")
    expect(page.locator(".results .card")).to_have_count(int(promised))


def test_a_checklist_is_ticked_shared_and_emptied(open_demo):
    page = open_demo(f"/de/{CHECKLIST}")
    progress = page.locator("[data-progress]")
    every = page.locator("main [type=checkbox]").count()
    tab_to(page, "main [type=checkbox]")
    page.keyboard.press("Space")
    expect(progress).to_have_text(f"1 von {every} erledigt")
    page.reload()
    expect(page.locator("main :checked")).to_have_count(1)
    expect(progress).to_have_text(f"1 von {every} erledigt")
    tab_to(page, "[data-checklist] button:not([type=button])")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CHECKLIST}?t=*")
    address = page.locator("#share").input_value()
    path = re.sub(r"^https?://[^/]+", "", address)

    somebody_else = open_demo(path)
    expect(somebody_else.locator("main :checked")).to_have_count(1)
    expect(somebody_else.locator("[data-progress]")).to_have_text(f"1 von {every} erledigt")

    page.goto(f"/de/{CHECKLIST}")
    tab_to(page, "[data-forget]")
    page.keyboard.press("Enter")
    expect(page.locator("main :checked")).to_have_count(0)
    page.reload()
    expect(page.locator("main :checked")).to_have_count(0)
    expect(progress).to_have_text(f"0 von {every} erledigt")


def test_shown_ticks_of_somebody_else_do_not_mix_with_own_ones(open_demo):
    page = open_demo(f"/de/{CHECKLIST}")
    boxes = page.locator("main [type=checkbox]")
    own = boxes.first
    own.check()
    second, third = (boxes.nth(number).get_attribute("value") for number in (1, 2))

    page.goto(f"/de/{CHECKLIST}?t={second}&t={third}")
    expect(own).not_to_be_checked()
    expect(page.locator("main :checked")).to_have_count(2)
    boxes.nth(2).uncheck()
    boxes.nth(3).check()
    expect(page.locator("main :checked")).to_have_count(2)

    page.goto(f"/de/{CHECKLIST}")
    expect(own).to_be_checked()
    expect(boxes.nth(3)).to_be_checked()
    expect(page.locator("main :checked")).to_have_count(2)


def test_a_search_leads_to_a_page(open_demo):
    page = open_demo("/de/")
    tab_to(page, ".head [type=search]")
    page.keyboard.type("künstliche intelligenz")
    page.keyboard.press("Enter")
    page.wait_for_url("**/de/suche/?q=*")
    expect(page.locator(".hits a").first).to_contain_text("Künstliche Intelligenz")
    # The word of the glossary stands first, the topic behind it.
    tab_to(page, f".hits a[href$='/{TOPIC}']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/de/{TOPIC}")


def test_feedback_is_sent_and_thanked_for(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    tab_to(page, "[name=answer]")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[name=answer][value=partly]")).to_be_checked()
    tab_to(page, "#feedback-sentence")
    page.keyboard.type("Was ist ein Modell?")
    tab_to(page, "#feedback button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/danke/")
    expect(page.locator("h1")).to_have_text("Vielen Dank!")
    tab_to(page, "main .button")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/de/{TOPIC}")


def test_a_scrolling_table_can_be_reached(open_demo):
    page = open_demo("/de/praxisanleitungen/chancen-und-risiken-abwaegen/", width=320)
    tab_to(page, ".scroll")
