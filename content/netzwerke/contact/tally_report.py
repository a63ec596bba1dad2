"""The report on what came of conversations: counts only, so it goes on telling after conversations are deleted."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content.netzwerke.contact import tally
from content.netzwerke.contact.choices import Outcome

# What is counted, in the order of the report.
LABELS = {
    tally.FOUND_TANDEM: _("Tandems that have come together"),
    tally.FOUND_CONTACT: _("Other conversations with a yes"),
    **{outcome.value: outcome.label for outcome in Outcome},
}


class TallyReportView(WagtailAdminTemplateMixin, TemplateView):
    """How often people came together, and what they said of it three months later."""

    page_title = _("What came of the exchange")
    header_icon = "group"
    template_name = "admin/exchange/tally.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who may see the profiles."""
        if not may_see(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return one row for each thing that is counted."""
        numbers = tally.numbers(timezone.localdate())
        rows = [(label, numbers.get(what, tally.NONE)) for what, label in LABELS.items()]
        return {**super().get_context_data(**kwargs), "rows": rows}


class TallyMenuItem(MenuItem):
    """Shown to those who may open the report."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the person may open the page."""
        return may_see(request)


def may_see(request: HttpRequest) -> bool:
    """Tell whether somebody may open the report."""
    return request.user.has_perm("content.view_profile")


def tally_urls() -> list[URLPattern]:
    """Return the address (hook ``register_admin_urls``)."""
    return [path("reports/exchange/", TallyReportView.as_view(), name="exchange_tally")]


def tally_menu_item() -> MenuItem:
    """Return the entry in the menu of reports (hook ``register_reports_menu_item``)."""
    return TallyMenuItem(
        _("What came of the exchange"), reverse("exchange_tally"), icon_name="group", order=930
    )
