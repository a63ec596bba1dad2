"""What a town makes its own: name, logo, colours, address for mail."""

from __future__ import annotations

import hashlib
import re

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from content.pages.colour import DARK_GROUND, LIGHT_GROUND, is_readable, text_on
from content.pages.page_cache import ShownOnPages

HEX_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
hex_colour = RegexValidator(
    rf"^{HEX_COLOUR.pattern}\Z",
    _("Please write the colour as # and six digits or letters from a to f: #14519c."),
)


def _colour(label: str, default: str) -> models.CharField:
    return models.CharField(label, max_length=7, default=default, validators=[hex_colour])


@register_setting(icon="cog")
class SiteSettings(ShownOnPages, BaseSiteSetting):
    """Settings of one site."""

    name = models.CharField(
        _("Name of the site"), max_length=80, default="Digitale Kommune – Digitale Region"
    )
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
    texts_are_free = models.BooleanField(
        _("Free texts and pictures"),
        default=True,
        help_text=_("Texts and pictures may be shared under CC BY-SA 4.0. The footer says so."),
    )
    evidence_years = models.PositiveSmallIntegerField(
        _("Evidence is fresh for so many years"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(50)],
        help_text=_("The editors' matrix marks findings whose newest evidence is older."),
    )
    brand_light = _colour(_("Colour of links and buttons on light ground"), "#1b4b8f")
    brand_dark = _colour(_("Colour of links and buttons on dark ground"), "#a8c7fa")
    accent = _colour(_("Colour of stripes and marks"), "#f2b824")

    panels = [
        MultiFieldPanel(["name", "town", "logo", "contact_address", "texts_are_free"], heading=_("Who")),
        MultiFieldPanel(["evidence_years"], heading=_("Matrix")),
        MultiFieldPanel(["brand_light", "brand_dark", "accent"], heading=_("Colours")),
    ]

    class Meta:
        verbose_name = _("site settings")

    def clean(self) -> None:
        """Refuse colours in which links could not be read (WCAG 2.2, 1.4.3)."""
        super().clean()
        message = _("This colour is too close to the ground: many people could not read it.")
        for name, ground in (("brand_light", LIGHT_GROUND), ("brand_dark", DARK_GROUND)):
            colour = getattr(self, name)
            if HEX_COLOUR.fullmatch(colour) and not is_readable(colour, ground):
                raise ValidationError({name: message})

    @property
    def style_sheet(self) -> str:
        """The colours as custom properties of the style sheet."""
        on_brand = f"light-dark({text_on(self.brand_light)}, {text_on(self.brand_dark)})"
        brand = f"light-dark({self.brand_light}, {self.brand_dark})"
        properties = {"brand": brand, "on-brand": on_brand, "link": brand, "accent": self.accent}
        return ":root{" + "".join(f"--{name}:{value};" for name, value in properties.items()) + "}"

    @property
    def fingerprint(self) -> str:
        """A short name that changes with the colours, so that browsers may keep the style sheet."""
        return hashlib.sha256(self.style_sheet.encode()).hexdigest()[:12]

    @property
    def has_own_colours(self) -> bool:
        """True when the town changed a colour."""
        fields = ("brand_light", "brand_dark", "accent")
        return any(getattr(self, name) != self._meta.get_field(name).default for name in fields)
