"""A mail before an exception ends: whoever let the text pass, and its editor, still have time to mend it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from content import languages
from content.pages.mail.outbox import post
from content.review.exceptions.models import ReadabilityException
from content.review.refused_schedule_notice import admin_url

BEFORE = timedelta(days=14)


def remind(today: date) -> int:
    """Write mails about each exception that ends within two weeks; return how many exceptions were told.

    May be called as often as one likes: what has been told is not told again.
    """
    ending = ReadabilityException.objects.standing().filter(reminded_at=None, until__lte=today + BEFORE)
    sent = 0
    for exception in ending.select_related("given_by").prefetch_related("subject"):
        sent += _remind(exception)
    return sent


def _remind(exception: ReadabilityException) -> bool:
    people = people_to_tell(exception)
    if exception.subject is None or not people:
        return False
    with translation.override(languages.DEFAULT):
        context = {"exception": exception, "url": admin_url(exception.subject)}
        text = render_to_string("admin/review/exception_ends_mail.txt", context)
        about = _("An exception ends soon: %(title)s") % {"title": str(exception.subject)}
    with transaction.atomic():
        for person in people:
            post(person.email, about, text, f"exception-ends:{exception.pk}:{person.pk}")
        exception.reminded_at = timezone.now()
        exception.save(update_fields=["reminded_at"])
    return True


def people_to_tell(exception: ReadabilityException) -> list[Any]:
    """Return who let the text pass and who is responsible for it, as far as they can get mails."""
    subject = exception.subject
    people = (exception.given_by, getattr(subject, "responsible", None), getattr(subject, "owner", None))
    known = [person for person in people if person and person.is_active and person.email]
    return list(dict.fromkeys(known))
