"""Places: never more than there are, whoever is quick."""

import pytest

from content.models import Entry, Place, Thread
from content.netzwerke.contact import places
from tests.exchange_factories import EntryFactory

pytestmark = pytest.mark.django_db


def overtake(monkeypatch, entry, quick):
    """Let somebody be quicker than the next one, who has just looked and saw every place free."""
    look = places.taken_numbers
    assert places.take(entry, quick)

    def looked_before(entry):
        monkeypatch.setattr(places, "taken_numbers", look)
        return set()

    monkeypatch.setattr(places, "taken_numbers", looked_before)


def test_places_go_down_and_up_again_and_never_below_none():
    entry, one, two = EntryFactory(capacity=2), Thread.objects.create(), Thread.objects.create()
    assert places.take(entry, one) and places.free(entry) == 1
    assert places.take(entry, one) and places.free(entry) == 1
    assert places.take(entry, two) and places.free(entry) == 0
    assert not places.take(entry, Thread.objects.create())
    Entry.objects.update(capacity=1)
    entry.refresh_from_db()
    assert places.free(entry) == 0
    assert not places.take(entry, Thread.objects.create())
    places.give_back(one)
    places.give_back(two)
    assert places.free(entry) == 1


def test_two_who_take_the_last_place_at_the_same_moment_do_not_both_get_it(monkeypatch):
    entry, quick, slow = EntryFactory(capacity=1), Thread.objects.create(), Thread.objects.create()
    overtake(monkeypatch, entry, quick)
    assert not places.take(entry, slow)
    assert list(Place.objects.values_list("thread", flat=True)) == [quick.pk]


def test_who_is_overtaken_gets_the_next_place(monkeypatch):
    entry, quick, slow = EntryFactory(capacity=2), Thread.objects.create(), Thread.objects.create()
    overtake(monkeypatch, entry, quick)
    assert places.take(entry, slow)
    assert sorted(Place.objects.values_list("number", flat=True)) == [1, 2]


def test_taken_places_are_counted_with_one_query(django_assert_num_queries):
    entries = [EntryFactory(), EntryFactory()]
    places.take(entries[0], Thread.objects.create())
    with django_assert_num_queries(1):
        assert places.taken(entry.pk for entry in entries) == {entries[0].pk: 1}
