"""The plain text of a page version, piece by piece: what search finds and what the readability gate reads.

Works on the stored JSON of streams together with their block definitions, whatever blocks they hold: no
image, page or document is fetched, so extraction costs no query.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db import models
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from content.pages.columns import column, translated_fields
from content.pages.text.block import TextBlock, TextKind
from content.pages.text.markup import plain_text, rich_text

if TYPE_CHECKING:
    from content.pages.base_page import BasePage


# For search engines or of no text at all: readers of the page do not see them.
_NOT_SHOWN = ("seo_title", "search_description", "released")
_FIELDS = {"title": TextKind.TITLE, "lead": TextKind.LEAD, "main_image_alt": TextKind.ALT_TEXT}
# Parts of a StructBlock that are the same thing in every block.
_PARTS = {
    "title": TextKind.HEADING,
    "caption": TextKind.CAPTION,
    "person": TextKind.LABEL,
    "role": TextKind.LABEL,
    "who": TextKind.LABEL,
    "duration": TextKind.LABEL,
    "method": TextKind.LABEL,
}
# What the part ``text`` is in a block of this name.
_BLOCKS = {"heading": TextKind.HEADING, "quote": TextKind.QUOTE}


def page_text(page: BasePage, code: str) -> list[TextBlock]:
    """Return the text of a page of its own type (specific) in one language, title and lead first.

    Only what stands in this very language is returned, released or not: nothing falls back.
    """
    names = [name for name in translated_fields(type(page)) if name not in _NOT_SHOWN]
    first = [name for name in ("title", "lead") if name in names]
    order = [*first, *(name for name in page.language_fields if name in names)]
    order += [name for name in names if name not in order]
    return [block for name in order for block in field_text(page, name, code)]


def field_text(page: BasePage, name: str, code: str) -> Iterator[TextBlock]:
    """Yield the text of one translated field of a page in one language."""
    field = page._meta.get_field(column(name, code))
    value = getattr(page, field.name)
    if not value:
        return
    if isinstance(value, blocks.StreamValue):
        found = stream_text(value)
    elif isinstance(field, StreamField) or not isinstance(field, models.CharField | models.TextField):
        return
    else:
        found = plain_text(value, page.text_kinds.get(name) or _FIELDS.get(name, TextKind.PARAGRAPH))
    for block in found:
        yield block.placed(name, block.block_id)


def stream_text(stream: blocks.StreamValue) -> Iterator[TextBlock]:
    """Yield the text of a stream, each piece with the id of its block."""
    return _walk(stream.stream_block, stream.get_prep_value(), TextKind.PARAGRAPH)


def _walk(block: blocks.Block, value: Any, kind: TextKind) -> Iterator[TextBlock]:
    """Yield the text of a stored value of any block; ``kind`` is what plain text would be here."""
    if not value:
        return
    if isinstance(block, blocks.StreamBlock):
        yield from _walk_stream(block, value)
    elif isinstance(block, blocks.StructBlock):
        yield from _walk_struct(block, value, kind)
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
            yield from _walk(block.child_block, item["value"] if wrapped else item, TextKind.LIST_ITEM)
    elif isinstance(block, TypedTableBlock):
        yield from _walk_table(block, value)
    elif isinstance(block, blocks.RichTextBlock):
        yield from rich_text(str(value))
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        yield from plain_text(value, kind)


def _walk_stream(block: blocks.StreamBlock, value: Any) -> Iterator[TextBlock]:
    for child in value:
        child_block = block.child_blocks.get(child["type"])
        if child_block is not None:
            kind = _BLOCKS.get(child["type"], TextKind.PARAGRAPH)
            for found in _walk(child_block, child["value"], kind):
                yield found.placed(found.field, found.block_id or child.get("id") or "")


def _walk_struct(block: blocks.StructBlock, value: Any, kind: TextKind) -> Iterator[TextBlock]:
    if not isinstance(value, dict):
        return
    if isinstance(block, ImageBlock):
        # A picture without its text is an empty piece, so that somebody can miss it.
        if value.get("image") and not value.get("decorative"):
            yield TextBlock(TextKind.ALT_TEXT, " ".join((value.get("alt_text") or "").split()), "")
        return
    for name, child_block in block.child_blocks.items():
        part = _PARTS.get(name, kind if name == "text" else TextKind.PARAGRAPH)
        yield from _walk(child_block, value.get(name), part)


def _walk_table(block: TypedTableBlock, value: dict[str, Any]) -> Iterator[TextBlock]:
    columns = value.get("columns", [])
    yield from plain_text(value.get("caption") or "", TextKind.CAPTION)
    for number, heading in enumerate(columns):
        for found in plain_text(heading.get("heading") or "", TextKind.TABLE_HEADING):
            yield replace(found, column=number)
    for row, cells in enumerate(value.get("rows", []), start=1):
        for number, (heading, cell) in enumerate(zip(columns, cells["values"], strict=False)):
            child_block = block.child_blocks.get(heading["type"])
            if child_block is not None:
                for found in _walk(child_block, cell, TextKind.TABLE_CELL):
                    yield replace(found, row=row, column=number)
