"""Report *Unbenutzte Begriffe*: live terms that stand on no page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from glossary.editing.listing import TermFilterSet, explained_in
from glossary.exchange.cells import escaped
from glossary.term import Term
from glossary.version import column

ACTIONS = ["add", "change", "delete", "view"]
PAGE_SIZE = 50


class UnusedFilterSet(TermFilterSet):
    """The filters of the list that make sense for terms that are online and stand nowhere."""

    live = has_unpublished_changes = used = None


class UnusedTermsReportView(ReportView):
    """Terms to look at: is the word written in another way on the pages, or does nobody need it?"""

    model = Term
    index_url_name = "unused_terms_report"
    index_results_url_name = "unused_terms_report_results"
    page_title = _("Unused terms")
    header_icon = "openquote"
    filterset_class = UnusedFilterSet
    permission_policy = ModelPermissionPolicy(Term)
    any_permission_required = ACTIONS
    paginate_by = PAGE_SIZE
    columns = [
        TitleColumn(
            "name",
            label=_("Word"),
            accessor=str,
            get_url=lambda term: reverse("wagtailsnippets_glossary_term:edit", args=[term.pk]),
        ),
        Column("languages", label=_("Explained in"), accessor=explained_in),
        DateColumn("first_published_at", label=_("Online since")),
    ]
    list_export = [column("name", "de"), "slug", "first_published_at"]
    export_headings = {
        column("name", "de"): _("Word"),
        "slug": _("End of the address"),
        "first_published_at": _("Online since"),
    }

    def get_base_queryset(self) -> QuerySet:
        """Return the live terms without uses; one query."""
        return Term.objects.filter(live=True, uses__isnull=True).order_by(column("name", "de"), "pk")

    def preprocess_field_value(self, field: str, value: object, export_format: str) -> object:
        """Return a cell that no program calculates."""
        cell = super().preprocess_field_value(field, value, export_format)
        return escaped(cell) if export_format == self.FORMAT_CSV and isinstance(cell, str) else cell


class UnusedTermsMenuItem(MenuItem):
    """Shown to those who work on the glossary."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the user may open the report."""
        return UnusedTermsReportView.permission_policy.user_has_any_permission(request.user, ACTIONS)


def unused_terms_item() -> MenuItem:
    """Return the entry in the menu of reports."""
    return UnusedTermsMenuItem(
        UnusedTermsReportView.page_title,
        reverse("unused_terms_report"),
        icon_name=UnusedTermsReportView.header_icon,
        order=730,
    )
