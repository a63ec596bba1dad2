"""Addresses of the reports in the editor, and their entries in the menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail.admin.menu import MenuItem

from content.review.reports.access import ReportMenuItem
from content.review.reports.hard_places import HardPlacesReportView
from content.review.reports.readability import ReadabilityReportView
from content.review.reports.views import DutiesReportView, TrendReportView
from content.review.unexplained.report import UnexplainedWordsReportView

LISTS = {
    "readability": ReadabilityReportView,
    "hard-places": HardPlacesReportView,
    "unexplained-words": UnexplainedWordsReportView,
}
PAGES = {"readability-trend": TrendReportView, "duties": DutiesReportView}
# After Wagtail's own reports, in this order.
FIRST_ORDER = 710


def _name(slug: str) -> str:
    return f"{slug.replace('-', '_')}_report"


def review_report_urls() -> list[URLPattern]:
    """Return the addresses of all reports of review; lists have a second one for their results alone."""
    whole = [
        path(f"reports/{slug}/", view.as_view(), name=_name(slug)) for slug, view in (LISTS | PAGES).items()
    ]
    results = [
        path(f"reports/{slug}/results/", view.as_view(results_only=True), name=f"{_name(slug)}_results")
        for slug, view in LISTS.items()
    ]
    return [*whole, *results]


class HardPlacesMenuItem(MenuItem):
    """Shown to those who may read what readers wrote."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the user may open the report."""
        return HardPlacesReportView.permission_policy.user_has_any_permission(
            request.user, HardPlacesReportView.any_permission_required
        )


REPORTS = tuple((LISTS | PAGES).items())


def review_report_item(position: int) -> MenuItem:
    """Return the entry of one of ``REPORTS`` in the menu of reports."""
    slug, view = REPORTS[position]
    item = HardPlacesMenuItem if view is HardPlacesReportView else ReportMenuItem
    return item(
        view.page_title, reverse(_name(slug)), icon_name=view.header_icon, order=FIRST_ORDER + position
    )
