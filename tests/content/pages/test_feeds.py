"""The feed of an area: what is new in it, in one language."""

from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree, html

from tests.factories import InformationPageFactory, PlainPageFactory

START = datetime(2026, 1, 1, tzinfo=UTC)


def channel(client, code="de"):
    """Return the parsed feed of the area Information."""
    response = client.get(f"/{code}/feed/information/")
    assert response.status_code == 200
    return etree.fromstring(response.content).find("channel")


@pytest.fixture
def english(information):
    """The area Information, released in English as well."""
    information.title_en, information.released_en = "Topics", True
    information.save()
    return information


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_feed_says_its_language(english, client, code):
    assert channel(client, code).findtext("language") == code


def test_the_newest_page_comes_first(information, client):
    for title, day in (("Mitte", 2), ("Neu", 3), ("Alt", 1)):
        InformationPageFactory(
            parent=information, title_de=title, first_published_at=START + timedelta(days=day)
        )
    assert channel(client).xpath("item/title/text()") == ["Neu", "Mitte", "Alt"]


def test_a_feed_ends_after_20_pages(information, client):
    for number in range(21):
        InformationPageFactory(
            parent=information, title_de=f"Nr. {number}", first_published_at=START + timedelta(days=number)
        )
    titles = channel(client).xpath("item/title/text()")
    assert (len(titles), titles[0], titles[-1]) == (20, "Nr. 20", "Nr. 1")


def test_only_areas_have_a_feed(home, client):
    PlainPageFactory(parent=home, slug="impressum")
    assert client.get("/de/impressum/").status_code == 200
    assert client.get("/de/feed/impressum/").status_code == 404


def test_there_is_no_feed_in_a_language_the_area_is_not_released_in(information, client):
    assert client.get("/en/feed/information/").status_code == 404
    tree = html.fromstring(client.get("/en/information/").content.decode())
    assert not tree.xpath("//link[@type='application/rss+xml']")
