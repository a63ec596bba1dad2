"""Every page type and every state of it, wide and narrow, light and dark: no barrier.

Leichte Sprache (larger) and Arabic (from right to left) differ from German in their layout, the other languages in
their words only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

# Width, colours, and whether only the colours differ from a look before.
WIDE, NARROW = (1280, "light", False), (320, "light", False)
LOOKS = {
    "de": (WIDE, NARROW, (320, "dark", True)),
    "de-simple": (WIDE, NARROW, (320, "dark", True)),
    "ar": (WIDE, NARROW),
}


def as_it_is(page: Page) -> None:
    """Leave the page as it came."""


def open_all(page: Page) -> None:
    """Open what can be opened: menus of languages and filters, accordions, transcripts."""
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")


def send_with_mistakes(page: Page) -> None:
    """Send the page's own form as a browser would that does not check it."""
    page.evaluate("document.querySelectorAll('main form').forEach(form => { form.noValidate = true })")
    page.locator("main form[method=post] button").first.click()
    page.wait_for_selector("[role=alert]")


def tick(page: Page) -> None:
    """Tick the first point of a checklist, so that the notice about the device appears."""
    page.locator("main [type=checkbox]").first.check()
    page.wait_for_selector("[data-stored]:not([hidden])")
    page.evaluate("localStorage.clear()")


def open_word(page: Page) -> None:
    """Open the explanation of the first word that has one."""
    word = page.locator("button.term").first
    if word.count():
        word.click()


@dataclass(frozen=True)
class Sight:
    """A page without its language: path, status, what to do on it, status of the answer to that."""

    path: str
    prepare: Callable[[Page], None] = as_it_is
    status: int = 200
    later_status: int = 200


SIGHTS = {
    "home": Sight(""),
    "home-opened": Sight("", open_all),
    "information": Sight("information/"),
    "praxisanleitungen": Sight("praxisanleitungen/"),
    "praxisanleitungen-filtered": Sight("praxisanleitungen/?kind=workshop&phase=plan", open_all),
    "praxisanleitungen-nothing": Sight("praxisanleitungen/?phase=review&duration=hour&group=large"),
    "praxisanleitungen-second": Sight("praxisanleitungen/?page=2"),
    "netzwerke": Sight("netzwerke/"),
    "matrix": Sight("matrix/"),
    "befund": Sight("matrix/kameras-auf-dem-platz/", open_word),
    "handreichung": Sight("handreichung/"),
    "kapitel": Sight("handreichung/soziales/", open_word),
    "topic": Sight("information/kuenstliche-intelligenz/", open_all),
    "topic-word": Sight("information/kuenstliche-intelligenz/", open_word),
    "glossary": Sight("glossar/"),
    "glossary-found": Sight("glossar/?q=daten"),
    "glossary-nothing": Sight("glossar/?q=xxxxxxxx"),
    "glossary-term": Sight("glossar/algorithmus/"),
    "topic-fallback": Sight("information/digitale-bildung/"),
    "leitfaden": Sight("praxisanleitungen/ki-werkzeuge-verantwortlich-einfuehren/", open_all),
    "checkliste": Sight("praxisanleitungen/vor-dem-einsatz-von-ki/", tick),
    "workshop": Sight("praxisanleitungen/ki-verstehen-in-90-minuten/"),
    "netzwerk": Sight("netzwerke/tandem-zwei-rathaeuser-ein-dienst/"),
    "plain": Sight("datenschutz/", open_all),
    "statement": Sight("barrierefreiheit/"),
    "statement-mistakes": Sight("barrierefreiheit/", send_with_mistakes, later_status=422),
    "easy-language": Sight("leichte-sprache/"),
    "sign-language": Sight("gebaerdensprache/"),
    "search": Sight("suche/"),
    "search-found": Sight("suche/?q=rathaus"),
    "search-nothing": Sight("suche/?q=qqqqqqqqqq"),
    "feedback-mistakes": Sight("information/", send_with_mistakes, later_status=422),
    "not-found": Sight("gibt-es-nicht/", status=404),
}


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("name", SIGHTS)
def test_it_has_no_barrier(name, language, look_at, axe):
    sight = SIGHTS[name]
    page = look_at(f"/{language}/{sight.path}", status=sight.status, later_status=sight.later_status)
    sight.prepare(page)
    found = []
    for width, scheme, only_colours in LOOKS[language]:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} {scheme}: {line}" for line in axe(page, only_colours=only_colours)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{width} {scheme}: scrolls sideways")
    assert found == []


def test_every_page_type_is_looked_at(demo_types):
    looked_at = {demo_types.get(f"/de/{sight.path}") for sight in SIGHTS.values()}
    assert set(demo_types.values()) - looked_at == set()
