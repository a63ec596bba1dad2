"""What the clock does for the exchange: forget who never confirmed, ask who is silent, end what has expired."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log

from content.netzwerke.exchange.access_link import AccessLink
from content.netzwerke.exchange.choices import Status
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.erasure import Erasure, erase_profile
from content.netzwerke.exchange.notices import notify
from content.netzwerke.exchange.pictures import drop_unused
from content.netzwerke.exchange.profile import Profile

UNCONFIRMED_KEPT = timedelta(days=7)
# Who has not been here for a year is asked; who does not answer within a month is asked once more, then hidden.
SILENT_AFTER = timedelta(days=365)
ASK_AGAIN_AFTER = timedelta(days=30)
MOST_QUESTIONS = 2
# A visit lasts half a day at most: until then its link is needed.
LINKS_KEPT = timedelta(days=1)
# In one round; the next one goes on.
AT_ONCE = 200


def run(now: datetime) -> int:
    """Do all that is due at a moment; return how many mails were written (``netzwerke.clock.steps``)."""
    AccessLink.objects.filter(expires_at__lt=now - LINKS_KEPT).delete()
    Erasure.objects.filter(backups_until__lt=timezone.localdate(now)).delete()
    forget_unconfirmed(now)
    hide_silent(now)
    drop_pictures(now)
    return ask_silent(now) + end_expired(timezone.localdate(now))


def forget_unconfirmed(now: datetime) -> int:
    """Delete sign-ups that nobody has confirmed within a week."""
    gone = Profile.objects.filter(status=Status.UNCONFIRMED, created_at__lt=now - UNCONFIRMED_KEPT)[:AT_ONCE]
    for profile in gone:
        erase_profile(profile)
    return len(gone)


def _silent(now: datetime):
    return Profile.objects.filter(
        status__in=[Status.PUBLIC, Status.PAUSED], is_demo=False, last_seen_at__lt=now - SILENT_AFTER
    )


def ask_silent(now: datetime) -> int:
    """Ask who has not been here for a year whether all still holds; return how many mails were written."""
    first = Q(asked_count=0)
    again = Q(asked_count__lt=MOST_QUESTIONS, asked_at__lt=now - ASK_AGAIN_AFTER)
    asked = list(_silent(now).filter(first | again)[:AT_ONCE])
    for profile in asked:
        with transaction.atomic():
            profile.asked_count += 1
            profile.asked_at = now
            profile.save(update_fields=["asked_count", "asked_at"])
            log(profile, "exchange.ask")
            # The date is part of the key: who comes back and falls silent again is asked again.
            key = f"silent:{profile.pk}:{profile.last_seen_at:%Y%m%d}:{profile.asked_count}"
            notify(
                profile,
                "exchange_silent",
                key,
                subject=profile,
                is_last=profile.asked_count == MOST_QUESTIONS,
            )
    return len(asked)


def hide_silent(now: datetime) -> int:
    """Hide profiles that were asked twice and did not answer. Following a link brings them back."""
    due = _silent(now).filter(asked_count__gte=MOST_QUESTIONS, asked_at__lt=now - ASK_AGAIN_AFTER)
    hidden = list(due[:AT_ONCE])
    for profile in hidden:
        with transaction.atomic():
            profile.set_status(Status.HIDDEN)
            log(profile, "exchange.hide")
    return len(hidden)


def end_expired(today: date) -> int:
    """Take offers and requests offline whose last day is over, and tell their owners once."""
    over = Entry.objects.filter(status=Status.PUBLIC, valid_until__lt=today)
    ended = list(over.select_related("profile")[:AT_ONCE])
    for entry in ended:
        with transaction.atomic():
            entry.set_status(Status.EXPIRED)
            log(entry, "exchange.expire")
            notify(
                entry.profile, "exchange_expired", f"expired:{entry.pk}:{entry.valid_until}", subject=entry
            )
    return len(ended)


def drop_pictures(now: datetime) -> None:
    """Delete pictures that an approval has replaced since yesterday."""
    lately = now - LINKS_KEPT
    for profile in Profile.objects.filter(last_published_at__gt=lately).iterator():
        drop_unused(profile)
