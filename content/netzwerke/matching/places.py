"""Free places: how many more can come to an offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

# Each tells for entries, by their keys, how many of their places are taken.
sources: list[Callable[[Iterable[int]], Mapping[int, int]]] = []


def taken(entries: Iterable[int]) -> dict[int, int]:
    """Return how many places of these entries are taken, those without any left out."""
    keys, found = list(entries), {}
    for source in sources:
        for key, number in source(keys).items():
            found[key] = found.get(key, 0) + number
    return found
