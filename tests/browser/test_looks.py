"""What pages look like on paper, in the dark, from right to left and in Leichte Sprache."""

import pytest
from playwright.sync_api import Page, expect

TOPIC = "information/kuenstliche-intelligenz/"
CHECKLIST = "/de/praxisanleitungen/vor-dem-einsatz-von-ki/"
ANY_COLOUR = """element => {
  const [red, green, blue] = getComputedStyle(element)[PROPERTY].match(/[0-9.]+/g).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}"""


def brightness(page: Page, css_property: str) -> float:
    """Return how bright a colour of the body is, from 0 to 1."""
    return page.locator("body").evaluate(ANY_COLOUR.replace("PROPERTY", f"'{css_property}'"))


@pytest.fixture
def on_paper(open_demo):
    """Open a page of the demo as it is printed."""

    def open_path(path: str) -> Page:
        page = open_demo(path)
        page.emulate_media(media="print")
        return page

    return open_path


@pytest.mark.parametrize(
    "path", ["/de/", f"/de/{TOPIC}", CHECKLIST, "/de/praxisanleitungen/", "/de/netzwerke/"]
)
def test_paper_shows_nothing_to_click(on_paper, path):
    page = on_paper(path)
    expect(page.locator("h1")).to_be_visible()
    expect(
        page.locator("nav, search, button:not(.term), .filters, .feedback").locator("visible=true")
    ).to_have_count(0)


def test_paper_shows_the_addresses_of_links_and_of_the_page(on_paper):
    page = on_paper("/de/netzwerke/tandem-zwei-rathaeuser-ein-dienst/")
    link = page.locator("main .flow a[href^=http]").first
    shown = link.evaluate("element => getComputedStyle(element, '::after').content")
    assert link.get_attribute("href") in shown
    expect(page.get_by_text("Adresse dieser Seite:")).to_contain_text("/de/netzwerke/tandem-")


def test_paper_shows_ticks(open_demo):
    page = open_demo(CHECKLIST)
    boxes = page.locator("main [type=checkbox]")
    boxes.first.check()
    page.emulate_media(media="print")
    expect(boxes.first).to_be_visible()
    marks = boxes.evaluate_all("boxes => boxes.map(box => getComputedStyle(box, '::before').content)")
    assert marks[0] == '"✓"'
    assert set(marks[1:]) == {"none"}


def test_paper_shows_what_is_folded_on_the_screen(on_paper):
    page = on_paper("/de/praxisanleitungen/ki-werkzeuge-verantwortlich-einfuehren/")
    folded = page.locator("#text .fold > .flow").first
    assert folded.evaluate("element => element.checkVisibility()")
    assert folded.bounding_box()["height"] > 10


def test_dark_and_light_follow_the_device(open_demo):
    page = open_demo("/de/")
    assert brightness(page, "backgroundColor") > 0.9 > 0.2 > brightness(page, "color")
    page.emulate_media(color_scheme="dark")
    assert brightness(page, "backgroundColor") < 0.2 < 0.8 < brightness(page, "color")


def test_nothing_moves_for_those_who_do_not_want_it(open_demo):
    page = open_demo("/de/praxisanleitungen/", width=320)
    page.locator(".filters > summary").click()
    page.locator(".card").first.hover()
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_arabic_runs_from_right_to_left(open_demo):
    page = open_demo(f"/ar/{TOPIC}")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    expect(page.locator(".page-head")).to_have_css("direction", "rtl")
    brand, languages = page.locator(".brand").bounding_box(), page.locator(".languages").bounding_box()
    assert brand["x"] > languages["x"]
    heading, side = page.locator("#text").bounding_box(), page.locator(".side").bounding_box()
    assert heading["x"] > side["x"]


def test_a_text_in_another_language_keeps_its_own_direction(open_demo):
    page = open_demo(f"/ar/{TOPIC}")
    card = page.locator(".card[lang=ar] p:not(.kind)").first
    expect(card).to_have_css("direction", "rtl")
    page.goto("/ar/information/digitale-bildung/")
    text = page.locator("#text p").first
    assert text.evaluate("element => element.closest('[lang]').lang") == "en"
    expect(page.locator("main [role=note]").first).to_be_visible()


def test_leichte_sprache_is_large_and_open_with_a_sentence_on_each_line(open_demo):
    page = open_demo(f"/de-simple/{TOPIC}")
    lines = page.locator("#text .picture-text .line")
    size, height = lines.first.evaluate(
        "line => [getComputedStyle(line).fontSize, getComputedStyle(line).lineHeight].map(parseFloat)"
    )
    assert size == pytest.approx(1.35 * 16)
    assert height / size == pytest.approx(1.6)
    assert lines.evaluate_all(
        "lines => new Set(lines.map(line => line.getBoundingClientRect().top)).size"
    ) == (lines.count())
    expect(page.locator("#text")).to_have_css("hyphens", "manual")


@pytest.mark.parametrize("language", ["de", "de-simple"])
@pytest.mark.parametrize("path", ["", "praxisanleitungen/", "praxisanleitungen/vor-dem-einsatz-von-ki/"])
def test_what_is_pressed_on_a_phone_is_large_enough(open_demo, path, language):
    page = open_demo(f"/{language}/{path}", width=320)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    controls = page.locator(
        ".head a, .head summary, .foot a, .button, button:not(.term), .tag, label.choice, summary"
        ", input:not([type=checkbox]):not([type=radio])"
    ).locator("visible=true")
    small = controls.evaluate_all(
        """controls => controls.filter(control => !control.closest(".trap"))
        .map(control => [control.getBoundingClientRect().height, control.outerHTML.slice(0, 90)])
        .filter(([height]) => height < 44)"""
    )
    assert small == []
