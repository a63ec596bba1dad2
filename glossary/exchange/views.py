"""Export of the glossary; import in two steps: look at what would change, then change it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import FormView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from content import languages
from glossary.addresses import glossary_url
from glossary.exchange.columns import columns
from glossary.exchange.forms import ImportForm
from glossary.exchange.plan import Plan
from glossary.exchange.records import FileNames, records
from glossary.exchange.skos import TURTLE_TYPE, skos
from glossary.exchange.table_file import CSV_TYPE, XLSX_TYPE, csv_bytes, xlsx_bytes
from glossary.exchange.tbx import TBX_TYPE, tbx
from glossary.exchange.term_import import NotImported, TermImport, errors_in_order
from glossary.term import Term

LIST = "wagtailsnippets_glossary_term:list"
PAGE_SIZE = 50
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
    return xlsx_bytes(*_table()), XLSX_TYPE


def _tbx(request: HttpRequest) -> tuple[bytes, str]:
    return tbx(_live(), TITLE), TBX_TYPE


def _skos(request: HttpRequest) -> tuple[bytes, str]:
    return skos(_live(), request.build_absolute_uri(glossary_url(languages.DEFAULT)), TITLE), TURTLE_TYPE


class UploadView(GlossaryView, FormView):
    """First step: the file."""

    form_class = ImportForm
    template_name = "admin/glossary/import.html"

    def form_valid(self, form: ImportForm) -> HttpResponse:
        """Keep the table and show what it would change."""
        kept = TermImport.keep(self.request.user, form.file_name, form.cleaned_data["file"])
        return redirect("glossary_import_preview", kept.pk)


class PreviewView(GlossaryView, TemplateView):
    """Second step: what would change, and the button that does it."""

    template_name = "admin/glossary/import_preview.html"
    success_url = reverse_lazy(LIST)

    @property
    def _may_publish(self) -> bool:
        return self.request.user.has_perm("glossary.publish_term")

    def _kept(self) -> TermImport:
        return get_object_or_404(TermImport, pk=self.kwargs["pk"], user=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the plan, a page of its terms and of its errors."""
        kept = self._kept()
        plan, _ready = kept.prepare(self._may_publish)
        plan.errors += kwargs.pop("refused", [])
        shown = errors_in_order(plan) if plan.errors else plan.terms
        page = Paginator(shown, PAGE_SIZE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {
            "kept": kept,
            "plan": plan,
            "page": page,
            "may_publish": self._may_publish,
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Import; when something has changed meanwhile, show the preview again and say so."""
        try:
            plan = self._kept().run(request.user, self._may_publish, request.POST.get("fingerprint", ""))
        except NotImported as refusal:
            if refusal.errors:
                return self.render_to_response(self.get_context_data(refused=refusal.errors))
            messages.error(
                request, _("Somebody has changed the glossary meanwhile. Please look at the changes again.")
            )
            return redirect("glossary_import_preview", pk)
        messages.success(request, _done(plan))
        return redirect(self.success_url)


def _done(plan: Plan) -> str:
    new, changed = len(plan.new), len(plan.changed)
    parts = (
        ngettext("%(count)s new term", "%(count)s new terms", new) % {"count": new},
        ngettext("%(count)s changed term", "%(count)s changed terms", changed) % {"count": changed},
    )
    return f"{', '.join(parts)}."
