"""A checklist with a reader's ticks. They stand in the address, so that they can be shared without an account."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

PARAMETER = "t"
# More ticks than any checklist has points; what is beyond was not made by our form.
MOST_TICKS = 600


@dataclass(frozen=True)
class Item:
    """A point: ``id`` stays the same when its text is changed or moved."""

    id: str
    text: str
    help: str
    ticked: bool


@dataclass(frozen=True)
class Group:
    """Points that belong together."""

    title: str
    intro: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Checklist:
    """The groups of a checklist and how far the reader is."""

    groups: tuple[Group, ...]
    gone: tuple[str, ...]

    @property
    def items(self) -> list[Item]:
        """All points."""
        return [item for group in self.groups for item in group.items]

    @property
    def ticked(self) -> list[str]:
        """Ids of the ticked points, in the order of the list."""
        return [item.id for item in self.items if item.ticked]

    def query(self) -> str:
        """The ticks as part of an address, those of vanished points included: nothing is lost."""
        return urlencode([(PARAMETER, tick) for tick in (*self.ticked, *self.gone)])


def checklist(groups: Iterable[Any], ticks: Sequence[str]) -> Checklist:
    """Return a checklist from its stream and the ticked ids of the address.

    Ids that are no longer in the list are kept in ``gone``: the editor may bring a point back.
    """
    wanted = set(ticks[:MOST_TICKS])
    found = tuple(_group(block.value, wanted) for block in groups)
    known = {item.id for group in found for item in group.items}
    return Checklist(found, tuple(sorted(tick for tick in wanted - known if len(tick) <= 36)))


def _group(value: Any, ticks: set[str]) -> Group:
    items = tuple(
        Item(child.id, child.value["text"], child.value["help"], child.id in ticks)
        for child in value["items"].bound_blocks
    )
    return Group(value["title"], value["intro"], items)
