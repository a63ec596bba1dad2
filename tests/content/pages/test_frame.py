"""What stands around a page: notice of a fallback, language marks, ways to other languages, for readers and robots."""

import pytest
from lxml import etree, html

from tests.factories import (
    ChecklistePageFactory,
    HandlungsfeldFactory,
    InformationPageFactory,
    PlainPageFactory,
    checklist_group,
    paragraph,
)


@pytest.fixture
def topic(information):
    """A topic in German and English; its Leichte Sprache is written but not released."""
    return InformationPageFactory(
        parent=information,
        slug="muell",
        title_de="Müll",
        title_en="Waste",
        title_de_simple="Der Müll",
        body_de=paragraph("Tonnen stehen am Tor."),
        body_en=paragraph("Bins stand at the gate."),
        released_en=True,
    )


def page(client, address):
    """Return the parsed page at an address."""
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def test_a_released_version_is_shown_in_its_language(topic, client):
    tree = page(client, "/en/information/muell/")
    assert tree.get("lang") == "en"
    assert tree.xpath("string(//h1)") == "Waste"
    assert not tree.xpath("//meta[@name='robots']")


def test_a_missing_version_falls_back_under_a_notice_in_the_readers_language(topic, client):
    tree = page(client, "/de-simple/information/muell/")
    assert tree.get("lang") == "de-simple"
    assert tree.xpath("string(//h1)") == "Müll"
    assert tree.xpath("//h1/ancestor-or-self::*[@lang='de']")
    assert tree.xpath("//*[@id='text' and @lang='de']")
    assert "Deutsch" in tree.xpath("string(//main//*[@role='note'])")
    assert tree.xpath("//meta[@name='robots' and contains(@content, 'noindex')]")


def test_arabic_pages_run_from_right_to_left_and_their_fallback_does_not(topic, client):
    tree = page(client, "/ar/information/muell/")
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    text = tree.xpath("//*[@id='text']")[0]
    nearest = [text.xpath(f"ancestor-or-self::*[@{name}][1]")[0].get(name) for name in ("lang", "dir")]
    assert nearest == ["en", "ltr"]


def test_the_language_switch_keeps_the_page_and_marks_what_is_missing(topic, client):
    tree = page(client, "/de/information/muell/")
    switch = tree.xpath("//nav[contains(@class, 'languages')]")[0]
    links = {link.get("hreflang"): link for link in switch.xpath(".//a")}
    assert set(links) == {"de", "de-simple", "en", "tr", "uk", "ar"}
    assert links["en"].get("href") == "/en/information/muell/"
    assert "English" in links["en"].text_content()
    assert links["de"].get("aria-current") == "true"
    assert not links["en"].xpath(".//small")
    assert links["de-simple"].xpath(".//small")


def switch(client, address):
    """Return the addresses of the language switch on a page."""
    links = page(client, address).xpath("//nav[contains(@class, 'languages')]//a")
    return {link.get("hreflang"): link.get("href") for link in links}


def test_the_language_switch_keeps_filters_and_page_number(topic, client):
    HandlungsfeldFactory(slug="umwelt")
    links = switch(client, "/de/information/?handlungsfeld=umwelt&page=1")
    assert links["en"] == "/en/information/?handlungsfeld=umwelt&page=1"


def test_the_language_switch_keeps_ticks(praxisanleitungen, client):
    checklist = ChecklistePageFactory(
        parent=praxisanleitungen,
        slug="liste",
        groups_en=[checklist_group("Invitation", "Easy text.")],
        title_en="List",
        released_en=True,
    )
    tick = checklist.groups_de[0].value["items"].bound_blocks[0].id
    links = switch(client, f"/de/praxisanleitungen/liste/?t={tick}")
    assert links["en"] == f"/en/praxisanleitungen/liste/?t={tick}"


def test_addresses_for_search_engines_hold_no_filter(topic, client):
    tree = page(client, "/de/information/?handlungsfeld=umwelt")
    assert not [href for href in tree.xpath("//head//link[@hreflang]/@href") if "?" in href]


def test_search_engines_hear_of_released_versions_only(topic, client):
    tree = page(client, "/de/information/muell/")
    alternates = tree.xpath("//link[@rel='alternate' and @hreflang]")
    assert {link.get("hreflang") for link in alternates} == {"de", "en", "x-default"}


def test_the_sitemap_lists_released_versions_with_their_siblings(topic, client):
    tree = etree.fromstring(client.get("/sitemap-pages.xml").content)
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    found = [loc for loc in tree.xpath("//s:loc/text()", namespaces=names) if loc.endswith("/muell/")]
    assert sorted(loc.split("/")[3] for loc in found) == ["de", "en"]
    entry = tree.xpath("//s:url[contains(s:loc, '/en/information/muell/')]", namespaces=names)[0]
    assert set(entry.xpath("x:link/@hreflang", namespaces=names)) == {"de", "en", "x-default"}


def test_the_start_address_chooses_by_the_browsers_language(home, client):
    for accepted, code in (("en-GB,en;q=0.9", "en"), ("de-simple", "de-simple"), ("ar", "ar"), ("fr", "de")):
        response = client.get("/", headers={"Accept-Language": accepted})
        assert response["Location"] == f"/{code}/"


def test_titles_of_the_menu_fall_back_with_their_language_marked(home, information, client):
    tree = page(client, "/en/")
    link = tree.xpath("//nav[contains(@class, 'menu')]//a[@href='/en/information/']")[0]
    assert link.get("lang") == "de"


def test_the_feed_of_an_area_holds_its_language_only(topic, information, client):
    information.title_en, information.released_en = "Topics", True
    information.save()
    InformationPageFactory(parent=information, title_de="Nur Deutsch")
    titles = etree.fromstring(client.get("/en/feed/information/").content).xpath("//item/title/text()")
    assert titles == ["Waste"]
    assert client.get("/en/feed/nichts/").status_code == 404


def test_robots_find_the_sitemap_and_not_the_editor(home, client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /cms/" in text
    assert "/sitemap.xml" in text


def test_plain_pages_stand_in_the_footer(home, client):
    PlainPageFactory(parent=home, slug="impressum", title_de="Impressum", show_in_menus=True)
    tree = page(client, "/de/")
    assert tree.xpath("//footer//a[@href='/de/impressum/']")
