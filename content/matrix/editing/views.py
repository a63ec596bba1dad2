"""The editors' matrix, and the form of a new Befund that knows its cell."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.pages.create import CreateView
from wagtail.permissions import page_permission_policy

from content.matrix.editing.access import ACTIONS, may_import
from content.matrix.editing.grid import grid
from content.matrix.editing.marks import Mark
from content.matrix.editing.sketches import all_sketches
from content.matrix.kinds import Kind
from content.matrix.matrix_page import MatrixPage
from content.matrix.models import Handlungsfeld, Wirkung
from content.pages.home_page import HomePage
from content.pages.site_settings import SiteSettings


class MatrixGridView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """*Matrix*: all cells at a glance, with what is missing; a click adds a Befund."""

    permission_policy = page_permission_policy
    any_permission_required = ACTIONS
    page_title = _("Matrix")
    header_icon = "table"
    template_name = "admin/matrix/grid.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the start of the editor."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the matrix; ``?mark=`` lets the cells without this mark step back."""
        sought = self.request.GET.get("mark", "")
        years = SiteSettings.for_request(self.request).evidence_years
        matrix = MatrixPage.objects.first()
        rows, columns = list(Handlungsfeld.objects.all()), list(Wirkung.objects.all())
        return super().get_context_data(**kwargs) | {
            "grid": grid(
                rows,
                columns,
                all_sketches(self.request.user),
                timezone.localdate().year - years,
                sought if sought in Mark else "",
            ),
            "sought": sought,
            "years": years,
            "matrix": matrix,
            "home": HomePage.objects.first(),
            "may_add": matrix and matrix.permissions_for_user(self.request.user).can_add_subpage(),
            "may_import": may_import(self.request.user),
            "is_complete": bool(matrix and rows and columns),
        }


class AddToCellView(CreateView):
    """The form of a new Befund, its row and column already chosen. What it posts goes to Wagtail's own view."""

    def dispatch(self, request: HttpRequest, row: int, column: int) -> HttpResponse:
        """Open the form below the matrix; 404 when there is no such cell."""
        self._row, self._column = (
            get_object_or_404(Handlungsfeld, pk=row),
            get_object_or_404(Wirkung, pk=column),
        )
        matrix = MatrixPage.objects.order_by("path").first()
        return super().dispatch(request, "content", "befund", matrix.pk if matrix else 0)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the form; ``?kind=`` chooses chance, risk or open question, too."""
        self.page.handlungsfeld, self.page.wirkung = self._row, self._column
        if request.GET.get("kind") in Kind:
            self.page.kind = request.GET["kind"]
        return super().get(request)
