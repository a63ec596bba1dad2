"""What serving a page costs, against a bare Wagtail page at the same depth in the same process."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import AbstractPage, Site

from content.models import BasePage, InformationPage, NetzwerkPage, WorkshopPage
from tests.factories import NetzwerkPageFactory, WorkshopPageFactory

TOPIC = "kuenstliche-intelligenz"


@pytest.fixture
def demo(db) -> None:
    """The demo content."""
    call_command("demo", verbosity=0)
    Site.clear_site_root_paths_cache()


def fresh(path: str):
    """Return a function that asks for a page past the page cache: each address is new."""
    client, numbers = Client(), itertools.count()

    def ask() -> None:
        response = client.get(f"{path}?n={next(numbers)}")
        assert response.status_code == 200

    return ask


def queries(work) -> int:
    """Return the number of queries of a piece of work."""
    with CaptureQueriesContext(connection) as found:
        work()
    return len(found)


def bare(page: BasePage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a page answer as Wagtail's own page class does: its title and its text, nothing else."""
    own_context, own_template = InformationPage.get_context, InformationPage.get_template

    def get_context(self: BasePage, request: HttpRequest, *args, **kwargs):
        if self.pk != page.pk:
            return own_context(self, request, *args, **kwargs)
        return AbstractPage.get_context(self, request, *args, **kwargs)

    def get_template(self: BasePage, request: HttpRequest, *args, **kwargs):
        return "bench/bare.html" if self.pk == page.pk else own_template(self, request, *args, **kwargs)

    monkeypatch.setattr(InformationPage, "get_context", get_context)
    monkeypatch.setattr(InformationPage, "get_template", get_template)


def bench_topic_page(demo, monkeypatch, settings, measure, say):
    """At most 1.6 times the CPU time of a bare page, and at most 4 queries more."""
    engine = settings.TEMPLATES[0]
    settings.TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], Path(__file__).parent / "templates"]}]
    topic = InformationPage.objects.get(slug=TOPIC)
    twin = topic.copy(update_attrs={"slug": "bare"}, keep_live=True)
    bare(twin, monkeypatch)
    ours, yardstick = fresh(f"/de/information/{TOPIC}/"), fresh("/de/information/bare/")
    ours_time, bare_time = measure(ours, yardstick)
    more = queries(ours) - queries(yardstick)
    say(
        f"topic page: {ours_time / bare_time:.2f} times a bare page (at most 1.6), {more} queries more (at most 4)"
    )
    kept = Client()
    kept.get("/de/information/")
    kept_time, _ = measure(lambda: kept.get("/de/information/"), yardstick)
    cost = queries(lambda: kept.get("/de/information/"))
    assert cost == 0
    say(f"kept page: {kept_time / bare_time:.2f} times a bare page, {cost} queries")


@pytest.mark.parametrize(
    ("area", "factory", "model"),
    [
        ("praxisanleitungen", WorkshopPageFactory, WorkshopPage),
        ("netzwerke", NetzwerkPageFactory, NetzwerkPage),
    ],
)
def bench_index_page(demo, measure, say, area, factory, model):
    """2,000 pages cost as many queries as 20, and at most 1.5 times the CPU time."""
    parent = BasePage.objects.get(slug=area).specific
    ask = fresh(f"/de/{area}/")
    results = {}
    for size in (20, 2_000):
        with translation.override("de"):
            for _ in range(size - parent.get_children().count()):
                factory(parent=parent)
        (seconds,) = measure(ask, rounds=30)
        results[size] = (seconds, queries(ask))
    (few, few_queries), (many, many_queries) = results.values()
    assert few_queries == many_queries
    say(
        f"{area}: {many / few:.2f} times the time (at most 1.5), {few_queries} and {many_queries} queries (the same)"
    )
