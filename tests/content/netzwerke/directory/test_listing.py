"""The lists of offers, requests and profiles."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from lxml import html

from content.models import Entry, EntryFact, EntryWord, ExchangeWord, Handlungsfeld, Profile, ProfileFact
from content.netzwerke.directory.follow import refresh_all
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import HandlungsfeldFactory

OFFERS, REQUESTS, PROFILES = (f"/de/netzwerke/boerse/{name}/" for name in ("angebote", "gesuche", "profile"))


@pytest.fixture
def buses(home) -> Handlungsfeld:
    return HandlungsfeldFactory(name_de="Mobilität")


@pytest.fixture
def musterfelde(buses) -> Profile:
    """A small town in Bavaria that offers advice and looks for material."""
    town = ProfileFactory(
        name="Musterfelde", land="BY", size_class="xs", languages=["de", "tr"], handlungsfelder=[buses]
    )
    EntryFactory(profile=town, handlungsfeld=buses, title="Rat zum Rufbus", text="Wir haben einen Ruf-Bus.")
    EntryFactory(
        profile=town, handlungsfeld=buses, direction="request", kind="material", title="Wir suchen Fahrpläne"
    )
    return town


@pytest.fixture
def talheim(musterfelde) -> Profile:
    """An initiative in Berlin that offers a visit."""
    initiative = ProfileFactory(
        name="Talheim", kind="initiative", land="BE", size_class="", about="Wir fahren Rad."
    )
    EntryFactory(profile=initiative, kind="visit", title="Ein Tag bei uns", text="Kommen Sie zum Radeln.")
    return initiative


def titles(client, address: str) -> list[str]:
    return [card.title for card in client.get(address).context["results"]]


def counts(client, address: str, name: str) -> dict[str, int]:
    cache.clear()
    filters = client.get(address).context["filters"]
    found = [each["choices"] for each in filters if each["name"] == name]
    return {choice["value"]: choice["count"] for choices in found for choice in choices}


def test_each_list_shows_its_own(client, talheim):
    assert titles(client, OFFERS) == ["Ein Tag bei uns", "Rat zum Rufbus"]
    assert titles(client, REQUESTS) == ["Wir suchen Fahrpläne"]
    assert titles(client, PROFILES) == ["Musterfelde", "Talheim"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (f"{OFFERS}?kind=visit", ["Ein Tag bei uns"]),
        (f"{OFFERS}?handlungsfeld=mobilitat", ["Rat zum Rufbus"]),
        (f"{OFFERS}?land=BY&land=BE", ["Ein Tag bei uns", "Rat zum Rufbus"]),
        (f"{OFFERS}?land=BE&size=xs", []),
        (f"{OFFERS}?size=xs", ["Rat zum Rufbus"]),
        (f"{OFFERS}?who=initiative", ["Ein Tag bei uns"]),
        (f"{OFFERS}?language=tr", ["Rat zum Rufbus"]),
        (f"{PROFILES}?direction=request", ["Musterfelde"]),
        (f"{PROFILES}?kind=initiative", ["Talheim"]),
        (f"{PROFILES}?handlungsfeld=mobilitat", ["Musterfelde"]),
        (f"{PROFILES}?land=nonsense", ["Musterfelde", "Talheim"]),
    ],
)
def test_a_list_is_filtered_by_what_stands_in_the_address(client, talheim, address, found):
    assert titles(client, address) == found


def test_choices_are_counted_given_the_other_choices(client, talheim):
    assert counts(client, OFFERS, "land") == {"BY": 1, "BE": 1}
    assert counts(client, f"{OFFERS}?kind=visit", "land") == {"BE": 1}
    assert counts(client, f"{OFFERS}?kind=visit", "kind") == {"visit": 1, "advice": 1}
    assert client.get(f"{OFFERS}?kind=visit&page=1").context["result_count"] == 1


def test_a_choice_that_finds_nothing_can_be_taken_back(client, talheim):
    assert counts(client, f"{OFFERS}?land=SN", "land") == {"BY": 1, "BE": 1, "SN": 0}


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (f"{OFFERS}?q=RUF-BUS", ["Rat zum Rufbus"]),
        (f"{OFFERS}?q=musterfelde+rat", ["Rat zum Rufbus"]),
        (f"{OFFERS}?q=radeln+rat", []),
        (f"{OFFERS}?q=radeln&land=BY", []),
        (f"{REQUESTS}?q=fahrplänen", ["Wir suchen Fahrpläne"]),
        (f"{REQUESTS}?q=pläne", ["Wir suchen Fahrpläne"]),
        (f"{PROFILES}?q=rad", ["Talheim"]),
        (f"{PROFILES}?q=mobilität", ["Musterfelde"]),
        (f"{PROFILES}?q=%00+", ["Musterfelde", "Talheim"]),
        (f"{PROFILES}?q=%21", []),
        (f"{PROFILES}?q=gibtesnicht", []),
        (f"{PROFILES}?q=Mobilitet", ["Musterfelde"]),
        (f"{PROFILES}?q=Tahlheim", ["Talheim"]),
        (f"{OFFERS}?q=Musterfleder+rat", ["Rat zum Rufbus"]),
    ],
)
def test_words_are_found_in_all_their_forms(client, talheim, address, found):
    assert titles(client, address) == found


def test_a_corrected_word_is_said(client, talheim):
    notice = "Wir haben nach ähnlichen Wörtern gesucht."
    assert notice in client.get(f"{PROFILES}?q=Tahlheim").content.decode()
    assert notice not in client.get(f"{PROFILES}?q=Talheim").content.decode()
    assert notice not in client.get(f"{PROFILES}?q=gibtesnicht").content.decode()


def test_a_word_in_the_title_counts_more(client, home):
    EntryFactory(title="Rat zum Portal", text="Mit einem Bürgerbüro.")
    EntryFactory(title="Ein Bürgerbüro", text="Wir zeigen es.")
    EntryFactory(title="Noch ein Portal", text="Mit einem Bürgerbüro.")
    assert titles(client, f"{OFFERS}?q=bürgerbüro") == ["Ein Bürgerbüro", "Noch ein Portal", "Rat zum Portal"]


def test_texts_are_found_in_their_own_language(client, home):
    EntryFactory(title="Otobüs için danışmanlık", text="Köylerdeki otobüsler.", language="tr")
    assert titles(client, f"{OFFERS}?q=otobüs") == ["Otobüs için danışmanlık"]


@pytest.mark.parametrize(
    "change",
    [{"status": "paused"}, {"live": False}, {"valid_until": timezone.localdate() - timedelta(days=1)}],
)
def test_what_is_not_public_any_more_leaves_the_list(client, musterfelde, change):
    entry = Entry.objects.get(direction="offer")
    for name, value in change.items():
        setattr(entry, name, value)
    entry.save()
    response = client.get(OFFERS)
    assert response.context["result_count"] == 0
    assert counts(client, OFFERS, "land") == {}


def test_nothing_of_a_hidden_profile_is_kept(musterfelde):
    musterfelde.status = "hidden"
    musterfelde.save()
    assert not ProfileFact.objects.exists()
    assert not EntryFact.objects.exists()
    assert not EntryWord.objects.exists()


def test_a_list_follows_what_a_profile_says_of_itself(client, musterfelde):
    musterfelde.land = "SN"
    musterfelde.save()
    assert counts(client, OFFERS, "land") == {"SN": 1}


def test_a_deleted_entry_leaves_the_facts_of_its_profile(client, musterfelde):
    Entry.objects.get(direction="request").delete()
    assert counts(client, PROFILES, "direction") == {"offer": 1}


def test_facts_and_words_can_be_made_anew(client, musterfelde):
    ProfileFact.objects.all().delete()
    EntryFact.objects.all().delete()
    ExchangeWord.objects.all().delete()
    assert refresh_all() == 1
    assert titles(client, f"{OFFERS}?q=rufbus&land=BY") == ["Rat zum Rufbus"]


def test_nothing_is_written_when_nothing_changed(musterfelde):
    facts = set(EntryFact.objects.values_list("pk", flat=True))
    musterfelde.save()
    assert set(EntryFact.objects.values_list("pk", flat=True)) == facts


def test_what_somebody_searched_is_kept_in_no_cache(client, talheim):
    assert "no-store" in client.get(f"{OFFERS}?q=rad")["Cache-Control"]
    assert "no-store" not in client.get(f"{OFFERS}?land=BY").get("Cache-Control", "")


@pytest.mark.parametrize(
    ("query", "indexed"), [("", True), ("?land=BY", False), ("?q=x", False), ("?page=2", False)]
)
def test_search_engines_see_only_whole_lists(client, talheim, query, indexed):
    tree = html.fromstring(client.get(f"{OFFERS}{query}").content.decode())
    assert bool(tree.xpath("//meta[@name='robots'][@content='noindex']")) is not indexed
    assert bool(tree.xpath("//link[@rel='canonical']")) is indexed


def test_the_map_keeps_words_and_choices(client, talheim):
    lands = {land["code"]: land for land in client.get(f"{OFFERS}?kind=visit&q=radeln").context["lands"]}
    assert lands["BE"]["url"] == "?q=radeln&kind=visit&land=BE"
    assert "DE" not in lands


def test_the_next_page_keeps_words_and_choices(client, home):
    for _ in range(13):
        EntryFactory(profile__land="BY", title="Rat zum Rufbus")
    tree = html.fromstring(client.get(f"{OFFERS}?q=rufbus&land=BY").content.decode())
    assert tree.xpath("//a[@rel='next']/@href") == ["?q=rufbus&land=BY&page=2"]


def test_queries_do_not_grow_with_the_list(client, talheim, django_assert_num_queries):
    def ask() -> int:
        cache.clear()
        with django_assert_num_queries(12):
            return len(titles(client, f"{OFFERS}?land=BY&q=rat"))

    client.get(OFFERS)
    assert ask() == 1
    for _ in range(5):
        EntryFactory(profile__land="BY")
    assert ask() == 6
