"""What waits for an editor on the dashboard: public texts that fail, that are outdated, that are hardest to read."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from content.review.reports.access import editable_pages, sees_reports
from content.review.reports.status import Verdict, VersionStatus
from content.review.reports.version_facts import is_excepted, is_stale

MOST_SHOWN = 5


class ReadabilityPanel(Component):
    """Texts to make easier."""

    name = "readability"
    template_name = "admin/review/readability_panel.html"
    order = 140

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the versions of this person's pages that fail, that have outdated places, and the hardest ones."""
        pages = editable_pages(self.request.user).filter(live=True)
        public = VersionStatus.objects.filter(page__in=pages).select_related("page")
        # Somebody has let the others pass for a time.
        failing = public.filter(~is_excepted(), verdict=Verdict.FAILS).order_by("score", "pk")
        hardest = public.exclude(verdict=Verdict.FAILS).filter(score__isnull=False).order_by("score", "pk")
        return {
            "failing": failing[:MOST_SHOWN],
            "failing_count": failing.count(),
            "outdated": public.filter(is_stale()).order_by("checked_at", "pk")[:MOST_SHOWN],
            "hardest": hardest[:MOST_SHOWN],
        }


def add_readability_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel on the dashboard of those who work on pages (hook ``construct_homepage_panels``)."""
    if sees_reports(request.user):
        panels.append(ReadabilityPanel(request))
