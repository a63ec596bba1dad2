"""Who learns that a planned publication was refused: its editor by mail, everybody on the dashboard and at the page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import Component

from content import languages
from content.pages.mail.outbox import post
from content.review.refused_schedule import RefusedSchedule, all_open, open_for, remember

MOST_SHOWN = 5
MOST_REASONS_SHOWN = 10


def tell_editors(subject: models.Model, revision: Any, refusal: ValidationError) -> None:
    """Keep a refused publication for the admin and send one mail about it (``scheduling.after_refusal``)."""
    refused = remember(subject, revision, refusal)
    address = mail_address(subject, revision)
    if not address:
        return
    with translation.override(languages.DEFAULT):
        context = {"refused": refused, "title": str(subject), "url": admin_url(subject)}
        text = render_to_string("admin/review/refused_schedule_mail.txt", context)
        about = _("Not online as planned: %(title)s") % {"title": str(subject)}
    # Planned once more, it may be refused once more.
    post(address, about, text, f"refused:{revision.pk}:{refused.planned_for:%Y%m%d%H%M}")


def mail_address(subject: models.Model, revision: Any) -> str:
    """Return the address of who planned the publication, else of who is responsible; empty when nobody is known."""
    people = (revision.user, getattr(subject, "responsible", None), getattr(subject, "owner", None))
    return next((person.email for person in people if person and person.is_active and person.email), "")


def admin_url(subject: models.Model) -> str:
    """Return the full address at which a page or term is edited."""
    return settings.WAGTAILADMIN_BASE_URL + (AdminURLFinder().get_edit_url(subject) or "")


def show_refused_schedule(request: HttpRequest, subject: models.Model) -> None:
    """Say at the top of the editor that the page or term did not go online as planned, and why.

    Hooks ``before_edit_page`` and ``before_edit_snippet``.
    """
    if request.method != "GET" or not hasattr(subject, "go_live_at"):
        return
    refused = open_for(subject)
    if refused:
        context = {"refused": refused, "reasons": refused.reasons[:MOST_REASONS_SHOWN]}
        messages.warning(request, render_to_string("admin/review/refused_schedule.html", context))


class RefusedSchedulesPanel(Component):
    """What did not go online as planned."""

    name = "refused_schedules"
    template_name = "admin/review/refused_schedules_panel.html"
    order = 110

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return what the person may edit, with its address; the panel shows nothing when there is none."""
        finder = AdminURLFinder(self.user)
        rows: list[tuple[RefusedSchedule, str]] = []
        for refused in all_open():
            if url := finder.get_edit_url(refused.subject):
                rows.append((refused, url))
        return {"rows": rows[:MOST_SHOWN], "count": len(rows)}


def add_refused_schedules_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel on the dashboard (hook ``construct_homepage_panels``)."""
    panels.append(RefusedSchedulesPanel(request.user))
