"""Lists of pages over the whole site: in Leichte Sprache by area, in sign language."""

import pytest
from lxml import html

from content import languages
from tests.factories import (
    DocumentFactory,
    EasyLanguagePageFactory,
    InformationPageFactory,
    PlainPageFactory,
    SignLanguagePageFactory,
    paragraph,
)

EASY = {"body_de_simple": paragraph("Kurz."), "released_de_simple": True}


@pytest.fixture
def easy_language_page(home, information):
    """The start page in Leichte Sprache of a site with topics and an Impressum in it."""
    information.title_de_simple, information.released_de_simple = "Infos", True
    information.save()
    InformationPageFactory(parent=information, title_de_simple="Der Müll", **EASY)
    InformationPageFactory(parent=information, title_de_simple="Nicht freigegeben")
    InformationPageFactory(parent=information, title_de_simple="Nicht online", live=False, **EASY)
    PlainPageFactory(parent=home, title_de_simple="Wer macht die Seite?", **EASY)
    return EasyLanguagePageFactory(parent=home, slug="leichte-sprache")


@pytest.fixture
def sign_language_page(home, information):
    """The page in sign language of a site with one video online and one that is not."""
    film = DocumentFactory()
    InformationPageFactory(parent=information, title_de="Mit Film", sign_language_video=film)
    InformationPageFactory(parent=information, title_de="Entwurf", sign_language_video=film, live=False)
    InformationPageFactory(parent=information, title_de="Ohne Film")
    return SignLanguagePageFactory(parent=home, slug="gebaerdensprache")


def sections(client, address):
    """Return the lists below a text: (heading, its language, titles)."""
    tree = html.fromstring(client.get(address).content.decode())
    return [
        (part.xpath("string(h2)"), part.xpath("string(h2/@lang)"), part.xpath("ul/li//a/text()"))
        for part in tree.xpath("//main//section[contains(@class, 'flow')][ul/li/a]")
    ]


@pytest.mark.parametrize("code", ["de", "en", "ar"])
def test_released_pages_in_leichte_sprache_are_listed_by_area_whatever_the_interface(
    easy_language_page, client, code
):
    assert sections(client, f"/{code}/leichte-sprache/") == [
        ("Infos", languages.EASY, ["Infos", "Der Müll"]),
        ("Über diese Internet-Seite", languages.EASY, ["Wer macht die Seite?"]),
    ]


def test_without_a_released_page_the_list_says_so(home, client):
    EasyLanguagePageFactory(parent=home, slug="leichte-sprache")
    assert sections(client, "/de/leichte-sprache/") == []
    assert "Es gibt noch keine" in client.get("/de/leichte-sprache/").content.decode()


def test_live_pages_with_a_video_in_sign_language_are_listed(sign_language_page, client):
    ((_heading, _language, titles),) = sections(client, "/de/gebaerdensprache/")
    assert titles == ["Mit Film"]
