"""The matrix: what digital technology does to life together, field by field, effect by effect."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.matrix.finding import Finding
from content.matrix.findings import live_findings
from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.blocks import body_field
from content.pages.panels import page_tabs


class MatrixPage(BasePage):
    """The table of all Befunde."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The matrix: shows all findings by field of action and effect.")
    area = Area.MATRIX
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.Befund"]
    max_count = 1

    edit_handler = page_tabs(("body",))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add all public Befunde."""
        context = super().get_context(request, *args, **kwargs)
        wanted = context["version"].wanted
        return context | {"findings": [Finding(befund, wanted) for befund in live_findings()]}

    class Meta:
        verbose_name = _("matrix")
        verbose_name_plural = _("matrices")
