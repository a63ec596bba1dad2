"""Export of the findings; import in two steps: look at what would change, then change it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import page_permission_policy

from content.matrix.editing.access import ACTIONS, may_import
from content.matrix.exchange.befund_import import BefundImport
from content.matrix.exchange.columns import column_of, columns
from content.matrix.exchange.plan import Plan
from content.matrix.exchange.records import Names, records
from glossary.exchange.steps import PreviewStep, UploadStep
from glossary.exchange.table_file import CSV_TYPE, XLSX_TYPE, csv_bytes, xlsx_bytes

GRID = "matrix_grid"
TITLE = "Matrix"
KINDS = {"csv": CSV_TYPE, "xlsx": XLSX_TYPE}


class ExportView(PermissionCheckedMixin, View):
    """All findings as a file, drafts included."""

    permission_policy = page_permission_policy
    any_permission_required = ACTIONS

    def get(self, request: HttpRequest, kind: str) -> HttpResponse:
        """Return the file; 404 for a kind that there is not."""
        if kind not in KINDS:
            raise Http404
        headings = [column.heading for column in columns()]
        rows = [row for record in records(Names()).values() for row in record.rows()]
        content = csv_bytes(headings, rows) if kind == "csv" else xlsx_bytes(headings, rows, TITLE)
        disposition = f'attachment; filename="matrix-{timezone.localdate().isoformat()}.{kind}"'
        return HttpResponse(content, content_type=KINDS[kind], headers={"Content-Disposition": disposition})


class MatrixImportView(WagtailAdminTemplateMixin):
    """What both steps of the import have in common."""

    kept_model = BefundImport
    preview_name = "matrix_import_preview"
    header_icon = "table"
    page_title = _("Matrix: import")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse those who may not import."""
        if not may_import(request.user):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the matrix."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(GRID), "label": _("Matrix")},
            {"url": "", "label": _("Import")},
        ]


class UploadView(MatrixImportView, UploadStep):
    """First step: the file."""

    column_of = column_of
    template_name = "admin/matrix/import.html"


class PreviewView(MatrixImportView, PreviewStep):
    """Second step: what would change, and the button that does it."""

    template_name = "admin/matrix/import_preview.html"
    success_url = reverse_lazy(GRID)

    def prepare(self, kept: BefundImport) -> Plan:
        """Return what would be done."""
        return kept.prepare(self.request.user)[0]

    def run(self, kept: BefundImport, fingerprint: str) -> Plan:
        """Import, as drafts."""
        return kept.run(self.request.user, fingerprint)

    def done(self, plan: Plan) -> str:
        """Count new and changed findings."""
        new, changed = len(plan.new), len(plan.changed)
        parts = (
            ngettext("%(count)s new finding", "%(count)s new findings", new) % {"count": new},
            ngettext("%(count)s changed finding", "%(count)s changed findings", changed) % {"count": changed},
        )
        return f"{', '.join(parts)}. {_('All of it is a draft: nothing has gone online.')}"


def exchange_urls() -> list[URLPattern]:
    """Return the addresses of export and import (hook ``register_admin_urls``)."""
    return [
        path("matrix/export/<slug:kind>/", ExportView.as_view(), name="matrix_export"),
        path("matrix/import/", UploadView.as_view(), name="matrix_import"),
        path("matrix/import/<int:pk>/", PreviewView.as_view(), name="matrix_import_preview"),
    ]
