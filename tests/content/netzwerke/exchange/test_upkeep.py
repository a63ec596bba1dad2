"""The clock: unconfirmed sign-ups vanish, silent profiles are asked twice and hidden, what has expired goes offline."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.models import AccessLink, Entry, Erasure, OutgoingMail, Profile
from content.netzwerke import clock
from tests.content.netzwerke.exchange.visits import Visitor
from tests.exchange_factories import EntryFactory, ProfileFactory

pytestmark = pytest.mark.django_db


def ago(**time):
    return timezone.now() - timedelta(**time)


def test_sign_ups_that_nobody_confirms_vanish_after_a_week():
    old, new, confirmed = (
        ProfileFactory(status=status) for status in ("unconfirmed", "unconfirmed", "started")
    )
    Profile.objects.exclude(pk=new.pk).update(created_at=ago(days=7, minutes=1))
    Profile.objects.filter(pk=new.pk).update(created_at=ago(days=6, hours=23))
    AccessLink.make(old.pk, "confirm")
    assert clock.run() == 0
    assert set(Profile.objects.all()) == {new, confirmed}
    assert not AccessLink.objects.exists()


def test_a_silent_profile_is_asked_twice_then_hidden_and_comes_back(netzwerke):
    profile = ProfileFactory(last_seen_at=ago(days=366))
    ProfileFactory(last_seen_at=ago(days=364))
    ProfileFactory(last_seen_at=ago(days=900), is_demo=True)
    asked = []
    for _month in range(4):
        asked.append(clock.run())
        # Often, as a clock does: nothing is done twice.
        assert clock.run() == 0
        Profile.objects.filter(pk=profile.pk).update(asked_at=ago(days=31))
    assert asked == [1, 1, 0, 0]
    profile.refresh_from_db()
    assert profile.status == "hidden"
    first, second = OutgoingMail.objects.order_by("pk")
    assert "fragen wir in einem Monat noch einmal" in first.body
    assert "zeigen wir Ihr Profil nicht mehr" in second.body
    Visitor(profile)
    profile.refresh_from_db()
    assert profile.is_public and clock.run() == 0


def test_an_entry_goes_offline_after_its_last_day_and_its_owner_is_told_once():
    today = timezone.localdate()
    over, last_day = EntryFactory(valid_until=today - timedelta(days=1)), EntryFactory(valid_until=today)
    assert (clock.run(), clock.run()) == (1, 0)
    assert list(Entry.objects.filter(status="expired")) == [over]
    assert list(Entry.objects.public()) == [last_day]
    assert OutgoingMail.objects.get().recipient == over.profile.email


def test_links_and_notes_go_when_nobody_needs_them():
    AccessLink.make(ProfileFactory().pk, "access")
    Erasure.objects.create(profile_number=7, backups_until=timezone.localdate())
    clock.run()
    assert AccessLink.objects.exists() and Erasure.objects.exists()
    AccessLink.objects.update(expires_at=ago(days=1, minutes=1))
    Erasure.objects.update(backups_until=timezone.localdate() - timedelta(days=1))
    clock.run()
    assert not AccessLink.objects.exists() and not Erasure.objects.exists()


def test_the_clock_of_the_site_does_it(capsys):
    EntryFactory(valid_until=timezone.localdate() - timedelta(days=1))
    call_command("exchange_clock")
    call_command("send_mails")
    assert capsys.readouterr().out == "1 mails written.\n1 mails handed on.\n"
