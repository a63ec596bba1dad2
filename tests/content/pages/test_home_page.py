"""The start of the handbook: the ways into it."""

from datetime import UTC, datetime

from lxml import html

from tests.factories import (
    EasyLanguagePageFactory,
    HandlungsfeldFactory,
    InformationPageFactory,
    PlainPageFactory,
    paragraph,
)


def start(client, code="de"):
    """Return the parsed home page."""
    return html.fromstring(client.get(f"/{code}/").content.decode())


def test_the_areas_are_linked_with_their_lead(home, information, praxisanleitungen, netzwerke, client):
    cards = start(client).xpath("//section[contains(@class, 'areas')]//h3/a/@href")
    assert cards == ["/de/information/", "/de/praxisanleitungen/", "/de/netzwerke/"]


def test_handlungsfelder_lead_to_their_topics(home, information, client):
    HandlungsfeldFactory(name_de="Mobilität", name_en="Mobility", slug="mobilitaet")
    link = start(client, "en").xpath("//a[contains(., 'Mobility')]")[0]
    assert link.get("href") == "/en/information/?handlungsfeld=mobilitaet"


def test_the_newest_pages_come_first_and_only_in_the_readers_language(home, information, client):
    InformationPageFactory(parent=information, title_de="Nur Deutsch")
    # The newest is neither the first nor the last in the page tree.
    for title, day in (("Middle", 2), ("New", 3), ("Old", 1)):
        InformationPageFactory(
            parent=information,
            title_en=title,
            body_en=paragraph("Hello."),
            released_en=True,
            first_published_at=datetime(2026, 1, day, tzinfo=UTC),
        )
    cards = start(client, "en").xpath("//section[h2='New on this website']//h3/a/text()")
    assert cards == ["New", "Middle", "Old"]


def test_pages_for_people_who_need_another_form_of_language_are_near_the_top(home, client):
    EasyLanguagePageFactory(
        parent=home, slug="leichte-sprache", title_de="Leichte Sprache", show_in_menus=True
    )
    PlainPageFactory(parent=home, slug="impressum", title_de="Impressum", show_in_menus=True)
    tags = start(client).xpath("//div[contains(@class, 'hero')]//a/@href")
    assert tags == ["/de/leichte-sprache/"]


def test_an_area_names_its_feed(home, information, client):
    tree = html.fromstring(client.get("/de/information/").content.decode())
    assert tree.xpath("//link[@type='application/rss+xml']/@href") == ["/de/feed/information/"]
