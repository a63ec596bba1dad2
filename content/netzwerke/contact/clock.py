"""What the clock does with conversations: reminds, lets lapse, asks what came of them, deletes.

Every step changes a row first, under the condition that nobody has changed it, so it may run as often as one likes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from content.netzwerke.contact import places
from content.netzwerke.contact.choices import OVER, Answer, State
from content.netzwerke.contact.erasure import forget_history
from content.netzwerke.contact.link import RENEWABLE, ThreadLink
from content.netzwerke.contact.notices import tell, tell_both
from content.netzwerke.contact.thread import Thread, whole
from content.netzwerke.exchange.abuse import AbuseReport

REMIND_AFTER = (timedelta(days=7), timedelta(days=14))
LAPSES_AFTER = timedelta(days=30)
OUTCOME_AFTER = timedelta(days=91)
# An agreed conversation in which nobody has written for so long has ended.
QUIET_FOR = timedelta(days=182)
UNCONFIRMED_KEPT = timedelta(days=7)
KEPT_AFTER_END = timedelta(days=90)
AT_ONCE = 500


def run(now: datetime) -> int:
    """Do all that is due at a moment; return how many mails were written (``netzwerke.clock.steps``)."""
    sent = let_lapse(now) + remind(now) + ask_for_outcomes(now) + end_quiet(now)
    forget(now)
    return sent


def remind(now: datetime) -> int:
    """Remind who has not answered, after seven and after fourteen days."""
    sent = 0
    for thread in _due(Q(state=State.ASKED, is_paused=False, asked_at__lte=now - REMIND_AFTER[0])):
        due = sum(thread.asked_at <= now - after for after in REMIND_AFTER)
        with transaction.atomic():
            # After a rest of the clock there is one reminder, not one for each day that was missed.
            same = Thread.objects.filter(pk=thread.pk, state=State.ASKED, reminders__lt=due)
            if not same.filter(delays=thread.delays).update(reminders=due):
                continue
            for party in whole(thread.pk).parties.all():
                if party.answer == Answer.OPEN:
                    ends_on = timezone.localdate(thread.asked_at + LAPSES_AFTER)
                    key = f"remind{thread.delays}-{due}"
                    sent += tell(party, "contact_reminder", key, ends_on=ends_on)
    return sent


def let_lapse(now: datetime) -> int:
    """End what nobody has answered for thirty days, and tell both."""
    sent = 0
    for thread in _due(Q(state=State.ASKED, is_paused=False, asked_at__lte=now - LAPSES_AFTER)):
        sent += _end(thread, State.ASKED, State.LAPSED, now, "contact_lapsed")
    return sent


def ask_for_outcomes(now: datetime) -> int:
    """Ask both sides once, three months after they agreed, what has come of it."""
    sent = 0
    due = Q(state=State.AGREED, is_paused=False, agreed_at__lte=now - OUTCOME_AFTER, outcome_asked_at=None)
    for thread in _due(due):
        with transaction.atomic():
            same = Thread.objects.filter(pk=thread.pk, state=State.AGREED, outcome_asked_at=None)
            if same.update(outcome_asked_at=now):
                sent += tell_both(whole(thread.pk), "contact_outcome", "outcome")
    return sent


def end_quiet(now: datetime) -> int:
    """End agreed conversations in which nobody has written for half a year; their places are free again."""
    sent = 0
    last = Greatest("agreed_at", Coalesce(F("last_message_at"), F("agreed_at")))
    quiet = Q(state=State.AGREED, is_paused=False, last__lte=now - QUIET_FOR)
    for thread in _due(quiet, last=last):
        sent += _end(thread, State.AGREED, State.ENDED, now, "contact_quiet")
    return sent


def forget(now: datetime) -> None:
    """Delete what nobody confirmed, what ended three months ago, and links that can no longer be renewed."""
    Thread.objects.filter(state=State.UNCONFIRMED, created_at__lt=now - UNCONFIRMED_KEPT).delete()
    over = Thread.objects.filter(state__in=OVER, is_paused=False, ended_at__lt=now - KEPT_AFTER_END)
    # What editors have to judge stays until they have.
    judged = AbuseReport.objects.filter(thread__isnull=False, is_done=False).values("thread")
    gone = list(over.exclude(pk__in=judged).values_list("pk", flat=True)[:AT_ONCE])
    forget_history(Thread, gone)
    Thread.objects.filter(pk__in=gone).delete()
    ThreadLink.objects.filter(expires_at__lt=now - RENEWABLE).delete()


def _end(thread: Thread, before: State, after: State, now: datetime, template: str) -> int:
    with transaction.atomic():
        same = Thread.objects.filter(pk=thread.pk, state=before, asked_at=thread.asked_at)
        if not same.update(state=after, ended_at=now):
            return 0
        places.give_back(thread)
        return tell_both(whole(thread.pk), template, "ended")


def _due(condition: Q, **computed: object) -> Iterator[Thread]:
    """Yield the conversations that fulfil a condition, those that have waited longest first."""
    threads = Thread.objects.annotate(**computed) if computed else Thread.objects.all()
    yield from threads.filter(condition).order_by("asked_at", "pk")[:AT_ONCE]
