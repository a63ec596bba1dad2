"""Sides of a match for the tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies

from content.netzwerke.matching.nearness import LAENDER
from content.netzwerke.matching.party import Need, Party
from content.netzwerke.matching.weights import REGION_WISHES, SIZES, STAGES

KINDS = ("tandem", "advice", "visit")
needs = strategies.frozensets(
    strategies.builds(Need, strategies.integers(1, 4), strategies.sampled_from(KINDS)), max_size=3
)


def party(key: int = 1, name: str = "Musterfelde", **values: Any) -> Party:
    """Return a side about which little is known."""
    return Party(key, name, **values)


def parties(key: strategies.SearchStrategy[int] | None = None) -> strategies.SearchStrategy[Party]:
    """Return any side there may be."""
    return strategies.builds(
        Party,
        key=key or strategies.integers(1, 50),
        name=strategies.sampled_from(("Talheim", "Musterfelde")),
        land=strategies.sampled_from(("", *LAENDER)),
        size=strategies.sampled_from(("", *SIZES)),
        stage=strategies.sampled_from(("", *STAGES)),
        region=strategies.sampled_from(("", *REGION_WISHES)),
        fields=strategies.frozensets(strategies.integers(1, 6), max_size=4),
        languages=strategies.frozensets(
            strategies.sampled_from(("de", "de-simple", "gsg", "en", "tr")), max_size=3
        ),
        ways=strategies.frozensets(strategies.sampled_from(("visit", "call", "mail")), max_size=3),
        seeks=needs,
        offers=needs,
        free=strategies.one_of(strategies.none(), strategies.integers(0, 20)),
        quiet_days=strategies.one_of(strategies.none(), strategies.integers(0, 800)),
    )
