"""What waits for an editor on the dashboard: public texts that fail, that are outdated, that are hardest to read."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from content.review.exceptions.expiry import BEFORE
from content.review.exceptions.models import ReadabilityException
from content.review.reports.access import sees_reports, visible_statuses
from content.review.reports.status import Verdict, VersionStatus
from content.review.reports.version_facts import is_excepted, is_stale

MOST_SHOWN = 5
# Exceptions that end soon and are looked through.
MOST_READ = 200


class ReadabilityPanel(Component):
    """Texts to make easier."""

    name = "readability"
    template_name = "admin/review/readability_panel.html"
    order = 140

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the versions of this person's texts that fail, that have outdated places, and the hardest ones.

        And exceptions that end soon: afterwards their texts fail.
        """
        public = visible_statuses(self.request.user)
        # Somebody has let the others pass for a time.
        failing = public.filter(~is_excepted(), verdict=Verdict.FAILS).order_by("score", "pk")
        hardest = public.filter(verdict=Verdict.PASSES, score__isnull=False).order_by("score", "pk")
        return {
            "failing": failing[:MOST_SHOWN],
            "failing_count": failing.count(),
            # What has been public longest: in this order, the database stops at the last one that is shown.
            "outdated": public.filter(is_stale()).order_by("pk")[:MOST_SHOWN],
            "hardest": hardest[:MOST_SHOWN],
            "ending": ending(public, timezone.localdate())[:MOST_SHOWN],
        }


def ending(statuses: QuerySet, today: date) -> list[VersionStatus]:
    """Return the versions whose exception ends within two weeks, the first one first; ``until`` is its last day.

    Two queries: exceptions are few beside versions.
    """
    soon = ReadabilityException.objects.standing().filter(until__lte=today + BEFORE).order_by("until", "pk")
    ends = dict(soon.values_list("text_hash", "until")[:MOST_READ])
    found = list(statuses.filter(is_excepted(), text_hash__in=ends))
    for status in found:
        status.until = ends[status.text_hash]
    return sorted(found, key=lambda status: (status.until, status.pk))


def add_readability_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel on the dashboard of those who work on pages (hook ``construct_homepage_panels``)."""
    if sees_reports(request.user):
        panels.append(ReadabilityPanel(request))
