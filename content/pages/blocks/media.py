"""Blocks with sound, video, files and ways on."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from content import languages
from content.pages.blocks.embed import embed_url, host_name, web_address
from content.pages.blocks.picture import PictureBlock
from content.pages.blocks.text import LINE_LENGTH, short_rich_text


class AudioBlock(blocks.StructBlock):
    """Something to listen to, with the words to read."""

    title = blocks.CharBlock(label=_("Title"), max_length=LINE_LENGTH)
    file = DocumentChooserBlock(label=_("Sound file (MP3)"))
    transcript = short_rich_text(label=_("What is said"), help_text=_("For people who cannot hear it."))

    class Meta:
        icon = "sound"
        label = _("Sound")
        group = _("Pictures, sound, video")
        description = _("Something to listen to. The words stand below it.")
        template = "content/blocks/audio.html"
        preview_template = "content/blocks/previews/audio.html"


class VideoValue(blocks.StructValue):
    """Gives templates what they need to offer a video of another site."""

    @property
    def embed_url(self) -> str:
        """Address of the player; empty when the site is not one we may embed."""
        return embed_url(self["url"])

    @property
    def host(self) -> str:
        """Name of the other site."""
        return host_name(self["url"])


class WebAddressBlock(blocks.URLBlock):
    """An address that a reader can follow; what forms refuse is no address from elsewhere either."""

    def to_python(self, value: str | None) -> str:
        """Return the stored address, empty when it is none of the web."""
        return web_address(value)

    def normalize(self, value: str | None) -> str:
        """Return an address that code has set, empty when it is none of the web."""
        return web_address(value)


class VideoBlock(blocks.StructBlock):
    """A video of our own, or one of another site that is loaded only after a click."""

    title = blocks.CharBlock(label=_("Title"), max_length=LINE_LENGTH)
    file = DocumentChooserBlock(label=_("Video file (MP4 or WebM)"), required=False)
    url = WebAddressBlock(
        label=_("Or: address of the video on another site"),
        required=False,
        help_text=_("Readers see a picture of ours first. The other site is asked only after a click."),
    )
    poster = PictureBlock(label=_("Picture before the start"), required=False)
    captions = DocumentChooserBlock(label=_("Subtitles (VTT)"), required=False)
    transcript = short_rich_text(label=_("What is said and shown"))
    sign_language_url = WebAddressBlock(label=_("The same video in sign language"), required=False)

    class Meta:
        icon = "video"
        label = _("Video")
        group = _("Pictures, sound, video")
        description = _("A video with subtitles and all that is said as a text.")
        template = "content/blocks/video.html"
        preview_template = "content/blocks/previews/video.html"
        value_class = VideoValue

    def clean(self, value):
        """Demand exactly one source, and subtitles for a file of ours."""
        value = super().clean(value)
        if bool(value["file"]) == bool(value["url"]):
            message = _("Choose a file or give an address, not both.")
            raise StructBlockValidationError(block_errors={"url": ValidationError(message)})
        if value["file"] and not value["captions"]:
            message = _("The video needs subtitles: deaf people read them.")
            raise StructBlockValidationError(block_errors={"captions": ValidationError(message)})
        return value


class DownloadBlock(blocks.StructBlock):
    """A file to take along."""

    document = DocumentChooserBlock(label=_("File"))
    description = blocks.CharBlock(label=_("What is in it?"), max_length=LINE_LENGTH, required=False)


class DownloadsBlock(blocks.StructBlock):
    """Files to take along."""

    items = blocks.ListBlock(DownloadBlock(), label=_("Files"), min_num=1, max_num=20)

    class Meta:
        icon = "download"
        label = _("Files")
        group = _("Ways on")
        description = _("Files that readers take along. Type and size are added for you.")
        template = "content/blocks/downloads.html"
        preview_template = "content/blocks/previews/downloads.html"


class RelatedPagesBlock(blocks.StructBlock):
    """Pages of the handbook that fit."""

    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=8)

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add the public pages in the reader's language."""
        code = languages.current().code
        cards = [page.version(code) for page in value["pages"] if page and page.live]
        return super().get_context(value, parent_context=parent_context) | {"cards": cards}

    class Meta:
        icon = "link"
        label = _("Pages that fit")
        group = _("Ways on")
        description = _("Where readers can go on. Titles are taken from the pages.")
        template = "content/blocks/related_pages.html"
        preview_template = "content/blocks/previews/related_pages.html"
