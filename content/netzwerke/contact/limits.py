"""How much one may send: floods end at the form, with a word about when it goes on."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from content.netzwerke.contact.choices import State
from content.netzwerke.contact.thread import Party, Thread
from content.netzwerke.exchange.profile import Profile

# From one connection: a town hall has one for many people.
WRITE_RATE = "20/h"
THREAD_RATE = "60/h"
REPORT_RATE = "10/h"
RENEW_RATE = "10/h"

A_DAY = timedelta(days=1)
# Mails to confirm that go to one address in a day: whoever types in somebody else's can trouble them no more.
MOST_FROM_ADDRESS = 5
# Messages of different people that a profile gets in a day.
MOST_TO_RECEIVER = 20
MOST_IN_A_DAY = 20
# Before the other side has answered anything.
MOST_UNANSWERED = 3
MOST_IN_THREAD = 500
MOST_RENEWALS = 3


def is_address_busy(email: str) -> bool:
    """Tell whether enough was sent in the name of an address today, confirmed or not."""
    since = timezone.now() - A_DAY
    parties = Party.objects.filter(guest_email=email, thread__created_at__gte=since)
    return parties.count() >= MOST_FROM_ADDRESS


def is_receiver_busy(profile: Profile) -> bool:
    """Tell whether a profile got enough messages today. What is not confirmed does not count: anybody could send it."""
    since = timezone.now() - A_DAY
    threads = Thread.objects.filter(parties__profile=profile, asked_at__gte=since)
    return threads.exclude(state=State.UNCONFIRMED).count() >= MOST_TO_RECEIVER


def may_write(party: Party) -> bool:
    """Tell whether a side may write one more message now."""
    thread = party.thread
    messages = list(thread.messages.values_list("party_id", "created_at").order_by("-created_at", "-pk"))
    own = [moment for key, moment in messages if key == party.pk]
    if len(messages) >= MOST_IN_THREAD or len(own) == 0:
        return len(messages) < MOST_IN_THREAD
    today = [moment for moment in own if moment >= timezone.now() - A_DAY]
    is_answered = len(own) < len(messages) or thread.state == State.AGREED
    return len(today) < MOST_IN_A_DAY and (is_answered or len(own) < MOST_UNANSWERED)
