"""An import in two steps: look at what would change, then change it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages

from glossary.exchange.forms import ImportForm
from glossary.exchange.kept_table import KeptTable, NotImported, errors_in_order

PAGE_SIZE = 50


class UploadStep(FormView):
    """First step: the file. ``column_of`` knows its headings, ``preview_name`` is the address of the second step."""

    form_class = ImportForm
    kept_model: type[KeptTable]
    preview_name: str
    column_of: ClassVar[Callable[[str], object]]

    def get_form_kwargs(self) -> dict[str, Any]:
        """Say which headings there are."""
        return super().get_form_kwargs() | {"knows": type(self).column_of}

    def form_valid(self, form: ImportForm) -> HttpResponse:
        """Keep the table and show what it would change."""
        kept = self.kept_model.keep(self.request.user, form.file_name, form.cleaned_data["file"])
        return redirect(self.preview_name, kept.pk)


class PreviewStep(TemplateView):
    """Second step: what would change, and the button that does it.

    A plan has ``errors``, ``planned`` (what it would change) and a ``fingerprint``.
    """

    kept_model: type[KeptTable]
    preview_name: str
    success_url: str
    changed_meanwhile = _("Somebody has changed something meanwhile. Please look at the changes again.")

    def prepare(self, kept: KeptTable) -> Any:
        """Return the plan of what the import would do now."""
        raise NotImplementedError

    def run(self, kept: KeptTable, fingerprint: str) -> Any:
        """Import everything and return the plan; NotImported when something would fail or is not as it was."""
        raise NotImplementedError

    def done(self, plan: Any) -> str:
        """Return what has been done, in words."""
        raise NotImplementedError

    def _kept(self) -> KeptTable:
        return get_object_or_404(self.kept_model, pk=self.kwargs["pk"], user=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the plan, a page of what it changes or of its errors."""
        kept = self._kept()
        plan = self.prepare(kept)
        plan.errors += kwargs.pop("refused", [])
        shown = errors_in_order(plan.errors) if plan.errors else plan.planned
        page = Paginator(shown, PAGE_SIZE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {"kept": kept, "plan": plan, "page": page}

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Import; when something has changed meanwhile, show the preview again and say so."""
        try:
            plan = self.run(self._kept(), request.POST.get("fingerprint", ""))
        except NotImported as refusal:
            if refusal.errors:
                return self.render_to_response(self.get_context_data(refused=refusal.errors))
            messages.error(request, self.changed_meanwhile)
            return redirect(self.preview_name, pk)
        messages.success(request, self.done(plan))
        return redirect(self.success_url)
