"""What has come of the exchange, in numbers."""

from __future__ import annotations

from typing import Any

from content.netzwerke.contact import tally
from content.netzwerke.contact.story import Story


def results() -> dict[str, Any]:
    """Return how many tandems have come together and how many stories there are; two queries."""
    return {"tandems": tally.tandems(), "stories": Story.objects.public().count()}
