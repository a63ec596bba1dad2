"""The list of Praxisanleitungen: choices combine, counts tell what comes next, the address holds the state."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html
from wagtail.models import PageViewRestriction

from content.pages.pagination import NumberedPaginator
from content.praxisanleitungen.facts import group_sizes
from tests import factories

ADDRESS = "/de/praxisanleitungen/"


@pytest.fixture
def ask(client, praxisanleitungen):
    """Return a function that asks for the list and returns its context."""

    def _ask(address: str = "", code: str = "de"):
        return client.get(f"/{code}/praxisanleitungen/{address}").context

    return _ask


def titles(context) -> list[str]:
    return [version.title for version in context["results"]]


def counts(context, name: str) -> dict[str, int]:
    choices = next(each["choices"] for each in context["filters"] if each["name"] == name)
    return {choice["value"]: choice["count"] for choice in choices}


@pytest.fixture
def three_guides(praxisanleitungen):
    """A guide and a workshop of a day, a checklist of an hour."""
    factories.LeitfadenPageFactory(title_de="L", duration="day", phase="plan", group_max=10)
    factories.WorkshopPageFactory(title_de="W", duration="day", phase="do", group_min=20)
    factories.ChecklistePageFactory(title_de="C", duration="hour", phase="plan", group_max=10)


def test_without_a_choice_all_are_listed_with_counts(ask, three_guides):
    context = ask()
    assert (titles(context), context["result_count"], context["filters_active"]) == (
        ["L", "C", "W"],
        3,
        False,
    )
    assert counts(context, "kind") == {"leitfaden": 1, "checkliste": 1, "workshop": 1}
    assert counts(context, "group") == {"small": 2, "medium": 1, "large": 1}


def test_choices_of_one_filter_add_up(ask, three_guides):
    assert titles(ask("?kind=leitfaden&kind=workshop")) == ["L", "W"]


def test_choices_of_different_filters_narrow(ask, three_guides):
    assert titles(ask("?duration=day&phase=do")) == ["W"]


def test_counts_tell_what_a_choice_would_find_given_the_other_filters(ask, three_guides):
    context = ask("?duration=day&phase=plan")
    assert counts(context, "kind") == {"leitfaden": 1, "checkliste": 0, "workshop": 0}
    assert counts(context, "duration") == {"hour": 1, "half_day": 0, "day": 1, "weeks": 0, "months": 0}
    assert counts(context, "phase") == {"prepare": 0, "plan": 1, "do": 1, "review": 0}


def test_the_list_follows_the_phases_of_a_project(ask):
    for phase in ("review", "do", "prepare", "plan"):
        factories.LeitfadenPageFactory(title_de=phase, phase=phase)
    assert titles(ask()) == ["prepare", "plan", "do", "review"]


@pytest.mark.parametrize(
    "address", ["?kind=x", "?phase=", "?page=999", "?page=x", "?handlungsfeld=1", "?a=b", "?kind=%00"]
)
def test_values_nobody_offers_are_ignored(ask, three_guides, address):
    assert ask(address)["result_count"] == 3


def test_the_form_shows_what_is_chosen(client, three_guides):
    tree = html.fromstring(client.get(f"{ADDRESS}?kind=workshop&phase=do").content)
    assert tree.xpath("//input[@type='checkbox'][@checked]/@value") == ["workshop", "do"]


def test_twelve_stand_on_a_page_and_the_address_keeps_the_choices(client, praxisanleitungen):
    for number in range(13):
        factories.LeitfadenPageFactory(title_de=f"L{number:02}")
    response = client.get(f"{ADDRESS}?kind=leitfaden")
    assert len(response.context["results"]) == 12
    following = html.fromstring(response.content).xpath("string(//a[@rel='next']/@href)")
    assert client.get(f"{ADDRESS}{following}").context["results"].object_list[0].title == "L12"


def test_handlungsfelder_stand_in_the_readers_language(ask):
    field = factories.HandlungsfeldFactory(name_de="Umwelt", name_en="Environment", slug="umwelt")
    other = factories.HandlungsfeldFactory(name_de="Bildung", name_en="", slug="bildung")
    factories.LeitfadenPageFactory(title_de="L", handlungsfelder=[field])
    factories.LeitfadenPageFactory(title_de="M", handlungsfelder=[other])
    context = ask("?handlungsfeld=umwelt", "en")
    choices = next(each["choices"] for each in context["filters"] if each["name"] == "handlungsfeld")
    assert [(choice["label"], choice["code"]) for choice in choices] == [
        ("Environment", ""),
        ("Bildung", "de"),
    ]
    assert titles(context) == ["L"]


def test_a_changed_handlungsfeld_address_still_finds_its_pages(ask):
    field = factories.HandlungsfeldFactory(slug="alt")
    factories.LeitfadenPageFactory(title_de="L", handlungsfelder=[field])
    field.slug = "neu"
    field.save()
    assert titles(ask("?handlungsfeld=neu")) == ["L"]


def test_a_removed_handlungsfeld_leaves_the_page(ask):
    field = factories.HandlungsfeldFactory(slug="umwelt")
    page = factories.LeitfadenPageFactory(title_de="L", handlungsfelder=[field])
    page.handlungsfelder.clear()
    page.save()
    context = ask("?handlungsfeld=umwelt")
    assert titles(context) == []
    assert counts(context, "handlungsfeld") == {"umwelt": 0}


def test_drafts_unpublished_and_protected_pages_are_neither_listed_nor_counted(ask):
    factories.LeitfadenPageFactory(live=False)
    factories.LeitfadenPageFactory().unpublish()
    protected = factories.LeitfadenPageFactory()
    PageViewRestriction.objects.create(page=protected, restriction_type=PageViewRestriction.LOGIN)
    context = ask()
    assert (context["result_count"], counts(context, "kind")["leitfaden"]) == (0, 0)


def test_a_card_tells_duration_group_and_effort(client, praxisanleitungen):
    factories.LeitfadenPageFactory(duration="day", group_min=5, group_max=20, effort="low")
    facts = html.fromstring(client.get(ADDRESS).content).xpath("//ul[@class='facts']/li")
    assert len(facts) == 3


def test_the_number_of_queries_does_not_grow_with_the_pages(client, praxisanleitungen):
    def queries(number: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(f"{ADDRESS}?phase=plan&group=small&again={number}")
        return len(captured)

    make = (factories.LeitfadenPageFactory, factories.ChecklistePageFactory, factories.WorkshopPageFactory)
    for factory in make:
        factory(phase="plan")
    queries(0)
    few = queries(1)
    for factory in make * 4:
        factory(phase="plan")
    assert queries(2) == few


@pytest.mark.parametrize(
    ("smallest", "largest", "sizes"),
    [
        (None, None, ["small", "medium", "large"]),
        (None, 10, ["small"]),
        (11, 30, ["medium"]),
        (10, 31, ["small", "medium", "large"]),
        (31, None, ["large"]),
        (1, 11, ["small", "medium"]),
    ],
)
def test_a_range_of_people_fits_the_sizes_it_touches(smallest, largest, sizes):
    assert group_sizes(smallest, largest) == sizes


def test_a_long_list_shows_few_page_numbers():
    page = NumberedPaginator(range(1000), 10).get_page(50)
    assert page.numbers == [1, "…", 49, 50, 51, "…", 100]


def test_a_fact_that_is_saved_alone_is_found_by_the_list(ask, praxisanleitungen):
    guide = factories.LeitfadenPageFactory(title_de="L", duration="day")
    guide.duration = "hour"
    guide.save(update_fields=["duration"])
    assert titles(ask("?duration=hour")) == ["L"]
    assert titles(ask("?duration=day")) == []
