"""Files that programs ask a site for: whom to tell about a security problem, the files of the sitemap."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from lxml import etree

from content.models import SiteSettings
from content.pages.sitemap import PageSitemap
from tests.factories import InformationPageFactory

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def lines(client):
    """Return the fields of security.txt."""
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return dict(line.split(": ", 1) for line in response.content.decode().splitlines())


@pytest.fixture
def contact(home):
    """A site whose editors can be written to."""
    settings = SiteSettings.for_site(home.get_site())
    settings.contact_address = "redaktion@example.org"
    settings.save()


def test_security_txt_names_the_editors(contact, client):
    fields = lines(client)
    assert fields["Contact"] == "mailto:redaktion@example.org"
    assert fields["Preferred-Languages"] == "de, en"
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"


def test_security_txt_expires_within_a_year(contact, client):
    left = datetime.fromisoformat(lines(client)["Expires"]) - timezone.now()
    assert timedelta(days=30) < left < timedelta(days=365)


def test_without_an_address_there_is_no_security_txt(home, client):
    assert client.get("/.well-known/security.txt").status_code == 404


def locations(client, address):
    """Return the addresses in a file of the sitemap."""
    response = client.get(address)
    assert response.status_code == 200
    return etree.fromstring(response.content).xpath("//s:loc/text()", namespaces=SITEMAP)


def test_every_file_of_a_long_sitemap_can_be_reached(information, client, monkeypatch):
    monkeypatch.setattr(PageSitemap, "limit", 1)
    InformationPageFactory(parent=information, slug="muell")
    files = [file for file in locations(client, "/sitemap.xml") if "pages" in file]
    assert [file.removeprefix("http://testserver") for file in files] == [
        "/sitemap-pages.xml",
        "/sitemap-pages.xml?p=2",
        "/sitemap-pages.xml?p=3",
    ]
    pages = [locations(client, file) for file in files]
    assert [[page.partition("/de/")[2] for page in found] for found in pages] == [
        [""],
        ["information/"],
        ["information/muell/"],
    ]


def test_the_sitemap_says_when_a_page_was_published_last(information, client):
    published = timezone.now().replace(year=2025, month=5, day=4)
    InformationPageFactory(parent=information, last_published_at=published)
    found = etree.fromstring(client.get("/sitemap.xml").content)
    assert found.xpath("string(//s:lastmod)", namespaces=SITEMAP).startswith("2025-05-0")


def test_there_is_no_other_file_of_the_sitemap(home, client):
    assert client.get("/sitemap-other.xml").status_code == 404
    assert client.get("/sitemap-pages.xml?p=2").status_code == 404
