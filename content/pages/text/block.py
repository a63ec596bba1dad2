"""A piece of text and what it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TextKind(StrEnum):
    """What a piece of text is on the page."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    TABLE_HEADING = "table_heading"
    CAPTION = "caption"
    ALT_TEXT = "alt_text"
    QUOTE = "quote"
    LABEL = "label"


@dataclass(frozen=True)
class TextLink:
    """A link in a piece of text: from character ``start`` to ``end``; where it leads, ``page:3`` for our own pages."""

    start: int
    end: int
    target: str


@dataclass(frozen=True)
class TextBlock:
    """A piece of text and its place.

    ``field`` is the translated field without its language (``body``), ``block_id`` the id of the stream's
    block that holds the text, empty outside streams. Lines that the author set are parted by a newline.
    ``is_rich`` tells text with markup, whose ``links`` are known and whose lines stand as the author set them;
    ``marks`` are the words that editors have explained, or kept from it, by hand (``term:3``, ``term:0``).
    ``level`` is the depth of an item in nested lists, from 1; ``row`` and ``column`` place the cell of a table, from 0.
    """

    kind: TextKind
    text: str
    field: str
    block_id: str = ""
    is_rich: bool = False
    links: tuple[TextLink, ...] = ()
    level: int = 0
    row: int = 0
    column: int = 0
    marks: tuple[TextLink, ...] = ()

    def placed(self, field: str, block_id: str) -> TextBlock:
        """Return the piece at a place; ``dataclasses.replace`` takes thrice the time, for each piece of each page."""
        place = (self.level, self.row, self.column)
        return TextBlock(self.kind, self.text, field, block_id, self.is_rich, self.links, *place, self.marks)
