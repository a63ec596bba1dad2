"""A field's text to read beside the field in which its translation is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html_join, linebreaks
from django.utils.safestring import SafeString, mark_safe
from wagtail import blocks
from wagtail.blocks.stream_block import StreamValue
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText


@dataclass(frozen=True)
class Passage:
    """A piece of text and the label of the field it stands in; ``html`` is safe to show."""

    label: str
    html: SafeString


@dataclass(frozen=True)
class Part:
    """A block of a stream, or a plain field: its label and its passages."""

    label: str
    passages: list[Passage]


def source_parts(value: Any) -> list[Part]:
    """Return what there is to read in a field's value; empty when there is nothing to translate.

    Choices, numbers and files are left out: they are not translated.
    """
    if isinstance(value, StreamValue):
        parts = [Part(str(child.block.label), list(_passages(child.block, child.value))) for child in value]
        return [part for part in parts if part.passages]
    if isinstance(value, str) and value.strip():
        return [Part("", [Passage("", _lines(value))])]
    return []


def _lines(text: str) -> SafeString:
    return mark_safe(linebreaks(text, autoescape=True))  # noqa: S308 linebreaks escapes


def _passages(block: blocks.Block, value: Any, label: str = "") -> Iterator[Passage]:
    """Yield the texts in a block, depth first."""
    if isinstance(block, ImageBlock):
        if value and value.contextual_alt_text:
            yield Passage(label, _lines(value.contextual_alt_text))
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _passages(
                child, value.get(name), "" if child.label == block.label else str(child.label)
            )
    elif isinstance(block, blocks.ListBlock):
        for position, item in enumerate(value):
            yield from _passages(block.child_block, item, "" if position else label)
    elif isinstance(block, TypedTableBlock):
        yield from _table(value, label)
    elif isinstance(value, RichText):
        if value.source:
            yield Passage(label, mark_safe(str(value)))  # noqa: S308 rich text was sanitised on the way in
    elif isinstance(block, (blocks.CharBlock, blocks.TextBlock)) and value:
        yield Passage(label, _lines(value))


def _table(table: TypedTable, label: str) -> Iterator[Passage]:
    if not table:
        return
    headings = [(column["heading"],) for column in table.columns]
    yield Passage(label, format_html_join(" | ", "{}", headings))
    for row in table.row_data:
        yield Passage("", format_html_join(" | ", "{}", [(cell,) for cell in row["values"]]))
