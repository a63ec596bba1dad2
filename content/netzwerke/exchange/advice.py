"""Advice on how to write more easily, for who has just saved a text. It never keeps a text from anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from content.netzwerke.exchange.moderated import Moderated

# Filled in AppConfig.ready(): gets a profile or entry and returns what could be easier in its text, the best first.
sources: list[Callable[[Moderated], list[Tip]]] = []

MOST_TIPS = 5


@dataclass(frozen=True)
class Tip:
    """One place: the words, why they are hard, what to do."""

    words: str
    reason: str
    remedy: str


def tips_on(subject: Moderated) -> list[Tip]:
    """Return the best advice on a text."""
    return [tip for source in sources for tip in source(subject)][:MOST_TIPS]
