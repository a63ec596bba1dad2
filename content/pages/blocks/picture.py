"""Blocks with pictures: a picture, and a picture beside short lines as Leichte Sprache has it."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

ALT_LENGTH = 250


class PictureBlock(ImageBlock):
    """Wagtail's image with alternative text or the mark *decorative*, the text limited in length."""

    def __init__(self, required: bool = True, **kwargs) -> None:
        super().__init__(required=required, **kwargs)
        self.child_blocks["alt_text"].field.max_length = ALT_LENGTH
        self.child_blocks["alt_text"].field.widget.attrs["maxlength"] = ALT_LENGTH


class ImageWithCaptionBlock(blocks.StructBlock):
    """A picture with an optional caption."""

    image = PictureBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=250, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        group = _("Pictures, sound, video")
        description = _("A picture that explains something.")
        template = "content/blocks/image.html"
        preview_template = "content/blocks/previews/image.html"


def sentences(text: str) -> list[list[str]]:
    r"""Return paragraphs of lines: an empty line starts a new paragraph.

    >>> sentences("Das ist ein Handy.\nSie können damit sprechen.\n\nFertig.")
    [['Das ist ein Handy.', 'Sie können damit sprechen.'], ['Fertig.']]
    """
    paragraphs: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            paragraphs[-1].append(line.strip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


class SentencesValue(blocks.StructValue):
    """Gives templates the sentences one by one."""

    @cached_property
    def paragraphs(self) -> list[list[str]]:
        """Paragraphs of sentences: lines, parted by empty lines."""
        return sentences(self["lines"])


class PictureTextBlock(blocks.StructBlock):
    """A picture at the start of the line, short sentences beside it, each on a line of its own."""

    image = PictureBlock(label=_("Picture"))
    lines = blocks.TextBlock(
        label=_("Sentences"),
        max_length=1_500,
        help_text=_("One sentence in each line. An empty line makes a gap."),
    )

    class Meta:
        icon = "picture-text"
        label = _("Picture with sentences")
        group = _("Text")
        description = _("The form of Leichte Sprache: a picture, and beside it one sentence in each line.")
        template = "content/blocks/picture_text.html"
        preview_template = "content/blocks/previews/picture_text.html"
        value_class = SentencesValue
