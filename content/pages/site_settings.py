"""What a town makes its own: name, logo, colours, address for mail."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

hex_colour = RegexValidator(
    r"^#[0-9a-fA-F]{6}$", _("Please write the colour as # and six digits or letters from a to f: #14519c.")
)


def _colour(label: str, default: str) -> models.CharField:
    return models.CharField(label, max_length=7, default=default, validators=[hex_colour])


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """Settings of one site."""

    name = models.CharField(_("Name of the site"), max_length=80, default="Digitale Kommune")
    town = models.CharField(_("Name of the town"), max_length=80, blank=True)
    logo = models.ForeignKey(
        "content.Picture",
        verbose_name=_("Logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    contact_address = models.EmailField(_("Mail address of the editors"), blank=True)
    accent_light = _colour(_("Colour of links and buttons on light ground"), "#14519c")
    accent_dark = _colour(_("Colour of links and buttons on dark ground"), "#9cc4ff")
    header_light = _colour(_("Colour of the header on light ground"), "#ffffff")
    header_dark = _colour(_("Colour of the header on dark ground"), "#15191f")

    panels = [
        MultiFieldPanel(["name", "town", "logo", "contact_address"], heading=_("Who")),
        MultiFieldPanel(
            [
                FieldPanel("accent_light"),
                FieldPanel("accent_dark"),
                FieldPanel("header_light"),
                FieldPanel("header_dark"),
            ],
            heading=_("Colours"),
        ),
    ]

    class Meta:
        verbose_name = _("site settings")
