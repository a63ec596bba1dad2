"""Pictures with their author and licence: nobody has to remember where a picture came from."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from content.pages.page_cache import ShownOnPages
from content.pages.svg import harmless_file


class Picture(ShownOnPages, AbstractImage):
    """A picture of the media library."""

    author = models.CharField(_("Author"), max_length=200, blank=True)
    licence = models.CharField(
        _("Licence"), max_length=100, blank=True, help_text=_("For example: CC BY-SA 4.0")
    )
    source = models.CharField(
        _("Source"), max_length=300, blank=True, help_text=_("Where is the picture from?")
    )

    admin_form_fields = (*Image.admin_form_fields, "author", "licence", "source")

    def clean(self) -> None:
        """Take script out of a new SVG; raise ValidationError when it is no SVG at all."""
        super().clean()
        try:
            self._make_harmless()
        except ValueError:
            message = _("This file is no valid SVG picture. Please save it again as SVG, or as PNG.")
            raise ValidationError({"file": message}) from None

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; every route passes here, so no SVG with script gets into the library.

        Raises ValueError for a file that is called SVG and is none, where no form has said so before.
        """
        self._make_harmless()
        super().save(*args, **kwargs)

    def _make_harmless(self) -> None:
        # A file that is stored already was looked at when it came.
        if not self.file or self.file._committed:
            return
        harmless = harmless_file(self.file)
        if harmless is None:
            return
        self.file = harmless
        # The hash, where one is given, stays that of the file as it came: by it, it is known again.
        if self.file_size is not None:
            self.file_size = harmless.size

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]


class PictureRendition(AbstractRendition):
    """A picture in one size."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    @property
    def attrs_dict(self) -> dict[str, Any]:
        """Attributes of the img element; a fresh SVG has broken numbers, which HTML does not allow."""
        attributes = super().attrs_dict
        return attributes | {name: round(attributes[name]) for name in ("width", "height")}

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
