"""What the search of the site finds beside pages: lists of their own answer, each with its best hits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Elsewhere:
    """What a list has found: how much, where all of it is shown, and the best hits as cards."""

    title: Any
    url: str
    count: int
    hits: Sequence[Any]


# Filled in AppConfig.ready(): each gets the words that are searched and returns the lists that have found something.
sources: list[Callable[[str], list[Elsewhere]]] = []


def elsewhere(query: str) -> list[Elsewhere]:
    """Return the lists beside the pages that have found something."""
    return [found for source in sources for found in source(query)]
