"""What the exchange costs with all German municipalities in it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content.models import Entry, Profile, Round
from content.netzwerke.matching.candidates import best_for_entry, best_for_profile
from content.netzwerke.rounds.calculation import calculate
from content.netzwerke.rounds.models import RoundKind, Side
from content.netzwerke.rounds.participants import enrol
from tests.bench.exchange import fill
from tests.factories import HomePageFactory, NetzwerkeIndexPageFactory

MOST_SECONDS = 0.1
MOST_SECONDS_OF_A_ROUND = 60
BOERSE = "/de/netzwerke/boerse"


@pytest.fixture
def small_then_large(db) -> Callable[[], None]:
    """A site with a small exchange; the function makes it one of all municipalities."""
    home = HomePageFactory()
    NetzwerkeIndexPageFactory(parent=home)
    fill(600, 1_800)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

    def grow() -> None:
        fill()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    return grow


def _asked(path: str) -> Callable[[], None]:
    """Return a function that asks for a page past the page cache."""
    client, numbers = Client(), itertools.count()

    def ask() -> None:
        separator = "&" if "?" in path else "?"
        assert client.get(f"{path}{separator}n={next(numbers)}").status_code == 200

    return ask


def _queries(work: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as found:
        work()
    return len(found)


def bench_exchange(small_then_large, measure, say):
    """Lists, pages and matches of 10,800 profiles and 30,000 entries: at most 100 ms, queries as for 600 profiles."""
    entry, profile = Entry.objects.filter(direction="request").first(), Profile.objects.first()
    works = {
        "start of the exchange": _asked(f"{BOERSE}/"),
        "list of profiles": _asked(f"{BOERSE}/profile/"),
        "list of offers": _asked(f"{BOERSE}/angebote/"),
        "list of offers, last page": _asked(f"{BOERSE}/angebote/?page=9999"),
        "list of offers, three filters": _asked(f"{BOERSE}/angebote/?land=BY&kind=advice&size=s&size=m"),
        "list of profiles, three filters": _asked(f"{BOERSE}/profile/?direction=offer&size=s&language=de"),
        "list of offers, search": _asked(f"{BOERSE}/angebote/?q=rufbus"),
        "list of offers, search with a typing error": _asked(f"{BOERSE}/angebote/?q=rufbuss"),
        "search of the site": _asked("/de/suche/?q=rufbus"),
        "page of a request with its matches": _asked(f"{BOERSE}/eintrag/{entry.pk}/"),
        "page of a profile with its partners": _asked(f"{BOERSE}/profile/{profile.pk}/"),
        "best offers for a request": lambda: best_for_entry(entry),
        "best partners of a profile": lambda: best_for_profile(profile),
    }
    for work in works.values():
        work()
    few = {name: _queries(work) for name, work in works.items()}
    small_then_large()
    for name, work in works.items():
        (seconds,) = measure(work, rounds=15, warm_up=2)
        many = _queries(work)
        verdict = "ok" if seconds <= MOST_SECONDS and many == few[name] else "TOO MUCH"
        say(
            f"{name}: {seconds * 1000:.0f} ms (at most 100), {few[name]} and {many} queries (the same): {verdict}"
        )


def bench_round_of_tandems(small_then_large, say):
    """2,000 who seek with 2,000 who offer, and 2,000 in one group: at most 60 seconds each, pairs stored."""
    small_then_large()
    for kind, most in ((RoundKind.SIDES, 2_000), (RoundKind.GROUP, 2_000)):
        round_ = Round.objects.create(name=kind, kind=kind)
        enrol(round_)
        sides = (Side.SEEKS, Side.OFFERS) if kind == RoundKind.SIDES else ("",)
        for side in sides:
            kept = round_.participants.filter(side=side).order_by("pk").values_list("pk", flat=True)[:most]
            round_.participants.filter(side=side).exclude(pk__in=list(kept)).delete()
        start = time.process_time()
        calculate(round_, round_.say)
        seconds = time.process_time() - start
        verdict = "ok" if seconds <= MOST_SECONDS_OF_A_ROUND else "TOO MUCH"
        numbers = f"{round_.participants.count()} participants, {round_.pairings.count()} pairs"
        say(f"round of tandems ({kind}): {numbers}, {seconds:.0f} s (at most 60): {verdict}")
