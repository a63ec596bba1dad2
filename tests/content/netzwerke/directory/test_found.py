"""The search of the site finds offers, requests and profiles, too."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from content.netzwerke.directory import found
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import InformationPageFactory

SEARCH = "/de/suche/"


def sections(client, query, **parameters):
    """Return what the search shows of the exchange: the titles of the hits by the heading above them."""
    tree = html.fromstring(client.get(SEARCH, {"q": query, **parameters}).content.decode())
    return {
        section.findtext("h2"): [link.text_content() for link in section.findall(".//h3/a")]
        for section in tree.xpath("//main//section[ul/li/h3]")
    }


@pytest.fixture
def musterfelde(netzwerke):
    profile = ProfileFactory(name="Musterfelde", land="BY")
    EntryFactory(profile=profile, title="Rat zum Rufbus")
    EntryFactory(profile=profile, direction="request", title="We look for a Rufbus", language="en")
    EntryFactory(profile=profile, title="Noch ein Rufbus", status="waiting", live=False)
    return profile


def test_it_shows_the_best_of_each_list_and_leads_to_all(client, musterfelde):
    assert sections(client, "Rufbus") == {
        "Was andere anbieten": ["Rat zum Rufbus"],
        "Was andere suchen": ["We look for a Rufbus"],
    }
    assert sections(client, "Musterfelde")["Wer mitmacht"] == ["Musterfelde"]
    page = client.get(SEARCH, {"q": "Rufbus"}).content.decode()
    assert '<a class="tag" href="/de/netzwerke/boerse/angebote/?q=Rufbus">Was andere anbieten (1)</a>' in page
    assert 'lang="en" dir="ltr">We look for a Rufbus' in page
    assert "Wir haben nichts gefunden" not in page


def test_a_name_is_found_though_a_page_has_a_word_like_it(client, musterfelde):
    InformationPageFactory(title_de="Musterfeld", lead_de="")
    assert sections(client, "Musterfelde")["Wer mitmacht"] == ["Musterfelde"]


def test_a_word_is_corrected_as_for_pages(client, musterfelde):
    InformationPageFactory(title_de="Der Rufbus", lead_de="")
    assert "Was andere anbieten" in sections(client, "Rufbuss")


def test_what_stands_in_very_many_is_not_ranked_but_shown(client, musterfelde, monkeypatch):
    monkeypatch.setattr(found, "MOST_RANKED", 0)
    EntryFactory(title="Etwas anderes", text="Mit einem Rufbus.")
    assert sections(client, "Rufbus")["Was andere anbieten"] == ["Etwas anderes", "Rat zum Rufbus"]


def test_within_an_area_only_pages_are_shown(client, musterfelde):
    assert sections(client, "Rufbus", area="information") == {}


def test_a_word_that_nobody_uses_costs_one_query_and_many_hits_no_more_than_few(client, musterfelde):
    def queries(query):
        with CaptureQueriesContext(connection) as captured:
            client.get(SEARCH, {"q": query})
        return [each["sql"] for each in captured if "exchange" in each["sql"] or "entry" in each["sql"]]

    queries("Rufbus")
    few = len(queries("Rufbus"))
    for number in range(5):
        EntryFactory(title=f"Rufbus {number}")
    assert len(queries("Rufbus")) == few
    assert len([sql for sql in queries("Gibtesnicht") if "content_exchangeword" in sql]) == 1
    assert len(sections(client, "Rufbus")["Was andere anbieten"]) == 3
