"""Profiles, offers and requests from the database, as matching compares them.

The database narrows thousands down to hundreds by what it can count; these are compared exactly. However many there
are, the number of queries is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from django.db.models import Case, Count, F, IntegerField, Max, Q, QuerySet, Value, When
from django.utils import timezone

from content.netzwerke.exchange.choices import Direction
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.matching.grid import shortlist
from content.netzwerke.matching.nearness import LAENDER
from content.netzwerke.matching.parts import region, size, stage
from content.netzwerke.matching.party import Need, Party
from content.netzwerke.matching.places import taken
from content.netzwerke.matching.score import Match, best
from content.netzwerke.matching.weights import FIELD_SHARES, HELP, SIZES, STAGES, TANDEM, Part

SHOWN = 5
# More candidates than this are not compared: those come first that fit best by what the database can count.
MOST_ENTRIES = 1_500
MOST_PROFILES = 250

_PROFILE_COLUMNS = (
    "pk",
    "name",
    "land",
    "size_class",
    "stage",
    "region",
    "languages",
    "ways",
    "last_seen_at",
)


def best_for_entry(entry: Entry, limit: int = SHOWN) -> list[Match]:
    """Return the best offers for a request (left), or the best requests for an offer (right); four queries.

    Whoever asks, the request is the left side of each match and the offer the right one.
    """
    is_offer = entry.direction == Direction.OFFER
    wanted = Direction.REQUEST if is_offer else Direction.OFFER
    same_kind = Case(When(kind=entry.kind, then=0), default=1, output_field=IntegerField())
    others = (
        Entry.objects.public()
        .filter(direction=wanted, handlungsfeld_id=entry.handlungsfeld_id)
        .exclude(profile_id=entry.profile_id)
        .order_by(same_kind, "-profile__last_seen_at", "pk")
    )
    asking, *candidates = _entry_parties(entry, others[:MOST_ENTRIES])
    short = shortlist(HELP, asking, candidates, limit, asks_from_right=is_offer)
    return best(HELP, asking, short, limit, asks_from_right=is_offer)


def best_for_profile(profile: Profile, limit: int = SHOWN) -> list[Match]:
    """Return the best tandem partners of a profile, which is the left side of each match; nine queries at most."""
    asking = parties([profile.pk])[profile.pk]
    keys = dict.fromkeys([*_who_answer(asking), *_who_work_alike(asking)])
    candidates = list(parties(keys).values()) if keys else []
    short = shortlist(TANDEM, asking, candidates, limit)
    return best(TANDEM, asking, short, limit)


def parties(profiles: Iterable[int]) -> dict[int, Party]:
    """Return these profiles as sides of a match, by their keys; three queries, and those that tell
    which places are taken."""
    keys, now = list(profiles), timezone.now()
    fields = _fields_of(keys)
    needs: dict[tuple[int, str], set[Need]] = defaultdict(set)
    offered: dict[int, dict[int, int]] = defaultdict(dict)
    rows = Entry.objects.public().filter(profile__in=keys)
    for pk, profile, direction, field, kind, capacity in rows.values_list(
        "pk", "profile_id", "direction", "handlungsfeld_id", "kind", "capacity"
    ):
        needs[profile, direction].add(Need(field, kind))
        if direction == Direction.OFFER:
            offered[profile][pk] = capacity
    used = taken(entry for places in offered.values() for entry in places)
    found = {}
    for row in Profile.objects.filter(pk__in=keys).values_list(*_PROFILE_COLUMNS):
        side = _party(row, fields, now)
        seeks, offers = needs[side.key, Direction.REQUEST], needs[side.key, Direction.OFFER]
        free = _free(offered[side.key], used)
        found[side.key] = replace(
            side,
            seeks=frozenset(seeks),
            offers=frozenset(offers),
            # Who is looking for something has room for it.
            free=None if seeks and not free else free,
        )
    return {key: found[key] for key in keys if key in found}


def _entry_parties(entry: Entry, others: QuerySet[Entry]) -> list[Party]:
    """Return an entry and the others as sides of a match."""
    now = timezone.now()
    columns = [name if name == "pk" else f"profile__{name}" for name in _PROFILE_COLUMNS]
    columns = ["profile_id" if name == "pk" else name for name in columns]
    own = ("pk", "direction", "handlungsfeld_id", "kind", "capacity")
    rows = [
        *Entry.objects.filter(pk=entry.pk).values_list(*own, *columns),
        *others.values_list(*own, *columns),
    ]
    fields = _fields_of({row[len(own)] for row in rows})
    used = taken(row[0] for row in rows if row[1] == Direction.OFFER)
    found = []
    for pk, direction, field, kind, capacity, *profile in rows:
        side, need = _party(profile, fields, now), frozenset({Need(field, kind)})
        if direction == Direction.OFFER:
            found.append(replace(side, offers=need, free=max(capacity - used.get(pk, 0), 0), entry=pk))
        else:
            found.append(replace(side, seeks=need, entry=pk))
    return found


def _party(row: Iterable, fields: Mapping[int, frozenset[int]], now: datetime) -> Party:
    pk, name, land, size_class, stage_now, wish, languages, ways, last_seen_at = row
    return Party(
        pk,
        name,
        land=land,
        size=size_class,
        stage=stage_now,
        region=wish,
        fields=fields.get(pk, frozenset()),
        languages=frozenset(languages),
        ways=frozenset(ways),
        quiet_days=max((now - last_seen_at).days, 0),
    )


def _fields_of(profiles: Iterable[int]) -> dict[int, frozenset[int]]:
    rows = Profile.handlungsfelder.through.objects.filter(profile__in=list(profiles))
    found: dict[int, set[int]] = defaultdict(set)
    for profile, field in rows.values_list("profile_id", "handlungsfeld_id"):
        found[profile].add(field)
    return {profile: frozenset(own) for profile, own in found.items()}


def _free(places: Mapping[int, int], used: Mapping[int, int]) -> int | None:
    if not places:
        return None
    return sum(max(number - used.get(entry, 0), 0) for entry, number in places.items())


def _who_answer(asking: Party) -> list[int]:
    """Return profiles that offer what a side seeks, or seek what it offers; the last seen first."""
    condition = Q(pk__in=[])
    for needs, direction in ((asking.seeks, Direction.OFFER), (asking.offers, Direction.REQUEST)):
        for need in sorted(needs):
            condition |= Q(direction=direction, handlungsfeld_id=need.field, kind=need.kind)
    rows = Entry.objects.public().filter(condition).exclude(profile_id=asking.key)
    rows = rows.order_by("-profile__last_seen_at", "pk").values_list("profile_id", flat=True)
    return list(rows[:MOST_PROFILES])


def _who_work_alike(asking: Party) -> list[int]:
    """Return profiles that work in the same fields, those first that fit best in fields, size, stage and region."""
    through = Profile.handlungsfelder.through
    public = Profile.objects.public().exclude(pk=asking.key)
    fields = {
        number: FIELD_SHARES[min(number, len(FIELD_SHARES) - 1)]
        for number in range(1, len(asking.fields) + 1)
    }
    sizes = {own: size(TANDEM, asking, Party(0, "", size=own))[0] for own in SIZES}
    stages = {own: stage(TANDEM, asking, Party(0, "", stage=own))[0] for own in STAGES}
    lands = {own: region(TANDEM, asking, Party(0, "", land=own))[0] for own in LAENDER}
    circumstances = (
        _points("profile__size_class", Part.SIZE, sizes)
        + _points("profile__stage", Part.STAGE, stages)
        + _points("profile__land", Part.REGION, lands)
    )
    rows = (
        through.objects.filter(handlungsfeld__in=sorted(asking.fields), profile__in=public)
        .order_by()
        .values("profile_id")
        # The same in all rows of a profile: grouped by its key alone, they are quickly counted.
        .annotate(shared=Count("pk"), around=Max(circumstances), seen=Max("profile__last_seen_at"))
        .annotate(points=_points("shared", Part.FIELDS, fields) + F("around"))
        .order_by("-points", "-seen", "profile_id")
    )
    return list(rows.values_list("profile_id", flat=True)[:MOST_PROFILES])


def _points(column: str, part: Part, shares: Mapping) -> Case:
    """Return what a part earns, for the database; values that are not among the shares earn nothing."""
    weight = TANDEM.weights[part]
    cases = [When(**{column: value, "then": Value(weight * share)}) for value, share in shares.items()]
    return Case(*cases, default=Value(0), output_field=IntegerField())
