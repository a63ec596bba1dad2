"""Handlungsfelder tie the areas together."""

from __future__ import annotations

import pytest
from lxml import html
from wagtail.models import PageViewRestriction

from content.pages.related import related
from tests import factories


@pytest.fixture
def fields(db):
    """Three Handlungsfelder."""
    return [
        factories.HandlungsfeldFactory(name_de=name, slug=name.lower())
        for name in ("Umwelt", "Bildung", "Kultur")
    ]


def cards(page) -> dict[str, list[str]]:
    groups = related(page, list(page.handlungsfelder.all()), "de")
    return {group["area"]: [card.title for card in group["cards"]] for group in groups}


def test_a_topic_leads_to_guides_and_networks_and_back(client, home, fields):
    topic = factories.InformationPageFactory(title_de="Thema", handlungsfelder=fields[:1])
    guide = factories.LeitfadenPageFactory(title_de="Anleitung", handlungsfelder=fields[:1])
    factories.NetzwerkPageFactory(title_de="Netz", handlungsfelder=fields[:1])
    factories.NetzwerkPageFactory(title_de="Fremdes Netz", handlungsfelder=fields[1:])
    assert cards(topic) == {"praxisanleitungen": ["Anleitung"], "netzwerke": ["Netz"]}
    assert cards(guide) == {"information": ["Thema"], "netzwerke": ["Netz"]}
    shown = html.fromstring(client.get(topic.get_url()).content)
    assert shown.xpath("//li[contains(@class, 'card')]//a/text()") == ["Anleitung", "Netz"]


def test_at_most_three_of_an_area_with_the_most_shared_fields_first(home, fields):
    topic = factories.InformationPageFactory(handlungsfelder=fields)
    for number in range(4):
        factories.LeitfadenPageFactory(title_de=f"Eins {number}", handlungsfelder=fields[:1])
    factories.LeitfadenPageFactory(title_de="Drei", handlungsfelder=fields)
    factories.LeitfadenPageFactory(title_de="Zwei", handlungsfelder=fields[:2])
    assert cards(topic) == {"praxisanleitungen": ["Drei", "Zwei", "Eins 0"]}


def test_hidden_pages_are_not_related(home, fields):
    topic = factories.InformationPageFactory(handlungsfelder=fields)
    factories.LeitfadenPageFactory(handlungsfelder=fields).unpublish()
    protected = factories.LeitfadenPageFactory(handlungsfelder=fields)
    PageViewRestriction.objects.create(page=protected, restriction_type=PageViewRestriction.LOGIN)
    assert cards(topic) == {}


def test_related_pages_cost_one_query(home, fields, django_assert_num_queries):
    topic = factories.InformationPageFactory(handlungsfelder=fields)
    for _number in range(5):
        factories.LeitfadenPageFactory(handlungsfelder=fields)
        factories.NetzwerkPageFactory(handlungsfelder=fields)
    with django_assert_num_queries(1):
        related(topic, fields, "de")


def test_a_page_without_handlungsfelder_costs_nothing(home, django_assert_num_queries):
    topic = factories.InformationPageFactory()
    with django_assert_num_queries(0):
        assert related(topic, [], "de") == []


def test_handlungsfelder_lead_to_the_filtered_list(client, home, fields):
    topic = factories.InformationPageFactory(title_de="Thema", handlungsfelder=fields[:1])
    links = html.fromstring(client.get(topic.get_url()).content).xpath("//a[contains(@class, 'tag')]/@href")
    assert "/de/information/?handlungsfeld=umwelt" in links
    assert [card.title for card in client.get(links[0]).context["results"]] == ["Thema"]
