"""Pictures with their author and licence: nobody has to remember where a picture came from."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from content.pages.page_cache import ShownOnPages


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
