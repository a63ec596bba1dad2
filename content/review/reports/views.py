"""The reports that are no lists: *Entwicklung* and *Pflicht-Seiten*."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin

from content.review.reports.access import SeesPages
from content.review.reports.chart import chart
from content.review.reports.duties import duties
from content.review.reports.status import SNAPSHOT_EVERY_SECONDS, today
from content.review.reports.trend import ScoreSnapshot, lines

# Two years of days in three languages.
MOST_SNAPSHOTS = 3 * 730
MOST_ROWS = 60


class ReportPage(SeesPages, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """A report with a template of its own."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the start of the editor."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]


class TrendReportView(ReportPage):
    """*Entwicklung*: the scores of the site over time, as a picture and as a table."""

    page_title = _("Development")
    header_icon = "history"
    template_name = "admin/review/trend_report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the chart, and its table with the newest day first."""
        # Thousands of versions are counted once a minute, not with every look.
        now = cache.get_or_set("score-today", today, SNAPSHOT_EVERY_SECONDS)
        day = timezone.localdate()
        former = list(ScoreSnapshot.objects.filter(day__lt=day).order_by("-day", "language")[:MOST_SNAPSHOTS])
        drawn = chart(lines([*reversed(former), *now]))
        table = [*now, *former][:MOST_ROWS]
        return super().get_context_data(**kwargs) | {"chart": drawn, "snapshots": table}


class DutiesReportView(ReportPage):
    """*Pflicht-Seiten*: the pages that the law wants."""

    page_title = _("Pages of duty")
    header_icon = "clipboard-list"
    template_name = "admin/review/duties_report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the pages and what they lack today."""
        return super().get_context_data(**kwargs) | {"duties": duties(timezone.localdate())}
