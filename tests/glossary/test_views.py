"""The pages of the glossary as readers get them."""

import json
import re

import pytest
from django.core.cache import cache
from lxml import html as lxml_html

from glossary import term_page
from tests import factories


@pytest.fixture
def cloud(home):
    """A term with a German, an easy and an English version."""
    return factories.TermFactory(
        name_de="Cloud",
        forms_de="Clouds",
        explanation_de="Computer von **anderen**.",
        long_explanation_de="Die Cloud ist kein Algorithmus.",
        pronunciation_de="klaut",
        name_de_simple="Cloud",
        explanation_de_simple="Cloud ist Englisch.",
        name_en="cloud",
        explanation_en="Computers of others.",
    )


def page_of(client, path: str):
    """Return a page as a tree."""
    response = client.get(path)
    assert response.status_code == 200, path
    return lxml_html.fromstring(response.content.decode())


def texts(tree, path: str) -> list[str]:
    """Return the texts of elements, blanks joined."""
    return [" ".join(found.text_content().split()) for found in tree.xpath(path)]


def test_it_lists_the_words_under_their_letters_in_the_order_of_the_language(client, home):
    for name in ("Zoo", "Übung", "Uhr", "5G"):
        factories.TermFactory(name_de=name)
    tree = page_of(client, "/de/glossar/")
    assert texts(tree, "//section/h2") == ["0–9", "U", "Z"]
    assert texts(tree, "//ul[@class='a-z']/li") == ["5G", "Übung", "Uhr", "Zoo"]
    assert texts(page_of(client, "/de/glossar/?letter=U"), "//ul[@class='a-z']/li") == ["Übung", "Uhr"]


def test_it_shows_only_words_of_the_language(client, cloud):
    factories.TermFactory(name_de="Server")
    assert texts(page_of(client, "/en/glossar/"), "//ul[@class='a-z']/li") == ["cloud"]


def test_a_language_without_words_says_so(client, cloud):
    assert "There are no words in this language yet." in page_of(client, "/tr/glossar/").text_content()


@pytest.mark.parametrize(
    ("query", "found"),
    [("cloud", ["Cloud"]), ("clou", ["Cloud"]), ("Clouds", ["Cloud"]), ("anderen", ["Cloud"]), ("Zebra", [])],
)
def test_it_finds_words_by_name_form_and_explanation(client, cloud, query, found):
    assert texts(page_of(client, f"/de/glossar/?q={query}"), "//li[@class='hit']/h3") == found


def test_it_suggests_words_that_are_spelled_alike(client, cloud):
    tree = page_of(client, "/de/glossar/?q=Klaud")
    assert "Meinen Sie: Cloud" in texts(tree, "//main")[0]


def test_it_offers_words_while_one_types(client, cloud):
    tree = page_of(client, "/de/glossar/")
    assert tree.xpath("//datalist/option/@value") == ["Cloud"]
    assert tree.xpath("//input[@name='q' and @list='words']")[-1] is not None


@pytest.mark.parametrize("query", ["<script>", "'\"", "%00", "x" * 500, "\\", "(.*"])
def test_hostile_queries_do_no_harm(client, cloud, query):
    response = client.get("/de/glossar/", {"q": query})
    assert response.status_code == 200
    assert "<script>" not in response.content.decode().split("</head>")[1]


def test_a_term_has_its_own_page(client, cloud):
    algorithm = factories.TermFactory(name_de="Algorithmus")
    cloud.related = [algorithm]
    cloud.save()
    tree = page_of(client, "/de/glossar/cloud/")
    main = texts(tree, "//main")[0]
    assert texts(tree, "//h1") == ["Cloud"]
    assert "So spricht man es: [klaut]" in main
    assert "Computer von anderen." in main
    # Its own word is not marked, the others of its text are.
    assert texts(tree, "//main//button[@class='term']") == ["Algorithmus"]
    assert texts(tree, "//li[@class='hit']/h3") == ["Algorithmus"]
    # Related both ways.
    assert texts(page_of(client, "/de/glossar/algorithmus/"), "//li[@class='hit']/h3") == ["Cloud"]


def test_the_page_of_a_term_names_the_pages_that_use_it(client, cloud, information):
    factories.InformationPageFactory(title_de="Mit", body_de=factories.paragraph("Viele Clouds."))
    factories.InformationPageFactory(title_de="Ohne", body_de=factories.paragraph("Viele cloud."))
    factories.InformationPageFactory(title_de="Entwurf", body_de=factories.paragraph("Cloud."), live=False)
    tree = page_of(client, "/de/glossar/cloud/")
    assert texts(tree, "//section[h2='Seiten mit diesem Wort']//li") == ["Mit"]
    assert not tree.xpath("//section[h2='Seiten mit diesem Wort']/p")


def test_a_full_list_of_pages_leads_to_the_search(client, cloud, information, monkeypatch):
    monkeypatch.setattr(term_page, "MOST_PAGES", 1)
    factories.InformationPageFactory(title_de="Mit", body_de=factories.paragraph("Viele Clouds."))
    tree = page_of(client, "/de/glossar/cloud/")
    (link,) = tree.xpath("//section[h2='Seiten mit diesem Wort']/p/a/@href")
    assert link == "/de/suche/?q=Cloud"


def test_search_engines_read_a_defined_term(client, cloud):
    tree = page_of(client, "/de/glossar/cloud/")
    [script] = tree.xpath("//script[@type='application/ld+json']/text()")
    [term] = json.loads(script)["@graph"]
    assert (term["@type"], term["name"], term["inLanguage"]) == ("DefinedTerm", "Cloud", "de")
    assert term["description"] == "Computer von anderen."
    assert term["inDefinedTermSet"]["url"] == "http://testserver/de/glossar/"


def test_the_language_switch_leads_to_the_same_term(client, cloud):
    tree = page_of(client, "/de/glossar/cloud/")
    missing = tree.xpath("//nav[@class='languages']//a[.//small]/@hreflang")
    assert sorted(missing) == ["ar", "tr", "uk"]
    assert tree.xpath("//link[@hreflang='en']/@href") == ["http://testserver/en/glossar/cloud/"]
    assert tree.xpath("//link[@hreflang='tr']") == []


def test_a_missing_language_is_shown_in_another_with_a_notice(client, cloud):
    tree = page_of(client, "/tr/glossar/cloud/")
    assert tree.xpath("//main//*[@role='note']")
    assert tree.xpath("//h1/ancestor::*[@lang][1]/@lang") == ["en"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize("path", ["/de/glossar/entwurf/", "/de/glossar/nichts/"])
def test_drafts_and_unknown_words_are_not_found(client, home, path):
    factories.TermFactory(name_de="Entwurf", live=False)
    assert client.get(path).status_code == 404


def test_the_feed_holds_the_newest_terms_of_the_language(client, cloud):
    factories.TermFactory(name_de="Server")
    feed = client.get("/de/glossar/feed.xml").content.decode()
    assert re.findall(r"<title>([^<]*)</title>", feed)[1:] == ["Server", "Cloud"]
    english = client.get("/en/glossar/feed.xml").content.decode()
    assert "/en/glossar/cloud/" in english and "Server" not in english


def test_control_characters_do_not_break_the_feed(client, home):
    factories.TermFactory(name_de="Cl\x0boud", explanation_de="Ein \x01Rechner.")
    feed = client.get("/de/glossar/feed.xml").content.decode()
    assert "<title>Cloud</title>" in feed and "Ein Rechner." in feed


def test_the_sitemap_names_each_version_once(client, cloud):
    assert "sitemap-glossary.xml" in client.get("/sitemap.xml").content.decode()
    found = re.findall(r"<loc>([^<]*)</loc>", client.get("/sitemap-glossary.xml").content.decode())
    assert "http://testserver/de-simple/glossar/cloud/" in found
    assert "http://testserver/tr/glossar/cloud/" not in found
    assert "http://testserver/de/glossar/" in found
    assert len(found) == len(set(found))


def test_terms_are_found_by_the_search_of_the_site(client, cloud):
    tree = page_of(client, "/de/suche/?q=cloud")
    assert texts(tree, "//section//li[@class='hit']/h3") == ["Cloud"]
    assert "nichts gefunden" not in tree.text_content()


def test_the_footer_leads_to_the_glossary(client, home):
    tree = page_of(client, "/de/")
    assert tree.xpath("//footer//a[@href='/de/glossar/']")


def test_the_list_costs_no_query_for_each_word(client, cloud, django_assert_max_num_queries):
    client.get("/de/glossar/")
    cache.clear()
    for number in range(30):
        factories.TermFactory(name_de=f"Wort {number}")
    client.get("/de/glossar/")
    cache.clear()
    with django_assert_max_num_queries(6):
        client.get("/de/glossar/")
