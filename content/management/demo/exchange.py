"""Who takes part in the demo's exchange: profiles, offers and requests, stories. All of them are marked as examples."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from content.management.demo.bad_data import BadData, at, entries, items, named, text
from content.management.demo.page_files import read_yaml
from content.models import Entry, Profile, Story, Tally
from content.netzwerke.contact.tally import FOUND_TANDEM
from content.netzwerke.directory.follow import refresh
from content.netzwerke.exchange.choices import Status

PROFILE = (
    "key",
    "kind",
    "name",
    "land",
    "district",
    "handlungsfelder",
    "stage",
    "languages",
    "ways",
    "about",
)
PROFILE_EXTRAS = ("size_class", "access_needs", "about_language", "region")
ENTRY = (
    "profile",
    "direction",
    "kind",
    "handlungsfeld",
    "capacity",
    "valid_days",
    "language",
    "title",
    "text",
)
STORY = ("first", "second", "language", "title", "text")
# Nobody gets mail there (RFC 2606).
DOMAIN = "beispiel.example"


def load_exchange(folder: Path, fields: dict[str, int], overwrite: bool = False) -> int:
    """Make the profiles of a folder with all they have, where they are missing; return how many were made or changed.

    ``fields`` are the ids of the Handlungsfelder by slug. Offers and requests whose time is over get a new end.
    """
    if not folder.exists():
        return 0
    with at("exchange/profiles.yaml"):
        given = {row["key"]: row for row in read_yaml(folder / "profiles.yaml")}
    known = {profile.email: profile for profile in Profile.objects.filter(is_demo=True)}
    changed: dict[str, Profile] = {}
    for key, row in given.items():
        profile = known.get(_email(key))
        if profile is None or overwrite:
            with at(f"exchange/profiles.yaml > {key}"):
                changed[key] = _load_profile(row, profile or Profile(), fields)
    profiles = {key: changed.get(key) or known[_email(key)] for key in given}
    with at("exchange/entries.yaml"):
        rows = read_yaml(folder / "entries.yaml")
        _load_entries([row for row in rows if row["profile"] in changed], profiles, fields)
        touched = _renew([row for row in rows if row["profile"] not in changed], profiles)
    with at("exchange/stories.yaml"):
        for row in read_yaml(folder / "stories.yaml"):
            given_story = entries(row, STORY)
            if {given_story["first"], given_story["second"]} & changed.keys():
                _load_story(given_story, profiles)
    refresh([profile.pk for profile in changed.values()] + touched)
    return len(changed)


def _email(key: str) -> str:
    return f"{key}@{DOMAIN}"


def _load_profile(row: dict[str, Any], profile: Profile, fields: dict[str, int]) -> Profile:
    given = entries(row, PROFILE, PROFILE_EXTRAS)
    for name in (*PROFILE, *PROFILE_EXTRAS):
        if name not in ("key", "handlungsfelder") and name in given:
            value = given[name]
            setattr(profile, name, value if name in ("languages", "ways") else text(value))
    now = timezone.now()
    profile.email, profile.is_demo = _email(given["key"]), True
    profile.status, profile.live, profile.confirmed_at, profile.last_seen_at = Status.PUBLIC, True, now, now
    profile.first_published_at = profile.first_published_at or now
    _check(profile)
    # Facts and words of all follow at once, at the end.
    profile.save_base(force_insert=profile.pk is None)
    through = Profile.handlungsfelder.through
    through.objects.filter(profile=profile).delete()
    through.objects.bulk_create(
        through(profile_id=profile.pk, handlungsfeld_id=named(fields, slug, "Handlungsfeld"))
        for slug in items(given["handlungsfelder"])
    )
    return profile


def _load_entries(rows: list[dict[str, Any]], profiles: dict[str, Profile], fields: dict[str, int]) -> None:
    Entry.objects.filter(profile__in=[profiles[row["profile"]] for row in rows]).delete()
    now, made = timezone.now(), []
    for row in rows:
        given = entries(row, ENTRY)
        with at(given["title"]):
            values = {name: given[name] for name in ("direction", "kind", "capacity", "language")}
            entry = Entry(
                **values,
                profile=profiles[given["profile"]],
                title=text(given["title"]),
                text=text(given["text"]),
                handlungsfeld_id=named(fields, given["handlungsfeld"], "Handlungsfeld"),
                valid_until=_end(given),
                status=Status.PUBLIC,
                live=True,
                first_published_at=now,
            )
            _check(entry)
            made.append(entry)
    Entry.objects.bulk_create(made)


def _renew(rows: list[dict[str, Any]], profiles: dict[str, Profile]) -> list[int]:
    over = Entry.objects.filter(
        profile__is_demo=True,
        valid_until__lt=timezone.localdate(),
        status__in=[Status.PUBLIC, Status.EXPIRED],
    )
    over = {(entry.profile_id, entry.title): entry for entry in over}
    renewed = []
    for row in rows:
        if entry := over.get((profiles[row["profile"]].pk, text(row["title"]))):
            entry.valid_until, entry.status = _end(row), Status.PUBLIC
            renewed.append(entry)
    Entry.objects.bulk_update(renewed, ["valid_until", "status"])
    return list({entry.profile_id for entry in renewed})


def _end(row: dict[str, Any]) -> Any:
    return timezone.localdate() + timedelta(days=row["valid_days"])


def _load_story(given: Any, profiles: dict[str, Profile]) -> None:
    first, second = profiles[given["first"]], profiles[given["second"]]
    story = Story.objects.filter(first=first, second=second, is_demo=True).first()
    if story is None:
        story = Story(first=first, second=second, is_demo=True)
        Tally.objects.create(what=FOUND_TANDEM)
    story.language, story.title, story.text = given["language"], text(given["title"]), text(given["text"])
    story.first_agrees = story.second_agrees = story.live = True
    story.status = Status.PUBLIC
    story.first_published_at = story.first_published_at or timezone.now()
    _check(story)
    story.save()


def _check(subject: Any) -> None:
    try:
        subject.full_clean()
    except ValidationError as error:
        raise BadData(
            " ".join(f"{name}: {'; '.join(found)}" for name, found in error.message_dict.items())
        ) from error
