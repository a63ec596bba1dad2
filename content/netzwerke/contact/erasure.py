"""What goes with a profile or an entry, what is handed over, and what somebody gets as their data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from wagtail.models import ModelLogEntry

from content.netzwerke.contact import story
from content.netzwerke.contact.choices import OVER, State
from content.netzwerke.contact.decision import follow_deletion
from content.netzwerke.contact.notices import tell
from content.netzwerke.contact.story import Story
from content.netzwerke.contact.thread import Party, Thread, side, whole
from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import Profile
from content.pages.mail.outbox import forget
from content.pages.mail.outgoing import OutgoingMail


def erase(subject: Moderated) -> None:
    """Delete every conversation and story of a profile, and what waits in the outbox about it.

    The others are told, without a name, and so is who has reported it. Conversations about an entry stay: they are
    those of two people.
    """
    follow_deletion(subject)
    if not isinstance(subject, Profile):
        return
    for party in Party.objects.filter(profile=subject):
        erase_thread(side(whole(party.thread_id), party.pk))
    stories = list(story.of(subject))
    forget_history(Story, [told.pk for told in stories])
    for told in stories:
        told.revisions.all().delete()
        told.delete()


@transaction.atomic
def erase_thread(leaver: Party) -> None:
    """Delete a conversation for good; the other side learns of it, if it was not over."""
    thread = leaver.thread
    if thread.state not in (*OVER, State.UNCONFIRMED):
        tell(leaver.other, "contact_gone", "gone")
    forget(concerns=f"thread:{thread.pk}")
    if leaver.guest_email:
        forget_thread_mails(leaver)
    forget_history(Thread, [thread.pk])
    thread.delete()


def forget_history(model: type[models.Model], keys: Iterable[int]) -> None:
    """Delete what Wagtail's log keeps of things that go: a title or a reason may name somebody."""
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    ModelLogEntry.objects.filter(content_type=kind, object_id__in=map(str, keys)).delete()


def forget_thread_mails(guest: Party) -> None:
    """Drop the mails of a conversation to somebody without a profile: the address may be that of others' mails, too."""
    OutgoingMail.objects.filter(
        recipient=guest.guest_email, key__startswith=f"thread:{guest.thread_id}:"
    ).delete()


def hand_over(kept: Profile, other: Profile) -> None:
    """Let ``kept`` go on with the conversations and reports of ``other``.

    Conversations of the two with one another go with ``other``.
    """
    AbuseReport.objects.filter(profile=other).update(profile=kept)
    own = Party.objects.filter(profile=other)
    own.exclude(thread__parties__profile=kept).update(profile=kept)
    for role in ("first", "second"):
        stories = Story.objects.filter(**{role: other}).exclude(Q(first=kept) | Q(second=kept))
        stories.update(**{role: kept})


def exported(profile: Profile) -> dict[str, Any]:
    """Return the conversations and stories of a profile as data; of the others, what they wrote to it."""
    found = []
    for party in Party.objects.filter(profile=profile).select_related("thread__entry").order_by("pk"):
        thread = party.thread
        found.append(
            {
                "begun_at": thread.created_at,
                "state": thread.state,
                "about": thread.entry.title if thread.entry else None,
                "with": party.other.name,
                "answer": party.answer,
                "reason": party.reason,
                "note": party.note,
                "outcome": party.outcome,
                "messages": [
                    {
                        "own": message.party_id == party.pk,
                        "text": message.text,
                        "written_at": message.created_at,
                    }
                    for message in thread.messages.all()
                ],
            }
        )
    return {"conversations": found, "stories": story.exported(profile)}
