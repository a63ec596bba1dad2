"""Ids of blocks that stay the same: in every language, on every machine.

The ticks of a checklist hang on the ids of its points; so they survive switching the language.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

NAMESPACE = UUID("6f0c1f0e-2f43-4d0e-9a57-0d2b6d1a7b1c")


def page_key(slug: str) -> UUID:
    """Return the key by which a page of the demo is known again, even under a new address."""
    return uuid5(NAMESPACE, f"page/{slug}")


def block_id(*path: object) -> str:
    """Return the id of the block at a path such as slug, field, position."""
    return str(uuid5(NAMESPACE, "/".join(str(part) for part in path)))


def list_items(path: tuple[object, ...], values: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the values of a list as Wagtail stores them, each with its id."""
    return [
        {"type": "item", "value": value, "id": block_id(*path, position)}
        for position, value in enumerate(values)
    ]
