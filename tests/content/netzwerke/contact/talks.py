"""Conversations for tests, and what a test reads from their mails."""

import re
from datetime import timedelta

from django.utils import timezone

from content.models import OutgoingMail, Thread
from content.netzwerke.contact import course
from content.netzwerke.contact.link import ThreadLink
from content.netzwerke.contact.thread import Party, side, whole
from tests.exchange_factories import EntryFactory, ProfileFactory

WORDS = {"name": "Mia Berg, Seedorf", "email": "mia@example.org", "text": "Wie haben Sie angefangen?"}
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


def begun(entry=None, **values) -> Thread:
    """A message of a guest about an entry, not confirmed yet."""
    entry = entry or EntryFactory()
    return course.begin(entry.profile, entry, language="de", **WORDS | values)


def asked(entry=None, **values) -> Thread:
    """A message that has been confirmed and waits for an answer."""
    thread = begun(entry, **values)
    course.confirm(first(thread))
    return whole(thread.pk)


def agreed(entry=None, **values) -> Thread:
    """A conversation that is open."""
    thread = asked(entry, **values)
    course.agree(second(thread))
    return whole(thread.pk)


def invited(**values) -> Thread:
    """An invitation to two profiles."""
    return course.invite(ProfileFactory(), ProfileFactory(), **values)


def first(thread) -> Party:
    """The side that began, fresh from the database."""
    return _side(thread, "first")


def second(thread) -> Party:
    """The side that was asked, fresh from the database."""
    return _side(thread, "second")


def _side(thread, role) -> Party:
    return side(whole(thread.pk), thread.parties.get(role=role).pk)


def token_of(party) -> str:
    """A link to a conversation."""
    return ThreadLink.make(party)


def address_in(message) -> str:
    """The path of the private page that a mail names."""
    return re.search(r"https?://[^/\s]+(/\S*/gespraech/\S+)", message.body).group(1)


def mails() -> list[OutgoingMail]:
    """All mails in the outbox, the oldest first: in tests no transaction ends, so none leaves it."""
    return list(OutgoingMail.objects.order_by("pk"))


def mails_to(address) -> list[OutgoingMail]:
    """All mails to an address."""
    return [message for message in mails() if message.recipient == address]


def after(**time):
    """A moment from now: ``after(days=7)``."""
    return timezone.now() + timedelta(**time)
