"""Telephone numbers as links, and who can join a network."""

from __future__ import annotations

import pytest
from lxml import html

from content.netzwerke.phone import phone_url
from tests import factories


@pytest.mark.parametrize(
    ("phone", "url"),
    [
        ("030 23125 042", "tel:03023125042"),
        ("(0)30 23125 042", "tel:03023125042"),
        ("(030) 23125-042", "tel:03023125042"),
        ("030/23125042", "tel:03023125042"),
        ("+49 30 23125 042", "tel:+493023125042"),
        (" +49 (0)30 23125 042", "tel:+493023125042"),
        ("0049 30 23125 042", "tel:00493023125042"),
        ("115", "tel:115"),
        ("auf Anfrage", ""),
        ("+", ""),
        ("", ""),
        ("030 ٣٤", "tel:030"),
        ("javascript:1", "tel:1"),
    ],
)
def test_a_link_has_only_what_is_dialled(phone, url):
    assert phone_url(phone) == url


def contact(client, page):
    tree = html.fromstring(client.get(page.url).content.decode())
    return tree.xpath("//dl[@class='pairs']/dt[text()='Telefon']/following-sibling::dd[1]")


def test_a_network_shows_its_number_as_typed_and_can_be_called(client, netzwerke):
    (cell,) = contact(client, factories.NetzwerkPageFactory(parent=netzwerke, phone="(0)30 23125 042"))
    assert cell.text_content() == "(0)30 23125 042"
    assert cell.xpath("./a/@href") == ["tel:03023125042"]


def test_words_instead_of_a_number_are_no_link(client, netzwerke):
    (cell,) = contact(client, factories.NetzwerkPageFactory(parent=netzwerke, phone="auf Anfrage"))
    assert cell.text_content() == "auf Anfrage"
    assert not cell.xpath("./a")


def test_a_network_without_a_number_shows_none(client, netzwerke):
    assert contact(client, factories.NetzwerkPageFactory(parent=netzwerke)) == []


def test_leichte_sprache_tells_in_lines_who_can_join(client, netzwerke):
    page = factories.NetzwerkPageFactory(
        parent=netzwerke,
        title_de_simple="Gruppe",
        who_can_join_de_simple="Alle können mitmachen. Auch neue Mitarbeiter.",
        body_de_simple=factories.paragraph("Das ist eine Gruppe."),
        released_de_simple=True,
    )
    tree = html.fromstring(client.get(page.version("de-simple").url).content.decode())
    lines = tree.xpath("//section[h2]//p/span[@class='line']/text()")
    assert lines == ["Alle können mitmachen.", "Auch neue Mitarbeiter."]
