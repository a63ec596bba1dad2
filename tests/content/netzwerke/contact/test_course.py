"""The course of a conversation: each step, who is told, and what nobody is told."""

import pytest

from content.models import Message, Party, Tally, Thread
from content.netzwerke.contact import course, places
from content.netzwerke.contact.course import Refused
from tests.content.netzwerke.contact.talks import (
    agreed,
    asked,
    begun,
    first,
    invited,
    mails,
    mails_to,
    second,
)
from tests.exchange_factories import EntryFactory, ProfileFactory

pytestmark = pytest.mark.django_db


def subjects(address):
    return [message.subject for message in mails_to(address)]


def test_nobody_learns_of_a_message_before_its_sender_has_confirmed_the_address():
    thread = begun()
    assert subjects("mia@example.org") == ["Bitte bestätigen Sie Ihre Nachricht"]
    assert len(mails()) == 1
    assert thread.state == "unconfirmed"


def test_a_confirmed_message_reaches_the_profile_without_any_address():
    thread = asked()
    receiver = second(thread)
    (message,) = mails_to(receiver.email)
    assert message.subject == f"Neue Nachricht zu: {thread.entry.title}"
    assert "mia@example.org" not in message.body and message.reply_to == ""
    # What a stranger wrote stands on the private page only.
    assert "Wie haben Sie angefangen?" not in message.body


def test_a_message_is_confirmed_once():
    thread = begun()
    course.confirm(first(thread))
    with pytest.raises(Refused, match="too_late"):
        course.confirm(first(thread))
    assert len(mails_to(second(thread).email)) == 1


def test_whoever_has_a_profile_writes_in_its_name():
    own = ProfileFactory(email="mia@example.org", name="Seedorf")
    party = first(asked())
    assert (party.profile, party.name, party.guest_email) == (own, "Seedorf", "")


def test_an_address_that_nobody_has_confirmed_gives_no_name():
    ProfileFactory(
        email="mia@example.org", name="Seedorf", status="unconfirmed", live=False, confirmed_at=None
    )
    assert first(asked()).name == "Mia Berg, Seedorf"


def test_nobody_writes_to_their_own_profile():
    entry = EntryFactory(profile__email="mia@example.org")
    with pytest.raises(Refused, match="not_allowed"):
        course.confirm(first(begun(entry)))


@pytest.mark.parametrize("change", [{"status": "paused"}, {"profile__status": "hidden"}])
def test_a_message_is_not_sent_on_once_its_entry_is_gone(change):
    entry = EntryFactory()
    thread = begun(entry)
    for name, value in change.items():
        owner = entry.profile if name.startswith("profile__") else entry
        type(owner).objects.filter(pk=owner.pk).update(status=value)
    with pytest.raises(Refused, match="gone"):
        course.confirm(first(thread))


def test_who_agrees_takes_a_place_and_tells_the_other():
    thread = agreed()
    assert thread.state == "agreed"
    assert places.free(thread.entry) == 0
    assert f"Gute Nachricht: {second(thread).name} hat zugesagt" in subjects("mia@example.org")


def test_an_agreement_is_counted_without_names():
    agreed(EntryFactory(kind="tandem"))
    agreed(EntryFactory(kind="advice"), email="tom@example.org")
    assert list(Tally.objects.order_by("pk").values_list("what", flat=True)) == ["tandem", "contact"]


def test_without_a_free_place_nobody_can_agree_and_nothing_is_lost():
    entry = EntryFactory(capacity=1)
    agreed(entry)
    waiting = asked(entry, email="tom@example.org")
    with pytest.raises(Refused, match="no_place"):
        course.agree(second(waiting))
    party = second(waiting)
    assert (party.answer, party.thread.state) == ("open", "asked")


def test_a_place_is_free_again_after_the_end():
    thread = agreed()
    course.end(first(thread))
    assert places.free(thread.entry) == 1
    assert Thread.objects.get().ended_at is not None
    assert subjects(second(thread).email)[-1] == "Ihr Gespräch mit Mia Berg, Seedorf ist zu Ende"


def test_later_gives_four_more_weeks_but_not_for_ever():
    thread = asked()
    course.delay(second(thread))
    assert second(thread).thread.has_more_time
    assert subjects("mia@example.org")[-1].endswith("braucht noch etwas Zeit")
    course.delay(second(thread))
    with pytest.raises(Refused, match="too_late"):
        course.delay(second(thread))


def test_who_declines_tells_the_reason():
    thread = asked()
    course.decline(second(thread), "no_time", "Im Herbst wieder.")
    assert Thread.objects.get().state == "declined"
    (message,) = mails_to("mia@example.org")[1:]
    assert "Wir haben im Moment keine Zeit." in message.body
    assert "Im Herbst wieder." not in message.body


def test_only_one_of_two_answers_at_the_same_moment_counts():
    thread = asked()
    one, other = second(thread), second(thread)
    course.decline(one, "no_time")
    with pytest.raises(Refused, match="too_late"):
        course.agree(other)
    assert Thread.objects.get().state == "declined" and not Tally.objects.exists()


def test_both_write_and_each_message_is_told_once():
    thread = agreed()
    course.write(first(thread), "Hallo", "de")
    course.write(second(thread), "Guten Tag", "en")
    assert list(Message.objects.values_list("text", "language"))[1:] == [("Hallo", "de"), ("Guten Tag", "en")]
    assert subjects(second(thread).email).count("Neue Nachricht von Mia Berg, Seedorf") == 1


def test_the_asked_side_may_ask_back_before_it_answers():
    thread = asked()
    course.write(second(thread), "Worum geht es?", "de")
    assert second(thread).answer == "open"


def test_who_waits_for_an_answer_cannot_flood():
    thread = asked()
    course.write(first(thread), "Noch etwas.", "de")
    course.write(first(thread), "Und noch etwas.", "de")
    with pytest.raises(Refused, match="busy"):
        course.write(first(thread), "Hallo?", "de")
    course.write(second(thread), "Ich lese gerade.", "de")
    course.write(first(thread), "Danke.", "de")


@pytest.mark.parametrize("state", ["unconfirmed", "declined", "lapsed", "ended", "stopped"])
def test_nobody_writes_into_a_conversation_that_is_not_open(state):
    thread = asked()
    Thread.objects.update(state=state)
    with pytest.raises(Refused, match="too_late"):
        course.write(first(thread), "Hallo", "de")


def test_an_invitation_opens_only_when_both_say_yes():
    entry, request = EntryFactory(), EntryFactory(direction="request")
    thread = course.invite(request.profile, entry.profile, first_entry=request, entry=entry)
    assert subjects(entry.profile.email) == [f"Ein Vorschlag für Sie: Tandem mit {request.profile.name}"]
    course.agree(first(thread))
    assert Thread.objects.get().state == "asked"
    with pytest.raises(Refused, match="too_late"):
        course.write(first(thread), "Hallo", "de")
    assert len(mails_to(entry.profile.email)) == 1
    course.agree(second(thread))
    assert Thread.objects.get().state == "agreed"
    assert (places.free(entry), places.free(request)) == (0, 0)
    assert Tally.objects.get().what == "tandem"
    for profile in (entry.profile, request.profile):
        assert subjects(profile.email)[-1].startswith("Gute Nachricht")


def test_one_no_ends_an_invitation():
    thread = invited()
    course.decline(first(thread), "no_fit")
    assert Thread.objects.get().state == "declined"
    with pytest.raises(Refused, match="too_late"):
        course.agree(second(thread))


def test_an_invitation_says_why():
    thread = invited(reasons=lambda language: [f"Beide arbeiten an Mobilität ({language})."])
    assert "- Beide arbeiten an Mobilität (de)." in mails_to(first(thread).email)[0].body


def test_what_came_of_it_is_told_once_and_ends_what_is_done():
    thread = agreed()
    course.tell_outcome(first(thread), "helped")
    assert Thread.objects.get().state == "ended"
    assert Tally.objects.filter(what="helped").count() == 1
    with pytest.raises(Refused):
        course.tell_outcome(first(thread), "nothing")
    course.tell_outcome(second(thread), "going_on")
    assert set(Party.objects.values_list("outcome", flat=True)) == {"helped", "going_on"}


def test_examples_get_no_mail():
    entry = EntryFactory(profile__is_demo=True)
    course.confirm(first(begun(entry)))
    assert mails_to(entry.profile.email) == []


@pytest.mark.parametrize("code", ["de", "de-simple", "en", "ar"])
def test_mails_come_in_the_language_of_who_gets_them(code):
    entry = EntryFactory(profile__mail_language=code)
    asked(entry)
    (message,) = mails_to(entry.profile.email)
    interface = {"ar": "en"}.get(code, code)
    assert f"/{code}/austausch/gespraech/" in message.body
    assert {"de": "innerhalb", "de-simple": "Oder Sie sagen", "en": "within 30 days"}[
        interface
    ] in message.body
