"""A place in a text, told so that the script in the editor finds it in the form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from content.pages.text import TextBlock
from content.review.documents import Place


@dataclass(frozen=True)
class Spot:
    """Some words of a piece of text: of the paragraph, cell or line ``piece``, from ``start`` to ``end``.

    ``nth`` tells the piece from equal ones before it in the same field and block, from 0.
    """

    language: str
    piece: TextBlock
    nth: int
    start: int
    end: int

    def as_data(self) -> dict[str, Any]:
        """Return the spot for a script, which counts characters in units of 16 bits."""
        text = self.piece.text
        return {
            "language": self.language,
            "field": self.piece.field,
            "block": self.piece.block_id,
            "piece": text,
            "nth": self.nth,
            "start": _units(text[: self.start]),
            "end": _units(text[: self.end]),
            "text": text[self.start : self.end],
        }


class Spots:
    """All places of one version."""

    def __init__(self, pieces: Iterable[TextBlock], language: str) -> None:
        self.language = language
        self._pieces: dict[tuple[str, str, int], tuple[TextBlock, int]] = {}
        numbers: Counter[tuple[str, str]] = Counter()
        equal: Counter[tuple[str, str, str]] = Counter()
        for piece in pieces:
            here, same = (piece.field, piece.block_id), (piece.field, piece.block_id, piece.text)
            self._pieces[(*here, numbers[here])] = (piece, equal[same])
            numbers[here] += 1
            equal[same] += 1

    def at(self, place: Place, start: int, end: int) -> Spot:
        """Return a spot from offsets in a piece, or in the link of a piece; KeyError where no such piece is."""
        piece, nth = self._pieces[place.field, place.block_id, place.number]
        offset = 0 if place.link is None else piece.links[place.link].start
        return Spot(self.language, piece, nth, start + offset, end + offset)

    def of_block(self, field: str, block_id: str) -> Spot | None:
        """Return the first piece of a field, or of a block of its stream; None when there is no text."""
        if (field, block_id, 0) not in self._pieces:
            return None
        piece, nth = self._pieces[field, block_id, 0]
        return Spot(self.language, piece, nth, 0, len(piece.text))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
