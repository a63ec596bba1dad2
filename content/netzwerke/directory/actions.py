"""What readers can do about a profile, an offer or a request: get in touch, report abuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from content.netzwerke.exchange.moderated import Moderated


@dataclass(frozen=True)
class Action:
    """A link to a form: its label, address and sign; the main one is shown as a button."""

    label: Any
    url: str
    icon: str
    is_main: bool = False


# Filled in AppConfig.ready(): each gets a public profile or entry and returns its action, or None.
sources: list[Callable[[Moderated], Action | None]] = []


def actions_on(subject: Moderated) -> list[Action]:
    """Return what readers can do about a profile, an offer or a request, the main actions first."""
    found = [action for source in sources if (action := source(subject))]
    return sorted(found, key=lambda action: not action.is_main)
