"""The outbox when something fails: nothing is lost, nothing is sent twice."""

from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.utils import timezone

from content.models import OutgoingMail
from content.pages.mail import delivery
from content.pages.mail.outbox import post
from content.pages.mail.outgoing import MOST_ATTEMPTS, pause_after
from tests.content.pages.mail.servers import Server

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings, monkeypatch):
    """A mail server whose behaviour a test can change."""
    settings.EMAIL_BACKEND = "tests.content.pages.mail.servers.Server"

    def behave(**actions):
        for name, action in actions.items():
            monkeypatch.setattr(Server, name, staticmethod(action))

    return behave


def raising(error):
    """Return a function that raises."""

    def fail():
        raise error

    return fail


def due():
    """Let every mail be due, and every worker that is at work be silent for long."""
    long_ago = timezone.now() - timedelta(hours=1)
    OutgoingMail.objects.update(next_try_at=long_ago, claimed_at=long_ago)


def deliver(number):
    """Work as a worker does."""
    return delivery.deliver.func(number)


@pytest.fixture
def waiting(server):
    """A mail in the outbox that nobody has tried to send."""
    return post("mia@example.org", "Hallo", "Guten Tag!", "hallo:1")


def test_a_mail_leaves_when_the_transaction_has_ended_well(server, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        post("mia@example.org", "Hallo", "Guten Tag!", "hallo:1", reply_to="antwort@example.org")
        assert mail.outbox == []
    [sent] = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["mia@example.org"], "Hallo", "Guten Tag!")
    assert sent.reply_to == ["antwort@example.org"]
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


def test_nothing_is_kept_of_a_sent_mail_but_that_it_was_sent(waiting):
    assert deliver(waiting.pk) == "sent"
    waiting.refresh_from_db()
    assert (waiting.recipient, waiting.subject, waiting.body, waiting.key) == ("", "", "", "hallo:1")


def test_the_same_is_not_written_twice(waiting):
    deliver(waiting.pk)
    assert post("mia@example.org", "Hallo", "Guten Tag!", "hallo:1") is None
    assert deliver(waiting.pk) == ""
    assert delivery.sweep() == 0
    assert len(mail.outbox) == 1


def test_a_mail_waits_while_the_server_is_down_and_leaves_when_it_is_back(server, waiting):
    server(on_open=raising(ConnectionRefusedError("down")))
    before = timezone.now()
    assert deliver(waiting.pk) == "waiting"
    waiting.refresh_from_db()
    assert waiting.next_try_at >= before + pause_after(1)
    assert delivery.sweep() == 0
    server(on_open=lambda: None)
    due()
    assert delivery.sweep() == 1
    assert [sent.subject for sent in mail.outbox] == ["Hallo"]


def test_pauses_grow_up_to_half_a_day():
    pauses = [pause_after(number) for number in range(1, 12)]
    assert pauses[:3] == [timedelta(minutes=1), timedelta(minutes=3), timedelta(minutes=9)]
    assert pauses == sorted(pauses) and pauses[-1] == timedelta(hours=12)


def test_after_many_attempts_a_person_has_to_look(server, waiting):
    server(on_open=raising(TimeoutError("no answer")))
    for _attempt in range(MOST_ATTEMPTS):
        due()
        delivery.sweep()
    waiting.refresh_from_db()
    assert (waiting.state, waiting.attempts, waiting.body) == ("given_up", MOST_ATTEMPTS, "Guten Tag!")
    due()
    assert delivery.sweep() == 0
    server(on_open=lambda: None)
    assert delivery.try_again(OutgoingMail.objects.all()) == 1
    delivery.sweep()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (SMTPDataError(451, b"later"), "waiting"),
        (SMTPDataError(554, b"never"), "given_up"),
        (SMTPRecipientsRefused({"mia@example.org": (450, b"greylisted")}), "waiting"),
        (SMTPRecipientsRefused({"mia@example.org": (550, b"unknown")}), "given_up"),
    ],
)
def test_what_the_server_refuses_for_now_is_tried_again(server, waiting, error, state):
    server(before_sending=raising(error))
    assert deliver(waiting.pk) == state


@pytest.mark.parametrize("error", [SMTPServerDisconnected("gone"), TimeoutError("silent")])
def test_a_connection_that_breaks_while_handing_over_leaves_the_decision_to_a_person(server, waiting, error):
    server(after_sending=raising(error))
    assert deliver(waiting.pk) == "unclear"
    due()
    assert delivery.sweep() == 0
    assert len(mail.outbox) == 1


def test_a_worker_that_dies_after_sending_has_nothing_sent_twice(server, waiting):
    server(after_sending=raising(SystemExit()))
    with pytest.raises(SystemExit):
        deliver(waiting.pk)
    server(after_sending=lambda: None)
    due()
    assert delivery.sweep() == 0
    waiting.refresh_from_db()
    assert (waiting.state, len(mail.outbox)) == ("unclear", 1)


def test_a_worker_that_dies_before_sending_loses_nothing(server, waiting):
    server(on_open=raising(SystemExit()))
    with pytest.raises(SystemExit):
        deliver(waiting.pk)
    server(on_open=lambda: None)
    assert delivery.sweep() == 0
    due()
    delivery.sweep()
    assert len(mail.outbox) == 1


def test_of_two_workers_one_sends(server, waiting):
    others = []
    server(on_open=lambda: others.append(deliver(waiting.pk)))
    assert deliver(waiting.pk) == "sent"
    assert (others, len(mail.outbox)) == ([""], 1)


def test_a_worker_that_was_taken_for_dead_sends_nothing_any_more(server, waiting):
    def fall_asleep():
        server(on_open=lambda: None)
        due()
        delivery.sweep()

    server(on_open=fall_asleep)
    assert deliver(waiting.pk) == ""
    assert len(mail.outbox) == 1


def test_a_mail_that_is_forgotten_while_the_server_is_reached_is_not_sent(server, waiting):
    server(on_open=lambda: OutgoingMail.objects.all().delete())
    assert deliver(waiting.pk) == ""
    assert mail.outbox == []


def test_every_attempt_has_the_same_message_id(server, waiting):
    server(after_sending=raising(TimeoutError()))
    deliver(waiting.pk)
    delivery.try_again(OutgoingMail.objects.all())
    due()
    delivery.sweep()
    first, second = (sent.extra_headers["Message-ID"] for sent in mail.outbox)
    assert first == second


def test_what_was_sent_long_ago_is_forgotten_and_what_waits_is_not(server, waiting):
    deliver(waiting.pk)
    post("jan@example.org", "Hallo", "Guten Tag!", "hallo:2")
    OutgoingMail.objects.update(created_at=timezone.now() - timedelta(days=31))
    delivery.sweep()
    assert [each.key for each in OutgoingMail.objects.all()] == ["hallo:2"]
