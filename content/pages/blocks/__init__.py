"""The blocks a page's text is made of; the most used ones come first."""

from content.pages.blocks.body import BODY_BLOCKS, body_field
from content.pages.blocks.picture import PictureBlock
from content.pages.blocks.stream import BlocksField
from content.pages.blocks.text import RICH_TEXT_FEATURES, short_rich_text

__all__ = [
    "BODY_BLOCKS",
    "BlocksField",
    "RICH_TEXT_FEATURES",
    "PictureBlock",
    "body_field",
    "short_rich_text",
]
