"""The way of a story: one side writes it, the other agrees to the very same words, editors look at it."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction

from content.netzwerke.contact.choices import State
from content.netzwerke.contact.course import TOO_LATE, Refused
from content.netzwerke.contact.notices import tell
from content.netzwerke.contact.story import Story
from content.netzwerke.contact.thread import Party, Thread
from content.netzwerke.exchange.choices import Status
from content.netzwerke.exchange.moderation import hand_in

# In these, the two work on the words; later on the words stay as they are.
_OPEN = (Status.STARTED, Status.REJECTED)


def may_tell(party: Party) -> bool:
    """Tell whether two can write a story: they agreed, and both have a profile under whose name it stands."""
    agreed = party.thread.state in (State.AGREED, State.ENDED) and party.thread.agreed_at is not None
    return agreed and bool(party.profile_id and party.other.profile_id)


def story_of(thread: Thread) -> Story | None:
    """Return the story of a conversation as it was last written; the row holds what is public."""
    story = Story.objects.filter(thread=thread).select_related("first", "second").first()
    return story.get_latest_revision_as_object() if story else None


def fingerprint(story: Story) -> str:
    """Return a name of the very words of a story."""
    return sha256(f"{story.title}\n{story.text}".encode()).hexdigest()


@transaction.atomic
def write_story(party: Party, *, title: str, text: str, language: str) -> Story:
    """Keep a story, or new words of one, and ask the other side whether it agrees."""
    _lock(party)
    story = Story.objects.filter(thread=party.thread).first()
    if not may_tell(party) or (story and story.status not in _OPEN):
        raise Refused(TOO_LATE)
    parties = sorted((party, party.other), key=lambda each: each.role)
    story = story or Story(thread=party.thread, first=parties[0].profile, second=parties[1].profile)
    story.title, story.text, story.language = title, text, language
    story.first_agrees, story.second_agrees = party == parties[0], party == parties[1]
    story.status = Status.STARTED
    story.save()
    tell(party.other, "contact_story", f"story:{fingerprint(story)[:16]}")
    return story


@transaction.atomic
def agree_to_story(party: Party, words: str) -> None:
    """Agree to a story whose ``fingerprint`` somebody has read; once both do, it goes to the editors."""
    _lock(party)
    story = Story.objects.filter(thread=party.thread, status__in=_OPEN).first()
    if story is None or fingerprint(story) != words:
        raise Refused(TOO_LATE)
    setattr(story, _flag(story, party), True)
    story.save()
    if story.is_agreed:
        hand_in(story)


@transaction.atomic
def withdraw_story(party: Party) -> None:
    """Take a story back, at any time and at once, also from the public."""
    _lock(party)
    story = Story.objects.filter(thread=party.thread).first()
    if story is None:
        raise Refused(TOO_LATE)
    if waiting := story.current_workflow_state:
        waiting.cancel()
    setattr(story, _flag(story, party), False)
    story.status, story.live = Status.STARTED, False
    story.save()


def _flag(story: Story, party: Party) -> str:
    return "first_agrees" if party.profile_id == story.first_id else "second_agrees"


def _lock(party: Party) -> None:
    """Let the two wait for one another."""
    Thread.objects.select_for_update().get(pk=party.thread_id)
