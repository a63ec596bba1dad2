"""Profiles, offers, requests and stories of the demo: made once, kept as editors leave them, never over."""

from datetime import timedelta

import pytest
import yaml
from django.utils import timezone

from content.management.demo.bad_data import BadData
from content.management.demo.exchange import load_exchange
from content.models import Entry, OutgoingMail, Profile, Story, Tally
from tests.factories import HandlungsfeldFactory

pytestmark = pytest.mark.django_db

PROFILES = [
    {
        "key": name,
        "kind": "municipality",
        "name": name.title(),
        "land": "BB",
        "district": "Kreis Probe",
        "size_class": "s",
        "handlungsfelder": ["mobilitaet"],
        "stage": "act",
        "languages": ["de"],
        "ways": ["call"],
        "about": "Wir sind eine Stadt.",
        "about_language": "de",
    }
    for name in ("seedorf", "bergheim")
]
ENTRY = {
    "profile": "seedorf",
    "direction": "offer",
    "kind": "tandem",
    "handlungsfeld": "mobilitaet",
    "capacity": 2,
    "valid_days": 100,
    "language": "de",
    "title": "Rufbus",
    "text": "Wir zeigen ihn.",
}
STORY = {"first": "seedorf", "second": "bergheim", "language": "de", "title": "Ein Bus", "text": "Kurz."}


@pytest.fixture
def load(tmp_path):
    """Return a function that writes the files, perhaps with another entry, and loads them."""
    fields = {"mobilitaet": HandlungsfeldFactory().pk}

    def write_and_load(overwrite=False, **entry):
        for name, rows in {"profiles": PROFILES, "entries": [ENTRY | entry], "stories": [STORY]}.items():
            (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(rows, allow_unicode=True))
        return load_exchange(tmp_path, fields, overwrite)

    return write_and_load


def test_everything_is_public_and_marked_as_an_example(load):
    assert load() == 2
    assert Profile.objects.public().filter(is_demo=True).count() == 2
    entry = Entry.objects.public().get()
    assert (entry.title, entry.capacity) == ("Rufbus", 2)
    story = Story.objects.public().get()
    assert story.is_demo and story.title == "Ein Bus"
    assert Tally.objects.filter(what="tandem").count() == 1
    assert Profile.objects.get(name="Seedorf").handlungsfelder.count() == 1
    assert not OutgoingMail.objects.exists()


def test_loading_again_changes_nothing_and_costs_little(load, django_assert_max_num_queries):
    load()
    Profile.objects.filter(name="Seedorf").update(about="Von der Redaktion.")
    with django_assert_max_num_queries(4):
        assert load() == 0
    assert Profile.objects.get(name="Seedorf").about == "Von der Redaktion."
    assert (Entry.objects.count(), Story.objects.count(), Tally.objects.count()) == (1, 1, 1)


def test_overwriting_puts_back_what_the_files_say(load):
    load()
    Profile.objects.update(about="Anders.")
    assert load(overwrite=True, title="Neuer Rufbus") == 2
    assert set(Profile.objects.values_list("about", flat=True)) == {"Wir sind eine Stadt."}
    assert [entry.title for entry in Entry.objects.all()] == ["Neuer Rufbus"]
    assert (Story.objects.count(), Tally.objects.count()) == (1, 1)


def test_examples_are_never_over(load):
    load()
    Entry.objects.update(valid_until=timezone.localdate() - timedelta(days=1), status="expired")
    load()
    assert Entry.objects.public().count() == 1


@pytest.mark.parametrize("name", ["kind", "handlungsfeld"])
def test_a_mistake_is_named_with_its_place(load, name):
    with pytest.raises(BadData, match="entries.yaml > Rufbus: .*kaffee"):
        load(**{name: "kaffee"})
