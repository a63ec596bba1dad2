"""Editors hear once a day at most that something waits, with numbers and no names."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import TaskState
from wagtail.users.models import UserProfile

from content.models import AbuseReport, OutgoingMail
from content.netzwerke import clock
from content.netzwerke.exchange.moderation import hand_in
from tests.exchange_factories import ProfileFactory
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

NEW = {"status": "started", "live": False}


@pytest.fixture
def editor(netzwerke):
    """Somebody who decides; others do not."""
    UserFactory(role="Redaktion")
    UserFactory(role="Prüfung", email="")
    UserFactory(role="Prüfung", is_active=False)
    return UserFactory(role="Prüfung")


def mails():
    return OutgoingMail.objects.filter(key__startswith="waiting:").order_by("pk")


def later(**time):
    return timezone.now() + timedelta(**time)


def test_who_decides_gets_numbers_and_a_link_but_no_name(editor):
    hand_in(ProfileFactory(name="Neustadt", email="neu@example.org", contact_name="Mia Berg", **NEW))
    hand_in(ProfileFactory(name="Altdorf", **NEW))
    AbuseReport.objects.create(profile=ProfileFactory(), kind="other", text="Das ist gemein.")
    assert clock.run() == 1
    [mail] = mails()
    assert (mail.recipient, mail.subject) == (editor.email, "Im Netzwerk wartet etwas auf Sie")
    assert "- 2 Texte. Der älteste wartet seit dem " in mail.body
    assert "- 1 Meldung: " in mail.body and "/cms/#exchange" in mail.body
    for word in ("Neustadt", "neu@example.org", "Mia", "Altdorf", "gemein"):
        assert word not in mail.body


def test_nothing_waits_nobody_is_told(editor):
    assert clock.run() == 0


def test_there_is_one_mail_a_day_for_what_is_new_and_one_a_week_for_what_stays(editor):
    hand_in(ProfileFactory(**NEW))
    assert [clock.run(), clock.run(later(minutes=1)), clock.run(later(days=1))] == [1, 0, 0]
    hand_in(ProfileFactory(**NEW))
    # The same day is over for this editor.
    assert clock.run() == 0
    assert [clock.run(later(days=1)), clock.run(later(days=2))] == [1, 0]
    OutgoingMail.objects.update(created_at=later(days=2))
    assert [clock.run(later(days=8)), clock.run(later(days=9, hours=1))] == [0, 1]
    TaskState.objects.update(status="approved")
    assert clock.run(later(days=30)) == 0


def test_a_report_that_nobody_has_settled_is_remembered_after_a_week(editor):
    report = AbuseReport.objects.create(profile=ProfileFactory(), kind="other")
    assert clock.run() == 0
    AbuseReport.objects.update(day=timezone.localdate() - timedelta(days=7))
    assert clock.run() == 1
    assert "Text" not in mails().get().body
    report.is_done = True
    report.save()
    assert clock.run(later(days=30)) == 0


def test_it_speaks_the_language_of_the_admin_and_can_be_turned_off(editor):
    hand_in(ProfileFactory(**NEW))
    for person, wish in (
        (editor, {"preferred_language": "en"}),
        (UserFactory(role="Prüfung"), {"submitted_notifications": False}),
    ):
        UserProfile.objects.update_or_create(user=person, defaults=wish)
    assert clock.run() == 1
    assert mails().get().subject == "Something in the network waits for you"
