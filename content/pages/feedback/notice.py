"""Tells the town by mail about a barrier."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from content import languages
from content.pages.feedback.models import BarrierReport

logger = logging.getLogger(__name__)


def tell_about_barrier(report: BarrierReport, recipient: str) -> bool:
    """Send a report to the town's address; return whether it went out.

    The report is stored before, so a mail server that is down loses nothing: the failure is logged.
    """
    if not recipient:
        return False
    with translation.override(languages.DEFAULT):
        mail = EmailMessage(
            subject=_("Somebody reports a barrier"),
            body=render_to_string("content/mail/barrier_report.txt", {"report": report}),
            to=[recipient],
            reply_to=[report.email] if report.email else None,
        )
    try:
        mail.send()
    except (OSError, SMTPException):
        logger.exception("The report of barrier %s could not be mailed", report.pk)
        return False
    return True
