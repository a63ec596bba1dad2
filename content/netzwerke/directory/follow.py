"""Keeps facts and words in line with profiles, offers and requests.

Called whenever one of them is saved, for the whole of a profile: its Land and size are facts of its entries, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import models, transaction
from django.db.models import QuerySet

from content.matrix.models import Handlungsfeld
from content.netzwerke.directory import facts
from content.netzwerke.directory.facts import EntryFact, ProfileFact
from content.netzwerke.directory.words import (
    NAME,
    TEXT,
    TITLE,
    EntryWord,
    Key,
    ProfileWord,
    weighed_words,
    word_keys,
)
from content.netzwerke.exchange.choices import Direction, Status
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile
from content.pages.columns import column
from content.pages.facts import HANDLUNGSFELD

AT_ONCE = 100
# SQLite takes 32,766 values in one statement.
_DELETED_AT_ONCE = 15_000
_NAMED_IN = ("de", "en")


def follow(changed: models.Model) -> None:
    """Bring facts and words of a profile, and of its offers and requests, in line after one was saved or deleted."""
    if not isinstance(changed, (Profile, Entry)):
        return
    profile = changed.profile_id if isinstance(changed, Entry) else changed.pk
    # What is kept of a deleted profile went with it.
    if profile:
        refresh([profile])


def refresh_all() -> int:
    """Bring everything in line; return how many profiles there are."""
    keys = list(Profile.objects.order_by("pk").values_list("pk", flat=True))
    refresh(keys)
    return len(keys)


def refresh(profiles: Sequence[int]) -> None:
    """Bring facts and words of these profiles and their entries in line; about 15 queries for a hundred of them."""
    for start in range(0, len(profiles), AT_ONCE):
        with transaction.atomic():
            _refresh(profiles[start : start + AT_ONCE])


def _refresh(keys: Sequence[int]) -> None:
    public = {
        profile.pk: profile
        for profile in Profile.objects.public().filter(pk__in=keys).prefetch_related("handlungsfelder")
    }
    entries = list(
        Entry.objects.filter(profile__in=public, status=Status.PUBLIC, live=True).select_related(
            "handlungsfeld"
        )
    )
    directions: dict[int, set[str]] = {}
    for entry in entries:
        directions.setdefault(entry.profile_id, set()).add(entry.direction)
    _keep(
        ProfileFact.objects.filter(profile__in=keys),
        ("profile_id", "name", "value"),
        {
            (profile.pk, name, value): _profile_columns(profile, directions.get(profile.pk, ()))
            for profile in public.values()
            for name, value in profile_facts(profile, directions.get(profile.pk, ()))
        },
        ("kind", "land", "size", "offers", "requests", "spoken", "label"),
    )
    _keep(
        EntryFact.objects.filter(entry__profile__in=keys),
        ("entry_id", "name", "value"),
        {
            (entry.pk, name, value): _entry_columns(entry, public[entry.profile_id])
            for entry in entries
            for name, value in entry_facts(entry, public[entry.profile_id])
        },
        ("direction", "until", "kind", "who", "land", "size", "handlungsfeld", "spoken"),
    )
    _keep_words(
        ProfileWord.objects.filter(profile__in=keys),
        "profile_id",
        {profile.pk: weighed_words(_profile_texts(profile)) for profile in public.values()},
    )
    _keep_words(
        EntryWord.objects.filter(entry__profile__in=keys),
        "entry_id",
        {entry.pk: weighed_words(_entry_texts(entry, public[entry.profile_id])) for entry in entries},
    )


def profile_facts(profile: Profile, directions: Iterable[str]) -> set[tuple[str, str]]:
    """Return the facts of a profile that has entries of these directions."""
    return {
        (facts.KIND, profile.kind),
        *((facts.DIRECTION, direction) for direction in directions),
        *((HANDLUNGSFELD, str(field.pk)) for field in profile.handlungsfelder.all()),
        *_where(profile),
    }


def entry_facts(entry: Entry, profile: Profile) -> set[tuple[str, str]]:
    """Return the facts of an offer or a request of a profile."""
    return {
        (facts.KIND, entry.kind),
        (facts.WHO, profile.kind),
        (HANDLUNGSFELD, str(entry.handlungsfeld_id)),
        *_where(profile),
    }


def _profile_columns(profile: Profile, directions: Collection[str]) -> tuple[Any, ...]:
    offers, requests = Direction.OFFER in directions, Direction.REQUEST in directions
    own = (profile.kind, profile.land, profile.size_class, offers, requests)
    return *own, facts.in_one(profile.languages), profile.name


def _entry_columns(entry: Entry, profile: Profile) -> tuple[Any, ...]:
    own = (entry.direction, entry.valid_until, entry.kind)
    where = (profile.kind, profile.land, profile.size_class, str(entry.handlungsfeld_id))
    return *own, *where, facts.in_one(profile.languages)


def _where(profile: Profile) -> set[tuple[str, str]]:
    own = {(facts.LANGUAGE, code) for code in profile.languages}
    own |= {(facts.LAND, profile.land), (facts.SIZE, profile.size_class)}
    return {(name, value) for name, value in own if value}


def _profile_texts(profile: Profile) -> list[tuple[str, str, int]]:
    return [
        (profile.name, "de", TITLE),
        (profile.district, "de", NAME),
        (profile.about, profile.about_language, TEXT),
        *(text for field in profile.handlungsfelder.all() for text in _field_names(field)),
    ]


def _entry_texts(entry: Entry, profile: Profile) -> list[tuple[str, str, int]]:
    return [
        (entry.title, entry.language, TITLE),
        (entry.text, entry.language, TEXT),
        (profile.name, "de", NAME),
        *_field_names(entry.handlungsfeld),
    ]


def _field_names(field: Handlungsfeld) -> list[tuple[str, str, int]]:
    return [(getattr(field, column("name", code)) or "", code, TEXT) for code in _NAMED_IN]


def _keep_words(stored: QuerySet, owner: str, texts: Mapping[int, Mapping[Key, int]]) -> None:
    keys = word_keys(key for words in texts.values() for key in words)
    wanted = {
        (pk, keys[key]): (weight,)
        for pk, words in texts.items()
        for key, weight in words.items()
        if key in keys
    }
    _keep(stored, (owner, "word_id"), wanted, ("weight",))


def _keep(
    stored: QuerySet,
    key_fields: tuple[str, ...],
    wanted: Mapping[tuple[Any, ...], tuple[Any, ...]],
    value_fields: tuple[str, ...] = (),
) -> None:
    """Make the stored rows those that are wanted; rows that stay the same are not written."""
    size = len(key_fields)
    known = {
        row[1 : size + 1]: (row[0], row[size + 1 :])
        for row in stored.values_list("pk", *key_fields, *value_fields)
    }
    gone = [pk for key, (pk, values) in known.items() if wanted.get(key) != values]
    for start in range(0, len(gone), _DELETED_AT_ONCE):
        stored.model.objects.filter(pk__in=gone[start : start + _DELETED_AT_ONCE]).delete()
    stored.model.objects.bulk_create(
        stored.model(**dict(zip((*key_fields, *value_fields), (*key, *values), strict=True)))
        for key, values in wanted.items()
        if key not in known or known[key][1] != values
    )
