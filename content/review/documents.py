"""The pieces of text of a page or term as a document of the readability engine, and the way back from its places."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from content import languages
from content.pages.text import TextBlock, TextKind
from content.readability import Block, Document
from content.readability.german import sentence_spans

_KINDS = {
    TextKind.TITLE: "heading",
    TextKind.LEAD: "paragraph",
    TextKind.HEADING: "heading",
    TextKind.PARAGRAPH: "paragraph",
    TextKind.LIST_ITEM: "list_item",
    TextKind.TABLE_CELL: "table_cell",
    TextKind.TABLE_HEADING: "table_cell",
    TextKind.CAPTION: "caption",
    TextKind.ALT_TEXT: "alt_text",
    TextKind.QUOTE: "quote",
    # "2 weeks", "the mayor": short words beside a text, as a caption is.
    TextKind.LABEL: "caption",
}
_IN_TABLES = (TextKind.TABLE_CELL, TextKind.TABLE_HEADING)
# Languages whose sentences the engine can part; the others have their own signs.
ENGINE_LANGUAGES = {languages.DEFAULT: "de", languages.EASY: "de", "en": "en"}


@dataclass(frozen=True)
class Place:
    """Where a block of the engine stands: translated field, block of its stream, running number within both.

    ``link`` is the number of a link inside that piece, None for the piece itself.
    """

    field: str
    block_id: str
    number: int
    link: int | None = None

    @property
    def key(self) -> str:
        """The id of the block in the engine: ``body:4f2a…:0``, a link in it ``body:4f2a…:0:1``."""
        piece = f"{self.field}:{self.block_id}:{self.number}"
        return piece if self.link is None else f"{piece}:{self.link}"

    @classmethod
    def read(cls, key: str) -> Place:
        """Return the place with this key; ValueError when it is none."""
        field, block_id, number, *link = key.split(":")
        return cls(field, block_id, int(number), int(link[0]) if link else None)


def document_of(pieces: Iterable[TextBlock], code: str) -> Document:
    """Return the document of a version in the language ``code``; each block's id is the key of its ``Place``."""
    return Document(tuple(_blocks(pieces, code)), ENGINE_LANGUAGES.get(code, code))


def _blocks(pieces: Iterable[TextBlock], code: str) -> Iterator[Block]:
    numbers: Counter[tuple[str, str]] = Counter()
    run, before = 0, ("", "", "")
    for piece in pieces:
        here = (piece.field, piece.block_id)
        place = Place(*here, numbers[here])
        numbers[here] += 1
        kind = "table" if piece.kind in _IN_TABLES else piece.kind.value
        # Items or cells that follow one another within a block are one list or table.
        run += (*here, kind) != before
        before = (*here, kind)
        grouped = kind in ("table", TextKind.LIST_ITEM.value)
        yield Block(
            place.key,
            _KINDS[piece.kind],
            _lines_as_shown(piece, code),
            level=piece.level or int(piece.kind is TextKind.LIST_ITEM),
            group=str(run) if grouped else "",
            row=piece.row,
            column=piece.column,
            is_header=piece.kind is TextKind.TABLE_HEADING,
            has_text_attribute=bool(piece.text),
        )
        for number, link in enumerate(piece.links):
            yield Block(
                Place(*here, place.number, number).key,
                "link_text",
                piece.text[link.start : link.end],
                href=link.target,
                parent=place.key,
            )


def _lines_as_shown(piece: TextBlock, code: str) -> str:
    """Return the text with the line breaks that readers see; every character keeps its place.

    In Leichte Sprache, the page puts each sentence of a plain text on a line of its own (``review.lines``).
    """
    return piece.text if code != languages.EASY or piece.is_rich else _one_sentence_each(piece.text)


@lru_cache(maxsize=4_096)
def _one_sentence_each(text: str) -> str:
    lines = list(text)
    for start, _end in sentence_spans(text):
        if start and lines[start - 1] == " ":
            lines[start - 1] = "\n"
    return "".join(lines)


def fingerprint(document: Document) -> str:
    """Return a hash of all that the engine sees of a document, places included (SHA-256, hexadecimal).

    The public text hash of a report covers kinds and texts only: a copied text keeps it, its places may differ.
    """
    digest = hashlib.sha256(document.language.encode())
    for block in document.blocks:
        # Its fields in their order.
        digest.update(repr(tuple(vars(block).values())).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
