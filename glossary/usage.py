"""The public pages on which a term stands, for readers: the app that has the pages names them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

MOST_PAGES = 20


class UsedOn(NamedTuple):
    """A public page on which a term stands."""

    title: str
    url: str


# Asked with the number of a term and a language; filled by other apps in AppConfig.ready().
sources: list[Callable[[int, str], list[UsedOn]]] = []


def pages_with(term_id: int, code: str) -> list[UsedOn]:
    """Return the first public pages on which a term stands in a language."""
    return [page for source in sources for page in source(term_id, code)][:MOST_PAGES]
