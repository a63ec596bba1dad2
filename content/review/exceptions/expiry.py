"""A mail before an exception ends: whoever let the text pass, and its editor, still have time to mend it."""

from __future__ import annotations

import logging
from datetime import date, timedelta
from smtplib import SMTPException

from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.admin.mail import send_mail

from content import languages
from content.review.exceptions.models import ReadabilityException
from content.review.refused_schedule_notice import admin_url

logger = logging.getLogger(__name__)

BEFORE = timedelta(days=14)


def remind(today: date) -> int:
    """Send one mail for each exception that ends within two weeks; return how many were sent.

    May be called as often as one likes: what has been told is not told again. A mail that cannot be sent is tried
    again the next time.
    """
    ending = ReadabilityException.objects.standing().filter(reminded_at=None, until__lte=today + BEFORE)
    sent = 0
    for exception in ending.select_related("given_by").prefetch_related("subject"):
        sent += _remind(exception)
    return sent


def _remind(exception: ReadabilityException) -> bool:
    addresses = mail_addresses(exception)
    if exception.subject is None or not addresses:
        return False
    with translation.override(languages.DEFAULT):
        context = {"exception": exception, "url": admin_url(exception.subject)}
        text = render_to_string("admin/review/exception_ends_mail.txt", context)
        about = _("An exception ends soon: %(title)s") % {"title": str(exception.subject)}
    try:
        send_mail(" ".join(about.split()), text, addresses)
    except (SMTPException, OSError):
        logger.exception("The mail on the end of exception %s could not be sent.", exception.pk)
        return False
    exception.reminded_at = timezone.now()
    exception.save(update_fields=["reminded_at"])
    return True


def mail_addresses(exception: ReadabilityException) -> list[str]:
    """Return the addresses of who let the text pass and of who is responsible for it."""
    subject = exception.subject
    people = (exception.given_by, getattr(subject, "responsible", None), getattr(subject, "owner", None))
    known = [person.email for person in people if person and person.is_active and person.email]
    return list(dict.fromkeys(known))
