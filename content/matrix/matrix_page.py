"""The matrix: what digital technology does to life together, field by field, effect by effect."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from content import languages
from content.matrix.cell import cell_context
from content.matrix.cell_version import CellVersion
from content.matrix.entries import counts, public_entries
from content.matrix.filters import matrix_filters, query_of
from content.matrix.grades import DEFINITIONS
from content.matrix.models import Handlungsfeld, Wirkung
from content.matrix.table import table
from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.blocks import body_field
from content.pages.filters import chosen, describe
from content.pages.frame import page_frame
from content.pages.panels import page_tabs


class MatrixPage(RoutablePageMixin, BasePage):
    """The table of all Befunde; each of its cells has an address of its own below it."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The matrix: shows all findings by field of action and effect.")
    area = Area.MATRIX
    area_icon, area_colour = "gauge", "teal"
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.Befund"]
    max_count = 1

    edit_handler = page_tabs(("body",))

    class Meta:
        verbose_name = _("matrix")
        verbose_name_plural = _("matrices")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the table, the filters that the address chooses, and what the grades mean."""
        context = super().get_context(request, *args, **kwargs)
        wanted = context["version"].wanted
        rows, columns = list(Handlungsfeld.objects.all()), list(Wirkung.objects.all())
        filters, entries = matrix_filters(rows, columns, wanted), public_entries()
        picked = chosen(filters, request.GET)
        return context | {
            "table": table(rows, columns, entries, picked, wanted),
            "filters": describe(filters, picked, counts(entries, filters, picked)),
            "filters_active": bool(picked),
            "query": query_of(filters, picked),
            "grades": DEFINITIONS.items(),
        }

    @path("<slug:row>/<slug:column>/", name="cell")
    def cell(self, request: HttpRequest, row: str, column: str) -> HttpResponse:
        """Show the Befunde of one cell; 404 where there is no such row or column."""
        whole = self.version(languages.current().code)
        axes = get_object_or_404(Handlungsfeld, slug=row), get_object_or_404(Wirkung, slug=column)
        version = CellVersion(self, whole.code, whole.wanted, *axes)
        context = BasePage.get_context(self, request) | page_frame(self, request, version)
        context |= cell_context(version, request.GET)
        return TemplateResponse(request, "content/matrix_cell.html", context)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show a language version as it would look; the mixin knows no such versions."""
        return BasePage.serve_preview(self, request, mode_name)
