"""The course of a conversation: sent, answered, ended. Each step happens once, whoever else clicks at the same time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from content.netzwerke.contact import limits, places
from content.netzwerke.contact.choices import Answer, Origin, Outcome, Role, State
from content.netzwerke.contact.notices import tell
from content.netzwerke.contact.tally import FOUND_CONTACT, FOUND_TANDEM, count
from content.netzwerke.contact.thread import Message, Party, Thread
from content.netzwerke.exchange.choices import Status
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile

# After "later", the first reminder comes a week after ``asked_at``: four weeks from then.
LATER = timedelta(days=21)
MOST_DELAYS = 2


class Refused(Exception):
    """A step that cannot be done; ``reason`` is one of the constants below."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


# Somebody was quicker, or the conversation is over.
TOO_LATE = "too_late"
NO_PLACE = "no_place"
# The profile, the offer or the request is not public any more.
GONE = "gone"
BUSY = "busy"
# Somebody wrote to their own profile, or the editors have stopped them.
NOT_ALLOWED = "not_allowed"


@transaction.atomic
def begin(
    receiver: Profile, entry: Entry | None, *, name: str, email: str, text: str, language: str
) -> Thread:
    """Keep a message and ask its sender by mail to confirm the address. Nobody else learns of it before."""
    thread = Thread.objects.create(entry=entry)
    first = Party.objects.create(
        thread=thread,
        role=Role.FIRST,
        guest_name=name,
        guest_email=email.lower(),
        guest_language=language,
        answer=Answer.YES,
    )
    Party.objects.create(thread=thread, role=Role.SECOND, profile=receiver)
    Message.objects.create(thread=thread, party=first, text=text, language=language)
    tell(first, "contact_confirm", "confirm")
    return thread


@transaction.atomic
def begin_known(
    sender: Profile, receiver: Profile, entry: Entry | None, *, text: str, language: str
) -> Thread:
    """Send a message of a profile whose mail address is confirmed. Raises Refused as ``confirm`` does."""
    thread = Thread.objects.create(entry=entry)
    first = Party.objects.create(thread=thread, role=Role.FIRST, profile=sender, answer=Answer.YES)
    Party.objects.create(thread=thread, role=Role.SECOND, profile=receiver)
    Message.objects.create(thread=thread, party=first, text=text, language=language)
    confirm(first)
    return thread


@transaction.atomic
def confirm(party: Party) -> None:
    """Send a message on: its sender has shown that the address is theirs. Who has a profile writes in its name."""
    thread, receiver = party.thread, party.other
    _check_sending(party, receiver.profile)
    _move(thread, (State.UNCONFIRMED,), State.ASKED, asked_at=timezone.now())
    own = _profile_of(party)
    if own and not party.profile_id:
        party.profile, party.guest_name, party.guest_email = own, "", ""
        party.save(update_fields=["profile", "guest_name", "guest_email"])
    tell(receiver, "contact_new", "new")


def _check_sending(party: Party, receiver: Profile) -> None:
    entry = party.thread.entry
    if not receiver.is_public or (entry and not entry.is_public):
        raise Refused(GONE)
    own = _profile_of(party)
    if own and (own.pk == receiver.pk or own.status in (Status.HELD, Status.BLOCKED)):
        raise Refused(NOT_ALLOWED)
    if limits.is_receiver_busy(receiver):
        raise Refused(BUSY)


def _profile_of(party: Party) -> Profile | None:
    if party.profile:
        return party.profile
    known = Profile.objects.filter(email=party.guest_email, is_demo=False, confirmed_at__isnull=False)
    return known.first()


@transaction.atomic
def invite(
    first: Profile,
    second: Profile,
    *,
    first_entry: Entry | None = None,
    entry: Entry | None = None,
    reasons: Callable[[str], Sequence[str]] = lambda language: (),
) -> Thread:
    """Invite two profiles to a tandem: ``first_entry`` is the first one's, ``entry`` the second one's.

    ``reasons`` returns in a language why they fit together. A conversation begins only when both say yes.
    """
    thread = Thread.objects.create(
        origin=Origin.INVITATION,
        state=State.ASKED,
        entry=entry,
        first_entry=first_entry,
        asked_at=timezone.now(),
    )
    for role, profile in ((Role.FIRST, first), (Role.SECOND, second)):
        Party.objects.create(thread=thread, role=role, profile=profile)
    for party in thread.parties.all():
        tell(party, "contact_invitation", "invitation", reasons=reasons(party.language))
    return thread


@transaction.atomic
def agree(party: Party) -> None:
    """Say yes. Once both have, the conversation is open and takes its places. Raises Refused, also without a place."""
    thread = party.thread
    # Two who say yes at the same moment must see each other's answer.
    Thread.objects.select_for_update().get(pk=thread.pk)
    _answer(party, Answer.YES)
    other = party.other
    if Party.objects.filter(pk=other.pk).exclude(answer=Answer.YES).exists():
        return
    entries = [entry for entry in (thread.entry, thread.first_entry) if entry]
    # In one order, so that two who take the same places do not wait for one another for ever.
    for entry in sorted(entries, key=lambda entry: entry.pk):
        if not places.take(entry, thread):
            raise Refused(NO_PLACE)
    _move(thread, (State.ASKED,), State.AGREED, agreed_at=timezone.now())
    count(FOUND_TANDEM if thread.is_tandem else FOUND_CONTACT)
    tell(other, "contact_agreed", "agreed")
    if thread.is_invitation:
        tell(party, "contact_agreed", "agreed")


@transaction.atomic
def delay(party: Party) -> None:
    """Say "later": the days until reminder and end begin anew in three weeks."""
    thread = party.thread
    if not party.is_asked or thread.delays >= MOST_DELAYS:
        raise Refused(TOO_LATE)
    same = Thread.objects.filter(pk=thread.pk, state=State.ASKED, delays=thread.delays)
    thread.delays += 1
    thread.asked_at, thread.reminders = timezone.now() + LATER, 0
    if not same.update(delays=thread.delays, asked_at=thread.asked_at, reminders=0):
        raise Refused(TOO_LATE)
    tell(party.other, "contact_later", f"later{thread.delays}")


@transaction.atomic
def decline(party: Party, reason: str, note: str = "") -> None:
    """Say no, with a reason that the other side reads."""
    _answer(party, Answer.NO, reason=reason, note=note)
    _move(party.thread, (State.ASKED,), State.DECLINED, ended_at=timezone.now())
    tell(party.other, "contact_declined", "declined", reason=party.get_reason_display)


def can_write(party: Party) -> bool:
    """Tell whether a side may write into a conversation as it stands, apart from the limits."""
    thread = party.thread
    is_open = thread.state == State.AGREED or (thread.state == State.ASKED and not thread.is_invitation)
    return is_open and not thread.is_paused


@transaction.atomic
def write(party: Party, text: str, language: str) -> Message:
    """Add a message and tell the other side about it."""
    thread = party.thread
    if not can_write(party):
        raise Refused(TOO_LATE)
    if not limits.may_write(party):
        raise Refused(BUSY)
    message = Message.objects.create(thread=thread, party=party, text=text, language=language)
    Thread.objects.filter(pk=thread.pk).update(last_message_at=message.created_at)
    tell(party.other, "contact_message", f"message{message.pk}")
    return message


@transaction.atomic
def end(party: Party) -> None:
    """End a conversation, or take a message back that nobody has answered; its places are free again."""
    thread = party.thread
    if thread.is_invitation and thread.state == State.ASKED:
        raise Refused(TOO_LATE)
    _move(thread, (State.ASKED, State.AGREED), State.ENDED, ended_at=timezone.now())
    places.give_back(thread)
    tell(party.other, "contact_ended", "ended")


@transaction.atomic
def tell_outcome(party: Party, outcome: str) -> None:
    """Note what came of a conversation; it ends unless it goes on."""
    thread = party.thread
    if thread.state not in (State.AGREED, State.ENDED) or party.outcome:
        raise Refused(TOO_LATE)
    if not Party.objects.filter(pk=party.pk, outcome="").update(outcome=outcome):
        raise Refused(TOO_LATE)
    party.outcome = outcome
    count(outcome)
    if outcome != Outcome.GOING_ON and thread.state == State.AGREED:
        end(party)


def _answer(party: Party, answer: Answer, **values: str) -> None:
    """Store an answer; only one of two at the same time counts."""
    same = Party.objects.filter(
        pk=party.pk, answer=Answer.OPEN, thread__state=State.ASKED, thread__is_paused=False
    )
    if not same.update(answer=answer, **values):
        raise Refused(TOO_LATE)
    party.answer = answer
    for name, value in values.items():
        setattr(party, name, value)


def _move(thread: Thread, before: tuple[State, ...], after: State, **values: object) -> None:
    """Put a conversation into another state, if it is still in one of those before."""
    if not Thread.objects.filter(pk=thread.pk, state__in=before).update(state=after, **values):
        raise Refused(TOO_LATE)
    thread.state = after
    for name, value in values.items():
        setattr(thread, name, value)


@transaction.atomic
def renew(party: Party) -> bool:
    """Send a new link and let all older ones of this side be over; False when there were enough today.

    The link by which somebody asks stays known, so that they may ask again.
    """
    now = timezone.now()
    asked = party.links.filter(is_renewal=True, created_at__gte=now - limits.A_DAY).count()
    if asked >= limits.MOST_RENEWALS:
        return False
    party.links.filter(expires_at__gt=now).update(expires_at=now)
    number = party.links.filter(is_renewal=True).count()
    return tell(party, "contact_link", f"link{number}", is_renewal=True)
