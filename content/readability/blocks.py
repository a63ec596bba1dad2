"""The pieces of a page: blocks of text, each with what a layout rule may ask of it."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

BLOCK_KINDS = (
    "heading",
    "paragraph",
    "list_item",
    "table_cell",
    "caption",
    "alt_text",
    "link_text",
    "quote",
)
PROSE = ("paragraph", "list_item", "table_cell", "caption", "quote")
"""Kinds whose text is read as running text, in the order of the page, once."""

ALL_TEXT = (*PROSE, "heading")

_LINE_END = re.compile(r"\r\n|\r|\n")


class UnreadableDocument(ValueError):
    """The document cannot be checked at all; the message says why, in German."""


@dataclass(frozen=True)
class Mark:
    """Formatted words of a block. `kind` is italic, underline, bold or line_break."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Block:
    """One piece of a page. Everything but id, kind and text is optional and used by layout rules only.

    offset   where the text begins in the caller's string, when the block was cut out of one
    line     line of the source file where it begins, from 1; 0 = unknown
    level    of a heading (1-6) or the depth of a list item (from 1)
    group    id of the list or table the block belongs to
    ordered  the list has numbers
    row, column, span, is_header   place of a table cell, from 0; span = columns and rows it covers - 1
    href     target of a link; source of a picture
    parent   id of the block a link text or picture stands in
    decorative   a picture that needs no text
    has_text_attribute   False when a picture lacks its text altogether
    align    left, right, center or justify, where set by hand
    language of this block, where it differs from the document
    """

    id: str
    kind: str
    text: str
    offset: int = 0
    line: int = 0
    level: int = 0
    group: str = ""
    ordered: bool = False
    row: int = 0
    column: int = 0
    span: int = 0
    is_header: bool = False
    href: str = ""
    parent: str = ""
    decorative: bool = False
    has_text_attribute: bool = True
    align: str = ""
    language: str = ""
    marks: tuple[Mark, ...] = ()

    def __post_init__(self):
        if self.kind not in BLOCK_KINDS:
            raise UnreadableDocument(
                f"Den Baustein „{self.kind}“ kennt die Prüfung nicht. Bekannt sind: {', '.join(BLOCK_KINDS)}."
            )

    @cached_property
    def _line_ends(self) -> tuple[int, ...]:
        """Where lines of the source end in the text; a line break of HTML is none of them."""
        made = {mark.start for mark in self.marks if mark.kind == "line_break"}
        return tuple(end.start() for end in _LINE_END.finditer(self.text) if end.start() not in made)

    def line_at(self, place: int) -> int:
        """The line of the source file in which a place of the text lies; 0 = unknown."""
        return self.line + bisect_left(self._line_ends, place) if self.line else 0
