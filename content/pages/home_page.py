"""The start of the handbook."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.pages.base_page import BasePage
from content.pages.blocks import body_field
from content.pages.navigation import navigation
from content.pages.overview import newest_pages
from content.pages.panels import page_tabs
from content.pages.related import handlungsfelder


class HomePage(BasePage):
    """What the handbook is, and the ways into its three areas."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The start of the handbook.")
    max_count = 1

    edit_handler = page_tabs(("body",))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the Handlungsfelder, the newest pages, what brings the areas together, and ways in to easier language."""
        context = super().get_context(request, *args, **kwargs)
        wanted = context["version"].wanted
        areas = navigation(request).areas
        fields = list(apps.get_model("content", "Handlungsfeld").objects.all())
        return context | {
            "handlungsfelder": handlungsfelder(fields, wanted, areas[0].url if areas else None),
            "newest": newest_pages(areas, wanted),
            "results_of_all": [entry for entry in navigation(request).footer if entry.area_icon],
            "access_pages": [entry for entry in navigation(request).footer if entry.footer_icon],
        }

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
