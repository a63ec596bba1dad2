"""The plain text of a page version, piece by piece: what search finds and what the readability gate reads."""

from content.pages.text.block import TextBlock, TextKind, TextLink
from content.pages.text.extract import field_text, page_text, stream_text
from content.pages.text.markup import plain_text, rich_text

__all__ = [
    "TextBlock",
    "TextKind",
    "TextLink",
    "field_text",
    "page_text",
    "plain_text",
    "rich_text",
    "stream_text",
]
