"""What editors do about a conversation that somebody has reported: let it pause, let it go on, stop it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log

from content.netzwerke.contact import places
from content.netzwerke.contact.choices import OVER, State
from content.netzwerke.contact.decision import close_all
from content.netzwerke.contact.notices import tell
from content.netzwerke.contact.thread import Thread, whole
from content.netzwerke.exchange.abuse import AbuseReport


def has_open_report(thread: Thread) -> bool:
    """Tell whether editors have to judge a conversation."""
    return _open_reports(thread).exists()


@transaction.atomic
def pause(thread: Thread, user: Any) -> None:
    """Let nobody write until the editors have decided. The report stays open."""
    Thread.objects.filter(pk=thread.pk).update(is_paused=True)
    log(thread, "exchange.hold", user=user)


@transaction.atomic
def go_on(thread: Thread, user: Any) -> None:
    """Let a conversation go on: nothing was wrong with it. Its days of waiting begin anew."""
    waiting = Thread.objects.filter(pk=thread.pk, state=State.ASKED)
    waiting.update(asked_at=timezone.now(), reminders=0)
    Thread.objects.filter(pk=thread.pk).update(is_paused=False)
    log(thread, "exchange.release", user=user)
    close_all(_open_reports(thread))


@transaction.atomic
def stop(thread: Thread, reason: str, user: Any) -> None:
    """End a conversation for both, who learn why and how to object (Digital Services Act, article 17)."""
    entry = log(thread, "exchange.stop", user=user, data={"reason": reason})
    Thread.objects.filter(pk=thread.pk).exclude(state__in=OVER).update(ended_at=timezone.now())
    Thread.objects.filter(pk=thread.pk).update(state=State.STOPPED, is_paused=False)
    places.give_back(thread)
    for party in whole(thread.pk).parties.all():
        tell(party, "contact_stopped", f"stopped{entry.pk}", reason=reason)
    close_all(_open_reports(thread))


def _open_reports(thread: Thread) -> QuerySet[AbuseReport]:
    return AbuseReport.objects.filter(thread=thread, is_done=False)
