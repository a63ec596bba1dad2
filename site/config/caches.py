"""The two caches of the site: one for whole pages, one for the counters that stop a flood of forms."""

from pathlib import Path
from typing import Any

FILES = "django.core.cache.backends.filebased.FileBasedCache"
MEMORY = "django.core.cache.backends.locmem.LocMemCache"

# Django's 300 are fewer than the pages of a handbook in three languages.
MOST_PAGES = 10_000
# Many addresses must not push out the counters of others.
MOST_COUNTERS = 50_000
DAY = 24 * 3600


def entries(place: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return ``settings.CACHES`` for the place an operator chose (see ``values.cache``): files, memory or Redis.

    Redis keeps what it has memory for; files and memory keep a number of entries, each cache its own.
    """
    if place["BACKEND"] not in (FILES, MEMORY):
        return {"default": place, "counters": {**place, "TIMEOUT": DAY}}
    counters = {**place, "TIMEOUT": DAY, "OPTIONS": {"MAX_ENTRIES": MOST_COUNTERS}}
    if place["BACKEND"] == FILES:
        counters["BACKEND"] = "config.counter_cache.CounterCache"
    counters["LOCATION"] = str(Path(place.get("LOCATION", ""), "counters"))
    return {"default": {**place, "OPTIONS": {"MAX_ENTRIES": MOST_PAGES}}, "counters": counters}
