"""The text of a page as a stream of blocks."""

from django.utils.translation import gettext_lazy as _

from content.pages.blocks.media import AudioBlock, DownloadsBlock, RelatedPagesBlock, VideoBlock
from content.pages.blocks.picture import ImageWithCaptionBlock, PictureTextBlock
from content.pages.blocks.stream import BlocksField
from content.pages.blocks.text import (
    RICH_TEXT_FEATURES,
    RICH_TEXT_LENGTH,
    AccordionBlock,
    ExampleBlock,
    HeadingBlock,
    ListBlock,
    NoticeBlock,
    QuoteBlock,
    TableBlock,
)
from content.pages.blocks.word_of_the_day import WordOfTheDayBlock
from content.pages.rich_text import CleanRichTextBlock

MOST_BLOCKS = 100


class ParagraphBlock(CleanRichTextBlock):
    """Running text."""

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        group = _("Text")
        description = _("Running text: one thought in each paragraph.")
        template = "content/blocks/paragraph.html"
        preview_value = "<p>Viele Ämter haben heute Online-Dienste. Sie sparen damit Wege.</p>"


BODY_BLOCKS = [
    ("paragraph", ParagraphBlock(features=RICH_TEXT_FEATURES, max_length=RICH_TEXT_LENGTH)),
    ("heading", HeadingBlock()),
    ("picture_text", PictureTextBlock()),
    ("list", ListBlock()),
    ("example", ExampleBlock()),
    ("notice", NoticeBlock()),
    ("image", ImageWithCaptionBlock()),
    ("quote", QuoteBlock()),
    ("table", TableBlock()),
    ("accordion", AccordionBlock()),
    ("audio", AudioBlock()),
    ("video", VideoBlock()),
    ("downloads", DownloadsBlock()),
    ("related_pages", RelatedPagesBlock()),
    ("word_of_the_day", WordOfTheDayBlock()),
]


def body_field() -> BlocksField:
    """Return the translated text field every page type has."""
    return BlocksField(BODY_BLOCKS, verbose_name=_("Text"), blank=True, max_num=MOST_BLOCKS)
