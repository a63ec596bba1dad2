"""Export of the glossary; import in two steps: look at what would change, then change it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from content import languages
from glossary.addresses import glossary_url
from glossary.exchange.columns import column_of, columns
from glossary.exchange.plan import Plan
from glossary.exchange.records import FileNames, records
from glossary.exchange.skos import TURTLE_TYPE, skos
from glossary.exchange.steps import PreviewStep, UploadStep
from glossary.exchange.table_file import CSV_TYPE, XLSX_TYPE, csv_bytes, xlsx_bytes
from glossary.exchange.tbx import TBX_TYPE, tbx
from glossary.exchange.term_import import TermImport
from glossary.term import Term

LIST = "wagtailsnippets_glossary_term:list"
TITLE = "Glossar"


def may_import(user: Any) -> bool:
    """Tell whether somebody may import: who may add and change terms. Drafts only, without the right to publish."""
    return user.has_perms(["glossary.add_term", "glossary.change_term"])


class GlossaryView(WagtailAdminTemplateMixin, PermissionCheckedMixin):
    """What the views of the exchange have in common."""

    permission_policy = ModelPermissionPolicy(Term)
    header_icon = "openquote"
    page_title = _("Glossary: import")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse those who may not import."""
        if not may_import(request.user):
            return self.permission_denied_response(request)
        return super().dispatch(request, *args, **kwargs)

    def permission_denied_response(self, request: HttpRequest) -> HttpResponse:
        """Say so on the dashboard, as Wagtail does."""
        from wagtail.admin.auth import permission_denied

        return permission_denied(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the list."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(LIST), "label": _("Glossary")},
            {"url": "", "label": _("Import")},
        ]


class ExportView(PermissionCheckedMixin, View):
    """The glossary as a file: all terms with their drafts as CSV or XLSX, live ones as TBX or SKOS."""

    permission_policy = ModelPermissionPolicy(Term)
    any_permission_required = ["add", "change", "delete", "view"]

    def get(self, request: HttpRequest, kind: str) -> HttpResponse:
        """Return the file; 404 for a kind that there is not."""
        makers = {"csv": _csv, "xlsx": _xlsx, "tbx": _tbx, "ttl": _skos}
        if kind not in makers:
            raise Http404
        content, content_type = makers[kind](request)
        name = f"glossar-{timezone.localdate().isoformat()}.{kind}"
        disposition = f'attachment; filename="{name}"'
        return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": disposition})


def _table() -> tuple[list[str], list[list[str]]]:
    wanted = columns()
    found = records(Term.objects.all(), FileNames()).values()
    return [column.heading for column in wanted], [
        [record[column.key] for column in wanted] for record in found
    ]


def _live() -> Any:
    return Term.objects.filter(live=True).order_by("slug").prefetch_related("related")


def _csv(request: HttpRequest) -> tuple[bytes, str]:
    return csv_bytes(*_table()), CSV_TYPE


def _xlsx(request: HttpRequest) -> tuple[bytes, str]:
    return xlsx_bytes(*_table(), TITLE), XLSX_TYPE


def _tbx(request: HttpRequest) -> tuple[bytes, str]:
    return tbx(_live(), TITLE), TBX_TYPE


def _skos(request: HttpRequest) -> tuple[bytes, str]:
    return skos(_live(), request.build_absolute_uri(glossary_url(languages.DEFAULT)), TITLE), TURTLE_TYPE


class UploadView(GlossaryView, UploadStep):
    """First step: the file."""

    kept_model = TermImport
    preview_name = "glossary_import_preview"
    column_of = column_of
    template_name = "admin/glossary/import.html"


class PreviewView(GlossaryView, PreviewStep):
    """Second step: what would change, and the button that does it."""

    kept_model = TermImport
    preview_name = "glossary_import_preview"
    template_name = "admin/glossary/import_preview.html"
    success_url = reverse_lazy(LIST)
    changed_meanwhile = _("Somebody has changed the glossary meanwhile. Please look at the changes again.")

    @property
    def _may_publish(self) -> bool:
        return self.request.user.has_perm("glossary.publish_term")

    def prepare(self, kept: TermImport) -> Plan:
        """Return what would be done; without the right to publish, drafts."""
        return kept.prepare(self._may_publish)[0]

    def run(self, kept: TermImport, fingerprint: str) -> Plan:
        """Import."""
        return kept.run(self.request.user, self._may_publish, fingerprint)

    def done(self, plan: Plan) -> str:
        """Count new and changed terms."""
        return _done(plan)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say whether changes go online."""
        return super().get_context_data(**kwargs) | {"may_publish": self._may_publish}


def _done(plan: Plan) -> str:
    new, changed = len(plan.new), len(plan.changed)
    parts = (
        ngettext("%(count)s new term", "%(count)s new terms", new) % {"count": new},
        ngettext("%(count)s changed term", "%(count)s changed terms", changed) % {"count": changed},
    )
    return f"{', '.join(parts)}."
