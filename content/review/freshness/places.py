"""The places of a version: each stream block and each plain field with its text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from content.pages.text import TextBlock
from content.review.alignment import Piece, piece

Key = tuple[str, str]


@dataclass(frozen=True)
class TextPlace:
    """A place and its text. ``block_id`` is empty outside streams; ``links`` are the targets of its links."""

    field: str
    block_id: str
    kind: str
    text: str
    links: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What names the place within its version."""
        return self.field, self.block_id

    @property
    def content(self) -> tuple[str, tuple[str, ...]]:
        """What a translation is made from: words and links; where a line breaks is no matter."""
        return " ".join(self.text.split()), self.links

    @property
    def fingerprint(self) -> str:
        """A hash of the content (SHA-256, the first 16 of 64 hexadecimal digits)."""
        return hashlib.sha256(repr(self.content).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def piece(self) -> Piece:
        """What alignment looks at."""
        return piece([TextBlock(self.kind, self.text, self.field, self.block_id)])  # type: ignore[arg-type]

    def stored(self) -> list[Any]:
        """Return the place as JSON."""
        return [self.field, self.block_id, self.kind, self.text, list(self.links)]

    @classmethod
    def read(cls, stored: list[Any]) -> TextPlace:
        """Return the place that was stored."""
        field, block_id, kind, text, links = stored
        return cls(field, block_id, kind, text, tuple(links))


def places_of(blocks: Iterable[TextBlock]) -> list[TextPlace]:
    """Return the places of a version in the order of its text."""
    grouped: dict[Key, list[TextBlock]] = {}
    for block in blocks:
        grouped.setdefault((block.field, block.block_id), []).append(block)
    return [
        TextPlace(
            *key,
            found[0].kind.value,
            "\n".join(block.text for block in found if block.text),
            tuple(link.target for block in found for link in block.links),
        )
        for key, found in grouped.items()
    ]


def joined(places: Sequence[TextPlace]) -> str:
    """Return the texts of some places as one, a paragraph each."""
    return "\n\n".join(place.text for place in places)
