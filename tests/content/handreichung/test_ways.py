"""From where readers find the handbook: menu, footer, home page and Praxisanleitungen."""

from __future__ import annotations

import pytest
from django.urls import reverse
from lxml import html

from tests import factories

OWN, FIRST_STEPS = "/de/handreichung/mein-handbuch/", "/de/handreichung/wo-fangen-wir-an/"


def links(client, url: str, xpath: str = "//main//a") -> list[str]:
    return html.fromstring(client.get(url).content).xpath(f"{xpath}/@href")


@pytest.fixture
def guide(home):
    return factories.LeitfadenPageFactory()


def test_every_page_leads_to_the_handbook_by_menu_and_footer(client, guide):
    factories.HandreichungPageFactory()
    for place in ("//header//a", "//footer//a"):
        assert "/de/handreichung/" in links(client, guide.url, place)


def test_home_page_and_praxisanleitungen_lead_to_ones_own_handbook(client, home, guide):
    factories.HandreichungPageFactory()
    for page in (home, guide.get_parent(), guide):
        assert {OWN, FIRST_STEPS} <= set(links(client, page.url)), page


def test_without_a_handbook_nothing_leads_there(client, home, guide):
    for page in (home, guide.get_parent(), guide):
        assert not {OWN, FIRST_STEPS} & set(links(client, page.url)), page


def test_the_handbook_is_one_click_away_in_the_admin(redaktion, home):
    handbook = factories.HandreichungPageFactory()
    url = reverse("area_handreichungpage")
    assert url in redaktion.get(reverse("wagtailadmin_home")).content.decode()
    assert redaktion.get(url).url == reverse("wagtailadmin_explore", args=[handbook.pk])
