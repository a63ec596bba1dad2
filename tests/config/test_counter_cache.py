"""Counters in files: a flood is stopped on the cache a small town has, whatever the time and however many readers."""

import time
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import caches as handler
from django.test import RequestFactory
from django_ratelimit.exceptions import Ratelimited

from config import caches
from content.pages.public_form import guard

READER = "192.0.2.1"
HOUR = 3600
# Just after the beginning of this reader's hour, as django-ratelimit counts it.
BEGINNING = 500_000 * HOUR + zlib.crc32(READER.encode()) % HOUR + 1


@pytest.fixture
def files(settings, tmp_path):
    """The caches of an installation without Redis."""
    settings.CACHES = caches.entries({"BACKEND": caches.FILES, "LOCATION": tmp_path / "cache"})
    return tmp_path / "cache"


@pytest.fixture
def clock(monkeypatch):
    """A clock that the test sets: ``clock(600)`` is ten minutes after the beginning."""

    def at(seconds):
        monkeypatch.setattr(time, "time", lambda: BEGINNING + seconds)

    at(0)
    return at


def send(address=READER):
    request = RequestFactory(headers={"Sec-Fetch-Site": "same-origin"}).post("/", REMOTE_ADDR=address)
    guard(request, "barrier", "5/h")


def test_the_sixth_report_within_an_hour_is_refused_ten_minutes_later_too(files, clock):
    for minute in range(5):
        clock(60 * minute)
        send()
    clock(900)
    with pytest.raises(Ratelimited):
        send()
    clock(HOUR - 2)
    with pytest.raises(Ratelimited):
        send()
    clock(HOUR)
    send()


def test_many_other_readers_push_no_counter_out(files, clock):
    for _ in range(5):
        send()
    for number in range(400):
        send(f"10.0.{number // 250}.{number % 250}")
        handler["default"].set(f"page:{number}", "…")
    with pytest.raises(Ratelimited):
        send()
    assert handler["default"].get("page:0") == "…"


def test_counters_lie_in_a_folder_of_their_own(files):
    send()
    assert len(list((files / "counters").glob("*.djcache"))) == 1
    handler["default"].clear()
    assert len(list((files / "counters").glob("*.djcache"))) == 1


def test_no_step_is_lost_when_many_count_at_once(files):
    def count(_number):
        cache = handler["counters"]
        return cache.add("steps", 1, HOUR) or cache.incr("steps")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(80)))
    assert handler["counters"].get("steps") == 80


def test_lapsed_counters_are_deleted(files, clock):
    send("10.0.0.1")
    clock(2 * HOUR)
    send()
    assert len(list((files / "counters").glob("*.djcache"))) == 1


def test_a_counter_that_nobody_started_is_an_error(files):
    with pytest.raises(ValueError, match="nothing"):
        handler["counters"].incr("nothing")


def test_a_counter_without_an_end_keeps_none(files, clock):
    handler["counters"].add("forever", 1, None)
    handler["counters"].incr("forever")
    clock(10_000 * HOUR)
    assert handler["counters"].get("forever") == 2
