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
class TextBlock:
    """A piece of text and its place.

    ``field`` is the translated field without its language (``body``), ``block_id`` the id of the stream's
    block that holds the text, empty outside streams. Lines that the author set are parted by a newline.
    """

    kind: TextKind
    text: str
    field: str
    block_id: str = ""
