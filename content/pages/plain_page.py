"""Pages that every public site needs: Impressum, Datenschutz, the statement on accessibility …"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.pages.base_page import BasePage
from content.pages.blocks import body_field
from content.pages.panels import page_tabs


class PlainPage(BasePage):
    """A text and nothing else."""

    body = body_field()

    required_texts = ("body",)
    language_fields = ("body",)
    page_description = _("A text without an area: Impressum, Datenschutz, contact.")
    parent_page_types = ["content.HomePage", "content.PlainPage"]

    edit_handler = page_tabs(("body",))

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")


class StatementPage(BasePage):
    """Erklärung zur Barrierefreiheit with a form to report barriers (BITV 2.0 § 7, BGG § 12b)."""

    body = body_field()
    report_address = models.EmailField(
        _("Where do reports of barriers go?"),
        blank=True,
        help_text=_("Each report is kept in the editor as well."),
    )

    required_texts = ("body",)
    language_fields = ("body",)
    page_description = _("The statement on accessibility, with a form to report barriers.")
    parent_page_types = ["content.HomePage"]
    max_count = 1

    edit_handler = page_tabs(("body",), shared=["report_address"])

    class Meta:
        verbose_name = _("statement on accessibility")
        verbose_name_plural = _("statements on accessibility")


class EasyLanguagePage(BasePage):
    """The start page in Leichte Sprache (BITV 2.0 § 4): contents, navigation, statement, all easy pages."""

    body = body_field()

    required_texts = ("body",)
    language_fields = ("body",)
    page_description = _("Explains the site in Leichte Sprache and lists all pages in Leichte Sprache.")
    parent_page_types = ["content.HomePage"]
    max_count = 1

    edit_handler = page_tabs(("body",))

    class Meta:
        verbose_name = _("Leichte Sprache page")
        verbose_name_plural = _("Leichte Sprache pages")


class SignLanguagePage(BasePage):
    """The page in German sign language (BITV 2.0 § 4)."""

    body = body_field()

    required_texts = ("body",)
    language_fields = ("body",)
    page_description = _("Explains the site in sign language and lists all pages with a video in it.")
    parent_page_types = ["content.HomePage"]
    max_count = 1

    edit_handler = page_tabs(("body",))

    class Meta:
        verbose_name = _("sign language page")
        verbose_name_plural = _("sign language pages")
