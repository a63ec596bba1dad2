"""The three lists of the exchange."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from content.netzwerke.exchange.choices import Direction


@dataclass(frozen=True)
class ListKind:
    """A list: the name of its address, its title, its lead text, and the direction of what it shows.

    The list of profiles has no direction.
    """

    name: str
    title: Any
    lead: Any
    icon: str
    direction: str = ""

    @property
    def feed(self) -> str:
        """The name of the address of its feed; profiles have none."""
        return f"{self.name}_feed" if self.direction else ""


OFFERS = ListKind(
    "exchange_offers",
    _("What others offer"),
    _("Municipalities and initiatives share what they know. You may ask them."),
    "hands",
    Direction.OFFER,
)
REQUESTS = ListKind(
    "exchange_requests",
    _("What others are looking for"),
    _("Municipalities and initiatives are looking for advice or partners. Perhaps you can help."),
    "search",
    Direction.REQUEST,
)
PROFILES = ListKind(
    "exchange_profiles",
    _("Who takes part"),
    _("These municipalities and initiatives want to learn from one another."),
    "users",
)
LISTS = (OFFERS, REQUESTS, PROFILES)


def list_of(direction: str) -> ListKind:
    """Return the list that shows entries of a direction."""
    return OFFERS if direction == Direction.OFFER else REQUESTS
