"""What an editor finds on the dashboard: what readers did not understand, what nobody has checked for long."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from content.pages.base_page import BasePage
from content.pages.feedback.models import BarrierReport, Feedback
from content.pages.feedback.report import counts_by_page

MOST_SHOWN = 5
# BITV 2.0 § 7 demands that the statement be looked at yearly; facts on digital topics age no slower.
CHECK_EVERY = timedelta(days=365)


def not_understood() -> list[dict[str, Any]]:
    """Return the pages that most readers did not understand, by language: rows of ``counts_by_page``."""
    return list(counts_by_page(Feedback.objects.all()).filter(no__gt=0)[:MOST_SHOWN])


def to_check(today: date) -> list[BasePage]:
    """Return public pages that were checked more than a year ago, the oldest first."""
    pages = BasePage.objects.live().filter(reviewed_on__lt=today - CHECK_EVERY)
    return list(pages.order_by("reviewed_on", "path")[:MOST_SHOWN])


class ReadersPanel(Component):
    """Pages to look at, with the reason."""

    name = "readers"
    template_name = "content/admin/readers_panel.html"
    order = 150

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return what is shown; empty lists make the panel say so."""
        user = self.request.user
        may_read = user.has_perm("content.view_feedback")
        may_answer = user.has_perm("content.view_barrierreport") or user.has_perm(
            "content.change_barrierreport"
        )
        return {
            "not_understood": not_understood() if may_read else [],
            "barriers": BarrierReport.objects.filter(is_done=False).count() if may_answer else 0,
            "to_check": to_check(timezone.localdate()),
        }


def add_readers_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel on the dashboard (hook ``construct_homepage_panels``)."""
    panels.append(ReadersPanel(request))
