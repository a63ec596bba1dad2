"""Profiles and entries: what is public, what revisions hold, what they refuse."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from content.models import Entry, Profile
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import HandlungsfeldFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", ["unconfirmed", "started", "waiting", "paused", "hidden", "rejected"])
def test_only_public_profiles_and_their_entries_are_shown(status):
    shown, other = EntryFactory(), EntryFactory(profile__status=status)
    assert list(Profile.objects.public()) == [shown.profile]
    assert list(Entry.objects.public()) == [shown]
    assert shown.is_public and not other.is_public


def test_an_entry_is_public_up_to_its_last_day():
    today = timezone.localdate()
    last, gone = EntryFactory(valid_until=today), EntryFactory(valid_until=today - timedelta(days=1))
    assert list(Entry.objects.public()) == [last]
    assert last.is_public and not gone.is_public


def test_what_waits_for_the_editors_changes_nothing_in_public():
    profile = ProfileFactory(about="Alt.")
    profile.about = "Neu."
    profile.handlungsfelder.set([HandlungsfeldFactory(name_de="Mobilität")])
    revision = profile.save_revision()
    stored = Profile.objects.get()
    assert (stored.about, stored.status, list(stored.handlungsfelder.all())) == ("Alt.", "public", [])
    revision.publish()
    stored = Profile.objects.get()
    assert (stored.about, [field.name for field in stored.handlungsfelder.all()]) == ("Neu.", ["Mobilität"])


def test_no_revision_holds_an_address_or_sets_one_back():
    profile = ProfileFactory(email="alt@example.org", contact_name="Mia Berg")
    revision = profile.save_revision()
    assert "alt@example.org" not in str(revision.content) and "Mia Berg" not in str(revision.content)
    Profile.objects.update(email="neu@example.org", asked_count=1)
    revision.refresh_from_db()
    revision.publish()
    stored = Profile.objects.get()
    assert (stored.email, stored.asked_count, stored.contact_name) == ("neu@example.org", 1, "Mia Berg")


def test_a_revision_of_an_entry_keeps_profile_capacity_and_end():
    entry = EntryFactory(title="Alt", capacity=1)
    entry.title = "Neu"
    revision = entry.save_revision()
    Entry.objects.update(capacity=3)
    revision.refresh_from_db()
    revision.publish()
    stored = Entry.objects.get()
    assert (stored.title, stored.capacity, stored.profile) == ("Neu", 3, entry.profile)


def test_two_profiles_cannot_share_an_address_in_other_letters():
    ProfileFactory(email="stadt@example.org")
    with pytest.raises(ValidationError, match="Mail"):
        ProfileFactory.build(email="Stadt@Example.org").full_clean()


@pytest.mark.parametrize("values", [["klingonisch"], ["de", "de"], "de", [["de"]]])
def test_languages_come_from_the_list(values):
    with pytest.raises(ValidationError) as refused:
        ProfileFactory.build(languages=values).full_clean()
    assert "languages" in refused.value.message_dict


def test_initiatives_have_no_size():
    assert ProfileFactory(kind="initiative", size_class="l").size_class == ""
