"""Deletion and export: nothing is left that names somebody, everything is handed out."""

import json

import pytest
from django.core import serializers
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from content import models
from content.models import Message, OutgoingMail, Party, Story, Thread, ThreadLink
from content.netzwerke.contact import course
from content.netzwerke.contact.erasure import exported, hand_over
from content.netzwerke.exchange.erasure import erase_profile
from content.netzwerke.exchange.export import exported as all_data
from tests.content.netzwerke.contact.talks import (
    SAME_ORIGIN,
    WORDS,
    agreed,
    asked,
    first,
    mails_to,
    second,
    token_of,
)
from tests.exchange_factories import EntryFactory, ProfileFactory

pytestmark = pytest.mark.django_db


def everything():
    """All rows of the exchange and of the outbox, as one text."""
    kinds = (Thread, Party, Message, ThreadLink, Story, OutgoingMail, models.Profile, models.Entry)
    kinds += (models.AbuseReport, models.Place, models.Tally, ModelLogEntry)
    return "".join(serializers.serialize("json", kind._base_manager.all()) for kind in kinds)


def test_a_deleted_profile_leaves_no_conversation_and_no_name():
    own = ProfileFactory(email="mia@example.org", name="Seedorf am See")
    thread = agreed(text="Wir sind Seedorf am See.")
    course.write(second(thread), "Liebe Leute aus Seedorf am See", "de")
    story = Story.objects.create(
        thread=thread, first=own, second=thread.entry.profile, title="Seedorf am See", text="x"
    )
    for subject in (story, thread):
        log(subject, "exchange.hold", data={"reason": "Das schreibt Seedorf am See."})
    receiver = second(thread).email
    erase_profile(own)
    assert not Thread.objects.exists() and not Message.objects.exists() and not Story.objects.exists()
    assert "Seedorf" not in everything() and "mia@example.org" not in everything()
    assert mails_to(receiver)[-1].subject == "Ein Gespräch ist gelöscht"


def test_the_place_is_free_again_after_a_deletion():
    ProfileFactory(email="mia@example.org")
    thread = agreed(EntryFactory(capacity=1))
    erase_profile(first(thread).profile)
    assert not models.Place.objects.exists()


def test_conversations_of_others_stay():
    other = agreed()
    erase_profile(ProfileFactory())
    assert list(Thread.objects.all()) == [other]


def test_a_guest_deletes_everything_on_the_private_page(client, home):
    thread = agreed()
    address = reverse("contact_delete", args=[token_of(first(thread))])
    assert "Alles löschen" in client.get(address).content.decode()
    assert Thread.objects.exists()
    client.post(address, headers=SAME_ORIGIN)
    assert not Thread.objects.exists()
    assert "Seedorf" not in everything() and "mia@example.org" not in everything()
    assert client.get(address).status_code == 404


def test_who_leaves_an_entry_keeps_the_conversation():
    thread = agreed()
    thread.entry.delete()
    party = first(thread)
    assert party.thread.entry is None and party.thread.state == "agreed"
    course.end(party)


def test_somebody_gets_their_conversations_as_data():
    own = ProfileFactory(email="mia@example.org")
    thread = agreed()
    course.write(second(thread), "Gern!", "de")
    (talk,) = exported(own)["conversations"]
    assert (talk["with"], talk["state"], talk["about"]) == (
        second(thread).name,
        "agreed",
        thread.entry.title,
    )
    assert [(message["own"], message["text"]) for message in talk["messages"]] == [
        (True, WORDS["text"]),
        (False, "Gern!"),
    ]
    text = json.dumps(all_data(own), default=str)
    assert "Gern!" in text and second(thread).email not in text


def test_conversations_go_over_to_the_profile_that_stays():
    ProfileFactory(email="mia@example.org")
    thread = asked()
    kept, other = ProfileFactory(), second(thread).profile
    hand_over(kept, other)
    assert second(thread).profile == kept
