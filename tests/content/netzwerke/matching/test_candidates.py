"""Matches from the database."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from django.utils import timezone

from content.models import Entry, Profile
from content.netzwerke.matching import places
from content.netzwerke.matching.candidates import best_for_entry, best_for_profile, parties
from content.netzwerke.matching.reason import Code
from content.netzwerke.matching.score import best
from content.netzwerke.matching.weights import TANDEM
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import HandlungsfeldFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def buses():
    return HandlungsfeldFactory(name_de="Mobilität")


def entry(field, direction, kind="advice", **profile) -> Entry:
    return EntryFactory(
        profile=ProfileFactory(**profile), direction=direction, handlungsfeld=field, kind=kind, capacity=3
    )


def test_a_request_finds_offers_and_an_offer_finds_requests(buses):
    request = entry(buses, "request")
    offer = entry(buses, "offer")
    near = entry(buses, "offer", kind="visit")
    entry(HandlungsfeldFactory(), "offer")
    found = best_for_entry(request)
    assert [match.right.entry for match in found] == [offer.pk, near.pk]
    assert found[0].reasons[0].code == Code.LEFT_SEEKS
    assert [match.left.entry for match in best_for_entry(offer)] == [request.pk]


@pytest.mark.parametrize(
    "change",
    [
        {"status": "paused"},
        {"live": False},
        {"valid_until": timezone.localdate() - timedelta(days=1)},
    ],
)
def test_only_what_is_public_is_matched(buses, change):
    request, offer = entry(buses, "request"), entry(buses, "offer")
    Entry.objects.filter(pk=offer.pk).update(**change)
    assert best_for_entry(request) == []


def test_a_hidden_profile_is_matched_with_nobody(buses):
    request, offer = entry(buses, "request"), entry(buses, "offer")
    Profile.objects.filter(pk=offer.profile_id).update(status="hidden")
    assert best_for_entry(request) == []
    assert best_for_profile(request.profile) == []


def test_own_offers_answer_nobodys_own_requests(buses):
    request = entry(buses, "request")
    EntryFactory(profile=request.profile, handlungsfeld=buses)
    assert best_for_entry(request) == []


def test_an_offer_without_a_free_place_is_not_recommended(buses, monkeypatch):
    request, full, free = entry(buses, "request"), entry(buses, "offer"), entry(buses, "offer")
    monkeypatch.setattr(places, "sources", [lambda keys: {full.pk: 3, free.pk: 1}])
    [match] = best_for_entry(request)
    assert (match.right.entry, match.right.free) == (free.pk, 2)


def test_a_profile_finds_partners_by_what_they_want_and_by_what_they_do(buses):
    asking = entry(buses, "request").profile
    answers = entry(buses, "offer", size_class="l").profile
    alike = ProfileFactory(handlungsfelder=[buses])
    asking.handlungsfelder.add(buses)
    asking.save()
    found = best_for_profile(asking)
    assert [match.right.key for match in found] == [answers.pk, alike.pk]
    assert found[0].left.key == asking.pk


def test_a_profile_about_which_nothing_is_known_finds_nobody():
    ProfileFactory()
    assert best_for_profile(ProfileFactory(land="", size_class="", stage="")) == []


def test_what_people_need_is_not_read():
    needs = ProfileFactory(access_needs="Wir brauchen eine Rampe.")
    assert "Rampe" not in repr(parties([needs.pk]))


def test_the_database_loses_none_of_the_best():
    chance = random.Random(7)
    fields = [HandlungsfeldFactory() for _ in range(4)]
    everybody = [
        ProfileFactory(
            handlungsfelder=chance.sample(fields, 2),
            size_class=chance.choice(["xs", "s", "m", "l"]),
            stage=chance.choice(["start", "plan", "act", "share"]),
            land=chance.choice(["BY", "BE", "NI", "TH", "SH"]),
            region=chance.choice(["near", "far", "any"]),
            languages=chance.choice([["de"], ["en"], ["de", "en"]]),
        )
        for _ in range(30)
    ]
    sides = parties([profile.pk for profile in everybody])
    for profile in everybody[:5]:
        alike = [side for side in sides.values() if side.fields & sides[profile.pk].fields]
        assert best_for_profile(profile) == best(TANDEM, sides[profile.pk], alike, 5)


def test_the_number_of_queries_does_not_grow(buses, django_assert_num_queries):
    request = entry(buses, "request")
    request.profile.handlungsfelder.add(buses)
    request.profile.save()
    for _ in range(2):
        for _ in range(5):
            entry(buses, "offer", handlungsfelder=[buses])
        with django_assert_num_queries(4):
            best_for_entry(request)
        with django_assert_num_queries(9):
            best_for_profile(request.profile)
