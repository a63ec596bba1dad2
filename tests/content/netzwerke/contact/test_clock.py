"""The clock: reminders, ends, the question after three months, and what is deleted when."""

from datetime import timedelta

import pytest

from content.models import Message, Party, Thread, ThreadLink
from content.netzwerke.contact import clock, course, places
from tests.content.netzwerke.contact.talks import (
    after,
    agreed,
    asked,
    begun,
    first,
    invited,
    mails,
    mails_to,
    second,
)

pytestmark = pytest.mark.django_db


def run(**time):
    """Let the clock run twice at a moment from now; return the subjects of new mails."""
    before = len(mails())
    clock.run(after(**time))
    clock.run(after(**time))
    return [message.subject for message in mails()[before:]]


def test_who_has_not_answered_is_reminded_twice_and_then_it_is_over():
    thread = asked()
    assert run(days=6) == []
    assert run(days=7) == ["Erinnerung: Mia Berg, Seedorf wartet auf Ihre Antwort"]
    assert run(days=13) == []
    assert run(days=14) == ["Erinnerung: Mia Berg, Seedorf wartet auf Ihre Antwort"]
    assert run(days=29) == []
    assert run(days=30) == ["Keine Antwort: Die Anfrage ist beendet"] * 2
    assert Thread.objects.get().state == "lapsed"
    assert run(days=31) == []
    assert len(mails_to(second(thread).email)) == 4


def test_after_a_rest_of_the_clock_there_is_one_reminder():
    asked()
    assert len(run(days=20)) == 1
    assert run(days=21) == []


def test_later_moves_reminders_and_end_by_four_weeks():
    thread = asked()
    run(days=7)
    course.delay(second(thread))
    assert run(days=27) == []
    assert len(run(days=28)) == 1
    assert len(run(days=35)) == 1
    assert run(days=50) == []
    assert len(run(days=51)) == 2


def test_of_an_invitation_only_who_has_not_answered_is_reminded():
    thread = invited()
    course.agree(first(thread))
    run(days=7)
    assert len(mails_to(first(thread).email)) == 1
    assert len(mails_to(second(thread).email)) == 2


def test_both_are_asked_once_what_came_of_it():
    agreed()
    assert run(days=90) == []
    assert run(days=91) == ["Was ist daraus geworden?"] * 2
    assert run(days=120) == []


def test_a_conversation_in_which_nobody_writes_gives_its_place_back():
    thread = agreed()
    course.write(first(thread), "Hallo", "de")
    run(days=91)
    assert run(days=181) == []
    assert sorted(run(days=183)) == sorted(
        f"Ihr Gespräch mit {party.other.name} ist zu Ende" for party in (first(thread), second(thread))
    )
    assert Thread.objects.get().state == "ended"
    assert places.free(thread.entry) == 1


def test_what_nobody_confirms_goes_after_a_week():
    begun()
    run(days=6)
    assert Thread.objects.exists()
    run(days=8)
    assert not Thread.objects.exists() and not Message.objects.exists() and not Party.objects.exists()


def test_a_conversation_goes_three_months_after_its_end():
    thread = agreed()
    course.end(first(thread))
    run(days=89)
    assert Message.objects.exists()
    run(days=91)
    assert not any(model.objects.exists() for model in (Thread, Party, Message, ThreadLink))


def test_while_editors_look_at_it_nothing_happens():
    asked()
    Thread.objects.update(is_paused=True)
    assert run(days=40) == []


def test_links_go_when_they_cannot_be_renewed_any_more():
    agreed()
    ThreadLink.objects.update(expires_at=after(days=-200))
    clock.forget(after())
    assert not ThreadLink.objects.exists()


def test_a_message_of_today_is_not_quiet():
    thread = agreed()
    Thread.objects.update(agreed_at=after(days=-300), outcome_asked_at=after(days=-200))
    Thread.objects.update(last_message_at=after() - timedelta(days=1))
    assert run(days=0) == []
    assert first(thread).thread.state == "agreed"
