"""The list of networks and the map of the Länder."""

from __future__ import annotations

import pytest

from tests import factories

ADDRESS = "/de/netzwerke/"


@pytest.fixture
def networks(netzwerke):
    """Two networks in Bavaria, one in Berlin, one of the whole country."""
    factories.NetzwerkPageFactory(title_de="Tandem Süd", land="BY", kind="tandem")
    factories.NetzwerkPageFactory(title_de="Treff Süd", land="BY", kind="peer")
    factories.NetzwerkPageFactory(title_de="Tandem Berlin", land="BE", kind="tandem")
    factories.NetzwerkPageFactory(title_de="Bund", land="DE", kind="expert")


def titles(response) -> list[str]:
    return [version.title for version in response.context["results"]]


def lands(response) -> dict[str, dict]:
    return {land["code"]: land for land in response.context["lands"]}


def test_networks_of_the_whole_country_come_first(client, networks):
    assert titles(client.get(ADDRESS)) == ["Bund", "Tandem Süd", "Treff Süd", "Tandem Berlin"]


def test_the_map_counts_the_networks_of_each_land(client, networks):
    found = lands(client.get(ADDRESS))
    assert len(found) == 17
    assert {code: land["count"] for code, land in found.items() if land["count"]} == {
        "DE": 1,
        "BY": 2,
        "BE": 1,
    }


def test_the_map_leads_to_the_networks_of_a_land_and_keeps_the_other_choices(client, networks):
    found = lands(client.get(f"{ADDRESS}?kind=tandem&land=BE&x=y"))
    assert found["BE"]["selected"]
    assert found["BY"]["count"] == 1
    assert found["BY"]["url"] == "?kind=tandem&land=BY"
    assert titles(client.get(f"{ADDRESS}{found['BY']['url']}")) == ["Tandem Süd"]


def test_a_chosen_land_leads_back_to_all(client, networks):
    found = lands(client.get(f"{ADDRESS}?land=BE"))
    assert len(titles(client.get(f"{ADDRESS}{found['BE']['url']}"))) == 4


def test_names_of_laender_are_german_for_germans_and_english_for_others(client, networks):
    german = lands(client.get(ADDRESS))["BY"]["name"]
    english = lands(client.get("/en/netzwerke/"))["BY"]["name"]
    assert (str(english), str(german)) in {("Bavaria", "Bayern"), ("Bavaria", "Bavaria")}


def test_a_card_tells_region_and_kind(client, networks):
    [card] = client.get(f"{ADDRESS}?land=BE").context["results"]
    assert [str(fact.text) for fact in card.page.card_facts] == [
        card.page.get_land_display(),
        card.page.get_kind_display(),
    ]
