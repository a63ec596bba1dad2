"""The interface speaks one language on every page, and says which one."""

import re

import pytest
from lxml import html

from tests import factories

# Function words that no German sentence of the interface holds.
ENGLISH = re.compile(
    r"\b(the|and|your|you|of|with|this|are|please|not|page|show|what|how|to|for|no|back|next)\b", re.I
)
ARABIC = re.compile("[\u0600-\u06ff]")
ATTRIBUTES = ("aria-label", "title", "placeholder", "label", "data-words")


@pytest.fixture
def addresses(information, praxisanleitungen, netzwerke, home):
    """One page of every type, the search and a page that does not exist, without the language."""
    pages = [
        *(home, information, praxisanleitungen, netzwerke),
        factories.InformationPageFactory(parent=information),
        factories.LeitfadenPageFactory(parent=praxisanleitungen),
        factories.ChecklistePageFactory(parent=praxisanleitungen),
        factories.WorkshopPageFactory(parent=praxisanleitungen),
        factories.NetzwerkPageFactory(parent=netzwerke),
        factories.StatementPageFactory(parent=home),
        factories.EasyLanguagePageFactory(parent=home),
        factories.SignLanguagePageFactory(parent=home),
    ]
    return [page.get_url().removeprefix("/de/") for page in pages] + ["suche/", "suche/?q=xqzw", "nirgends/"]


def texts(client, address):
    """Return every text of a page, attributes included, with the language it is marked with."""
    found = []
    for element in html.fromstring(client.get(address).content.decode()).iter():
        if isinstance(element.tag, str) and element.tag not in ("script", "style"):
            code = element.xpath("string((ancestor-or-self::*/@lang)[last()])")
            values = [element.text, *(child.tail for child in element), *map(element.get, ATTRIBUTES)]
            found += [(code, " ".join(value.split())) for value in values if value and value.strip()]
    return found


@pytest.mark.parametrize("code", ["de", "de-simple"])
def test_no_english_is_left_over_in_german(addresses, client, code):
    shown = [text for address in addresses for text in texts(client, f"/{code}/{address}")]
    assert [text for lang, text in shown if lang != "en" and ENGLISH.search(text)] == []


def test_leichte_sprache_has_words_of_its_own(addresses, client):
    shown = {text for lang, text in texts(client, "/de-simple/suche/?q=xqzw") if lang == "de-simple"}
    assert {"Direkt zum Text", "Suchen", "0 Seiten gefunden"} <= shown


@pytest.mark.parametrize("code", ["ar", "tr", "uk"])
def test_an_interface_that_is_not_translated_is_marked_as_english(addresses, client, code):
    shown = [text for address in addresses for text in texts(client, f"/{code}/{address}")]
    assert ("en", "Skip to content") in shown
    assert ("en", "Partly") in shown
    assert [text for lang, text in shown if lang == code and ENGLISH.search(text)] == []
    assert [text for lang, text in shown if lang != code and ARABIC.search(text) and text != "العربية"] == []


def test_an_arabic_text_is_marked_inside_the_english_interface(information, client):
    factories.InformationPageFactory(
        parent=information,
        slug="muell",
        title_ar="نفايات",
        body_ar=factories.paragraph("نفايات في المدينة."),
        released_ar=True,
    )
    tree = html.fromstring(client.get("/ar/information/muell/").content.decode())
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    assert tree.find("body").get("lang") == "en"
    assert tree.xpath("string((//h1/ancestor-or-self::*/@lang)[last()])") == "ar"
    assert tree.xpath("string((//title/ancestor-or-self::*/@lang)[last()])") == "ar"
    assert tree.xpath("string((//*[@id='feedback']/ancestor-or-self::*/@lang)[last()])") == "en"


def test_a_date_of_an_english_interface_is_english(information, client):
    factories.InformationPageFactory(parent=information, slug="muell", reviewed_on="2026-11-01")
    assert ("en", "Last checked on 1 November 2026") in texts(client, "/ar/information/muell/")
