"""Tells the town by mail about a barrier."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from content import languages
from content.pages.feedback.models import BarrierReport
from content.pages.mail.outbox import post


def tell_about_barrier(report: BarrierReport, recipient: str) -> None:
    """Put the report into the outbox for the town's address; without one, it is only stored."""
    if not recipient:
        return
    with translation.override(languages.DEFAULT):
        subject = _("Somebody reports a barrier")
        body = render_to_string("content/mail/barrier_report.txt", {"report": report})
    post(recipient, subject, body, f"barrier:{report.pk}", reply_to=report.email)
