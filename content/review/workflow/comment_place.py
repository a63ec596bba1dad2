"""Where in the page editor a comment on a finding stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.blocks.stream_block import StreamValue
from wagtail.rich_text import RichText

from content.pages.base_page import BasePage
from content.pages.columns import column
from content.pages.text import TextKind, plain_text, rich_text
from content.readability import Finding
from content.review.documents import Place


def content_path(page: BasePage, code: str, finding: Finding) -> str:
    """Return Wagtail's content path of the field that holds the words of a finding: ``body_de.<block>.text``.

    Where the words stand in no single field of a stream's block, it is the path of the first field of that block.
    """
    place = Place.read(finding.block)
    name = column(place.field, code)
    value = getattr(page, name)
    if not place.block_id or not isinstance(value, StreamValue):
        return name
    words = " ".join(finding.text.split())
    leaves = _leaves(value, place.block_id, words)
    return ".".join([name, *leaves]) if leaves else name


def _leaves(value: Any, block_id: str, words: str) -> list[str]:
    """Return the path from a stream to the leaf with the words, below the block with the id; empty: not there."""
    for child in value:
        if child.id == block_id:
            return [
                child.id,
                *(_leaf(child.block, child.value, words) or _leaf(child.block, child.value, "")),
            ]
        for path, inner in _streams(child.block, child.value):
            found = _leaves(inner, block_id, words)
            if found:
                return [child.id, *path, *found]
    return []


def _streams(block: blocks.Block, value: Any) -> list[tuple[list[str], StreamValue]]:
    """Return the streams inside a block, with their paths."""
    if isinstance(block, blocks.StreamBlock):
        return [([], value)]
    return [
        ([key, *path], inner)
        for key, child, part in _children(block, value)
        for path, inner in _streams(child, part)
    ]


def _children(block: blocks.Block, value: Any) -> Iterator[tuple[str, blocks.Block, Any]]:
    """Yield the key in content paths, the definition and the value of everything right inside a block."""
    if isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield name, child, value.get(name)
    elif isinstance(block, blocks.ListBlock):
        for item in value.bound_blocks:
            yield item.id, block.child_block, item.value


def _leaf(block: blocks.Block, value: Any, words: str) -> list[str]:
    """Return the path from a block to the first text field in it that holds the words; empty for the block itself."""
    for key, child, part in _children(block, value):
        deeper = _leaf(child, part, words)
        if deeper or _holds(child, part, words):
            return [key, *deeper]
    return []


def _holds(block: blocks.Block, value: Any, words: str) -> bool:
    if not value or not isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock):
        return False
    pieces = rich_text(value.source) if isinstance(value, RichText) else plain_text(value, TextKind.PARAGRAPH)
    return any(words in " ".join(piece.text.split()) for piece in pieces)
