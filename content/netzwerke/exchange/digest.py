"""One mail a day, at most, to each editor who decides: how much waits. It holds no name and no text of anybody."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, Max, Min, QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import TaskState

from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.editors import editors, tell_editor, wants_mails
from content.netzwerke.exchange.task import ModerationTask
from content.pages.mail.outgoing import OutgoingMail

# Of what goes on waiting, editors are reminded so often.
AGAIN_AFTER = timedelta(days=7)


def undecided() -> QuerySet[TaskState]:
    """Return the texts that wait for a decision, as steps of their workflow."""
    return TaskState.objects.filter(
        task__in=ModerationTask.objects.all(), status=TaskState.STATUS_IN_PROGRESS
    )


def run(now: datetime) -> int:
    """Write to the editors for whom something new waits, and each week about what goes on waiting.

    Return how many mails were written (``netzwerke.clock.steps``). Of a report they learn at once, so it is only
    counted here until it has waited for a week.
    """
    texts = undecided().aggregate(number=Count("pk"), since=Min("started_at"), newest=Max("started_at"))
    reports = AbuseReport.objects.filter(is_done=False)
    has_old_report = reports.filter(day__lte=timezone.localdate(now - AGAIN_AFTER)).exists()
    if not texts["number"] and not has_old_report:
        return 0
    counts = {"texts": texts["number"], "since": texts["since"], "reports": reports.count()}
    url = f"{get_admin_base_url() or ''}{reverse('wagtailadmin_home')}#exchange"
    sent = 0
    for person in editors("content.change_profile"):
        if wants_mails(person) and _is_due(_last(person), texts["newest"], now):
            key = f"{_prefix(person)}{timezone.localdate(now)}"
            sent += tell_editor(person, "exchange_waiting", key, url=url, **counts)
    return sent


def _prefix(person: AbstractBaseUser) -> str:
    return f"waiting:{person.pk}:"


def _last(person: AbstractBaseUser) -> datetime | None:
    mails = OutgoingMail.objects.filter(key__startswith=_prefix(person))
    return mails.aggregate(last=Max("created_at"))["last"]


def _is_due(last: datetime | None, newest: datetime | None, now: datetime) -> bool:
    """Tell whether it is time for a mail: the first one, one about something new, or one after a week."""
    if last is None:
        return True
    if timezone.localdate(last) == timezone.localdate(now):
        return False
    return bool(newest and newest > last) or last <= now - AGAIN_AFTER
