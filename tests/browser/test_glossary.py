"""Explained words: open, close, focus, Escape, touch, small screens, without script, on paper, right to left."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

TOPIC = "information/kuenstliche-intelligenz/"
WORD = "main button.term"
OPEN = ".word:popover-open"
FOREIGN = Path(__file__).parent / "foreign_page.html"


def first_word(page: Page):
    """Return the first explained word of a page."""
    return page.locator(WORD).first


def test_a_click_opens_the_explanation_and_another_closes_it(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    expect(page.locator(OPEN)).to_have_count(0)
    first_word(page).click()
    expect(page.locator(OPEN)).to_be_visible()
    expect(page.locator(OPEN)).to_contain_text("Mehr zu")
    page.locator(OPEN).get_by_role("button", name="Schließen").click()
    expect(page.locator(OPEN)).to_have_count(0)
    expect(first_word(page)).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_it_and_escape_brings_the_focus_back(open_demo, key):
    page = open_demo(f"/de/{TOPIC}")
    first_word(page).focus()
    page.keyboard.press(key)
    box = page.locator(OPEN)
    expect(box).to_be_visible()
    # A screen reader is led into the box and reads its name and its text.
    expect(box.get_by_role("button")).to_be_focused()
    assert box.evaluate("box => box.localName") == "dialog"
    described = box.get_attribute("aria-describedby")
    expect(page.locator(f"#{described}")).not_to_be_empty()
    page.keyboard.press("Tab")
    expect(box.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(first_word(page)).to_be_focused()


def test_a_click_elsewhere_closes_it(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    first_word(page).click()
    page.mouse.click(5, 5)
    expect(page.locator(OPEN)).to_have_count(0)


@pytest.mark.parametrize("code", ["de", "de-simple"])
def test_it_needs_no_script(open_demo, code):
    page = open_demo(f"/{code}/{TOPIC}", javascript=False)
    first_word(page).click()
    expect(page.locator(f"#{first_word(page).get_attribute('popovertarget')}")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".word").locator("visible=true")).to_have_count(0)


def test_on_a_phone_it_is_a_sheet_at_the_bottom(browser: Browser, demo_site):
    context = browser.new_context(
        base_url=demo_site, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(f"/de/{TOPIC}")
    first_word(page).tap()
    box = page.locator(OPEN)
    expect(box).to_be_visible()
    place = box.bounding_box()
    assert place["x"] == pytest.approx(0, abs=1)
    assert place["width"] == pytest.approx(320, abs=1)
    assert place["y"] + place["height"] == pytest.approx(640, abs=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    close = box.get_by_role("button").bounding_box()
    assert min(close["width"], close["height"]) >= 44
    page.touchscreen.tap(160, 20)
    expect(page.locator(OPEN)).to_have_count(0)
    # A long explanation in large letters is read from its start.
    page.goto(f"/de-simple/{TOPIC}")
    first_word(page).tap()
    expect(box.get_by_role("button")).to_be_focused()
    expect(box.locator(".word-name")).to_be_in_viewport(ratio=1)
    assert box.evaluate("box => [box.scrollTop, box.scrollHeight > box.clientHeight]") == [0, True]
    page.keyboard.press("Escape")
    expect(first_word(page)).to_be_focused()
    context.close()


def test_it_stands_at_its_word_within_the_window(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    words = page.locator(WORD).locator("visible=true")
    for number in range(words.count()):
        words.nth(number).scroll_into_view_if_needed()
        words.nth(number).click()
        box, word = page.locator(OPEN).bounding_box(), words.nth(number).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 1280
        assert box["y"] >= 0 and box["y"] + box["height"] <= 800
        apart = max(box["y"] - word["y"] - word["height"], word["y"] - box["y"] - box["height"])
        assert apart < 30
        page.keyboard.press("Escape")


def test_right_to_left_it_reads_from_the_right(open_demo):
    page = open_demo(f"/ar/{TOPIC}")
    first_word(page).click()
    box = page.locator(OPEN)
    expect(box).to_have_css("direction", "rtl")
    close, place = box.get_by_role("button").bounding_box(), box.bounding_box()
    assert close["x"] - place["x"] < 10


@pytest.mark.parametrize(
    ("code", "width", "scheme"),
    [("de", 1280, "light"), ("de-simple", 320, "light"), ("de", 320, "dark"), ("ar", 1280, "dark")],
)
def test_an_open_box_has_no_barrier(open_demo, axe, code, width, scheme):
    page = open_demo(f"/{code}/{TOPIC}", width=width, colour_scheme=scheme)
    first_word(page).click()
    expect(page.locator(OPEN)).to_be_visible()
    assert axe(page) == []


def test_paper_lists_the_words_at_the_end(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    ids = set(
        page.locator(WORD).evaluate_all("words => words.map(word => word.getAttribute('popovertarget'))")
    )
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Wörter-Liste")).to_be_visible()
    shown = page.locator(".words .word")
    assert shown.count() == len(ids)
    for number in range(shown.count()):
        expect(shown.nth(number)).to_be_visible()
    expect(page.locator(WORD).first).to_be_visible()
    expect(page.locator(".word button, .word a").locator("visible=true")).to_have_count(0)


def test_a_pdf_of_the_page_holds_the_explanations(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    assert page.pdf().startswith(b"%PDF")
    page.emulate_media(media="print")
    explanation = page.locator(".words .word > div").first
    assert len(explanation.inner_text().split()) > 5


def test_forced_colours_keep_words_and_boxes_visible(open_demo):
    page = open_demo(f"/de/{TOPIC}")
    page.emulate_media(forced_colors="active")
    expect(first_word(page)).to_have_css("text-decoration-style", "dotted")
    first_word(page).click()
    expect(page.locator(OPEN)).to_have_css("border-top-style", "solid")


def test_the_glossary_is_searched_without_script(open_demo):
    page = open_demo("/de/glossar/", javascript=False)
    field = page.locator("main input[name=q]")
    field.fill("Algorithm")
    field.press("Enter")
    expect(page.locator(".hit a").first).to_have_text("Algorithmus")
    page.locator(".hit a").first.click()
    expect(page.locator("h1")).to_have_text("Algorithmus")


HANDBOOK, FOREIGN_SITE = "http://handbuch.test", "http://gemeinde.test/"


@pytest.fixture
def open_foreign(browser: Browser, demo_site):
    """Return what opens a page of another site with the words of a language; mistakes of its scripts are refused."""
    context = browser.new_context(locale="de-DE")
    mistakes: list[str] = []

    def opened(code: str = "de", words: str = "there") -> Page:
        page = context.new_page()
        html = FOREIGN.read_text(encoding="utf-8").replace("glossar.de.json", f"glossar.{code}.json")
        html = html.replace("SITE", HANDBOOK)
        # Browsers let no page of the net ask this machine: the handbook gets a name of the net, too.
        page.route(
            f"{HANDBOOK}/**",
            lambda route: route.fulfill(
                response=route.fetch(url=route.request.url.replace(HANDBOOK, demo_site))
            ),
        )
        if words == "away":
            page.route(f"{HANDBOOK}/*.json", lambda route: route.abort())
        elif words == "broken":
            page.route(f"{HANDBOOK}/*.json", lambda route: route.fulfill(body="<html>"))
        page.route(FOREIGN_SITE, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.goto(FOREIGN_SITE, wait_until="networkidle")
        return page

    yield opened
    assert mistakes == []
    assert context.cookies() == []
    context.close()


def test_another_site_embeds_the_words(open_foreign, demo_site):
    page = open_foreign()
    words = page.locator(".glossary-term")
    expect(words).to_have_text(["Algorithmus", "Datenschutz", "Algorithmus"])
    expect(page.locator("main p").first).to_have_text(
        "Ein Algorithmus rechnet. Der Algorithmus achtet auf den Datenschutz."
    )
    words.first.click()
    box = page.locator(".glossary-box:popover-open")
    expect(box).to_contain_text("Anleitung")
    assert box.get_by_role("link").get_attribute("href") == f"{demo_site}/de/glossar/algorithmus/"
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    expect(words.first).to_be_focused()


def test_another_site_in_german_embeds_the_words_of_leichte_sprache(open_foreign):
    words = open_foreign("de-simple").locator(".glossary-term")
    expect(words).to_have_text(["Algorithmus", "Datenschutz", "Algorithmus"])


def test_a_capital_letter_at_the_start_of_a_sentence_is_no_other_word(open_foreign):
    words = open_foreign("en").locator(".glossary-term")
    expect(words).to_have_text(["Algorithms", "Cookies"])


@pytest.mark.parametrize("words", ["away", "broken"])
def test_another_site_stays_as_it_is_without_the_words(open_foreign, words):
    page = open_foreign(words=words)
    expect(page.locator("main p").first).to_contain_text("Ein Algorithmus rechnet.")
    expect(page.locator(".glossary-term")).to_have_count(0)
