"""The journeys "my handbook" and "where do we start": by keyboard, without any script, in easy language, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import tab_to

WORDS = {
    "de": {
        "own": "Handbuch für Bad Muster",
        "why": "weil Sie das vorhaben",
        "first": "Ihre drei ersten Schritte",
    },
    "de-simple": {
        "own": "Hand-Buch für Bad Muster",
        "why": "Sie wollen das machen",
        "first": "Ihre 3 ersten Schritte",
    },
}
MINE = "handreichung/mein-handbuch/"
ANSWERS = (
    "size=s&plan=ai&field=bildung&stage=plan&time=weeks&money=little&involve=older_people&town=Bad+Muster"
)
# The states of the pages that are no pages of the tree, and a part of a long chapter.
STATES = (
    "handreichung/soziales/?page=2",
    f"{MINE}kapitel/?size=",
    f"{MINE}kapitel/?{ANSWERS}&add=weg",
    f"{MINE}strategie/?{ANSWERS}",
    "handreichung/wo-fangen-wir-an/?asked=plan",
    "handreichung/wo-fangen-wir-an/?plan=ai&stage=plan&involve=unsure&time=hours&size=s",
)
LOOKS = ((1280, "light", False), (320, "light", False), (320, "dark", True))


@pytest.fixture
def open_plain(open_demo) -> Callable[..., Page]:
    """Open a page of the demo in a browser that runs no script."""
    return lambda path, **options: open_demo(path, javascript=False, **options)


def press(page: Page, selector: str, key: str = "Enter") -> None:
    """Go to an element with Tab and press a key there."""
    tab_to(page, selector)
    page.keyboard.press(key)


@pytest.mark.parametrize("language", WORDS)
def test_a_town_makes_its_own_handbook(open_plain, language):
    words = WORDS[language]
    page = open_plain(f"/{language}/handreichung/")
    press(page, "main .card a[href$='/mein-handbuch/']")
    page.wait_for_url(f"**/{MINE}")
    press(page, "[name=plan][value=ai]", "Space")
    press(page, "[name=stage]:checked", "ArrowUp")
    tab_to(page, "#town")
    page.keyboard.type("Bad Muster")
    press(page, "main form button")
    page.wait_for_url("**/kapitel/?*")
    expect(page.locator("h1")).to_have_text(words["own"])
    chapters = page.locator("main .step > h3")
    expect(page.locator("main .step").filter(has_text=words["why"])).not_to_have_count(0)
    before = chapters.all_inner_texts()
    assert len(before) > 1

    press(page, "main .step:first-child a[href*='order=']")
    expect(chapters.nth(1)).to_have_text(before[0])
    press(page, "main .step:nth-child(2) a[href*='drop=']")
    expect(chapters).to_have_count(len(before) - 1)
    address = page.locator("#share").input_value()
    shared = open_plain(address[address.index(f"/{language}/") :])
    assert shared.locator("main .step > h3").all_inner_texts() == before[1:]

    press(page, "main a[href*='/strategie/']")
    page.wait_for_url("**/strategie/?*")
    fields = page.locator("main textarea, main input:not([type=checkbox])")
    assert fields.count() > 10
    tab_to(page, "#goal-1")
    page.keyboard.type("Alle kommen mit.")
    # Nothing on this page can send what was written.
    expect(page.locator("main form, main [name]")).to_have_count(0)


@pytest.mark.parametrize("language", WORDS)
def test_five_questions_lead_to_three_first_steps(open_plain, language):
    page = open_plain(f"/{language}/handreichung/")
    press(page, "main .card a[href$='/wo-fangen-wir-an/']")
    for number in range(1, 6):
        page.wait_for_url("**/wo-fangen-wir-an/*")
        expect(page.locator("main .page-head")).to_contain_text(f"Frage {number} von 5")
        press(page, "main [type=radio]", "Space")
        press(page, "main form button")
    expect(page.locator("h1")).to_have_text(WORDS[language]["first"])
    steps = page.locator("main .step")
    expect(steps).to_have_count(3)
    for number in range(3):
        expect(steps.nth(number).locator("h2")).to_be_visible()
        expect(steps.nth(number).locator("ul:not([role]) li")).not_to_have_count(0)
    press(page, "main a.button[href*='/kapitel/?']")
    expect(page.locator("main .step > h3")).not_to_have_count(0)


@pytest.mark.parametrize("language", ["de", "de-simple", "ar"])
def test_no_state_has_a_barrier(open_demo, axe, language):
    found = []
    for path in STATES:
        page = open_demo(f"/{language}/{path}")
        for width, scheme, only_colours in LOOKS:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            found += [f"{path} {width} {scheme}: {line}" for line in axe(page, only_colours=only_colours)]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append(f"{path} {width} {scheme}: scrolls sideways")
    assert found == []
