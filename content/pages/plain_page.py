"""Pages that every public site needs: Impressum, Datenschutz, the statement on accessibility …"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content import languages
from content.pages.base_page import BasePage
from content.pages.blocks import body_field
from content.pages.feedback.forms import BarrierReportForm
from content.pages.overview import pages_by_area, pages_in_sign_language
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

    footer_icon = "accessible"

    edit_handler = page_tabs(("body",), shared=["report_address"])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the form to report a barrier."""
        context = super().get_context(request, *args, **kwargs)
        form_url = reverse("report_barrier", args=[self.pk]) if self.pk else ""
        return context | {"form": BarrierReportForm(), "form_url": form_url}

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
    footer_icon = "easy"

    edit_handler = page_tabs(("body",))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add all pages in Leichte Sprache, by area."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"easy_pages": pages_by_area(request, languages.EASY)}

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
    footer_icon = "sign"

    edit_handler = page_tabs(("body",))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add all pages with a video in sign language."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"sign_pages": pages_in_sign_language(request, context["version"].wanted)}

    class Meta:
        verbose_name = _("sign language page")
        verbose_name_plural = _("sign language pages")
