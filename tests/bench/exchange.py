"""All German municipalities as profiles, with 30,000 offers and requests; invented, the same every time."""

from __future__ import annotations

import random
from datetime import timedelta

from django.utils import timezone

from content.models import Entry, Handlungsfeld, Profile
from content.netzwerke.directory.follow import refresh_all
from content.netzwerke.exchange.choices import EntryKind, RegionWish, SizeClass, Stage, Status, Way
from content.netzwerke.exchange.profile import LAND_CHOICES
from tests.factories import HandlungsfeldFactory

PROFILES, ENTRIES, FIELDS = 10_800, 30_000, 12
LANGUAGES = (["de"], ["de"], ["de", "en"], ["de", "de-simple"], ["de", "gsg"], ["de", "tr", "en"])
SUBJECTS = ("Rufbus", "Ratsportal", "Bürgerbüro", "Schulhaus", *(f"Thema{number}" for number in range(60)))
VERBS = ("planen", "bauen", "zeigen", "prüfen", *(f"tun{number}" for number in range(60)))


def fill(profiles: int = PROFILES, entries: int = ENTRIES) -> None:
    """Fill the exchange."""
    chance, now, known = random.Random(1), timezone.now(), Profile.objects.count()
    fields = list(Handlungsfeld.objects.all()) or HandlungsfeldFactory.create_batch(FIELDS)
    towns = Profile.objects.bulk_create(
        Profile(
            kind="initiative" if number % 6 == 5 else "municipality",
            name=f"Musterort {number}",
            land=chance.choice(LAND_CHOICES)[0],
            size_class="" if number % 6 == 5 else chance.choice(SizeClass.values),
            stage=chance.choice(Stage.values),
            region=chance.choice(RegionWish.values),
            languages=chance.choice(LANGUAGES),
            ways=chance.sample(Way.values, chance.randint(1, 3)),
            about=_text(chance),
            email=f"ort-{known + number}@example.org",
            status=Status.PUBLIC,
            live=True,
            last_seen_at=now - timedelta(days=chance.randint(0, 500)),
        )
        for number in range(profiles)
    )
    through = Profile.handlungsfelder.through
    through.objects.bulk_create(
        through(profile_id=town.pk, handlungsfeld_id=field.pk)
        for town in towns
        for field in chance.sample(fields, chance.randint(1, 4))
    )
    Entry.objects.bulk_create(
        Entry(
            profile=chance.choice(towns),
            direction="offer" if number % 2 else "request",
            title=f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {number % 500}",
            text=_text(chance),
            handlungsfeld=chance.choice(fields),
            kind=chance.choice(EntryKind.values),
            capacity=chance.randint(1, 5),
            valid_until=timezone.localdate() + timedelta(days=chance.randint(1, 300)),
            status=Status.PUBLIC,
            live=True,
        )
        for number in range(entries)
    )
    refresh_all()


def _text(chance: random.Random) -> str:
    return " ".join(f"Wir {chance.choice(VERBS)} mit anderen: {chance.choice(SUBJECTS)}." for _ in range(6))
