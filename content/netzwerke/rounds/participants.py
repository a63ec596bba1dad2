"""Who takes part in a round: public profiles with an open wish for a tandem."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from content.matrix.models import Handlungsfeld
from content.netzwerke.exchange.choices import Direction, EntryKind
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.matching.places import taken
from content.netzwerke.rounds.models import Participant, Round, RoundKind, Side, pairings_of, take_apart


def tandem_entries(lands: Iterable[str] = (), fields: Iterable[Handlungsfeld] = ()) -> QuerySet[Entry]:
    """Return the public offers and requests of tandems, of these Länder and fields where some are given."""
    found = Entry.objects.public().filter(kind=EntryKind.TANDEM)
    if lands := list(lands):
        found = found.filter(profile__land__in=lands)
    if fields := list(fields):
        found = found.filter(handlungsfeld__in=fields)
    return found


def wishes(lands: Iterable[str] = (), fields: Iterable[Handlungsfeld] = ()) -> dict[int, set[str]]:
    """Return for each profile that wishes a tandem the directions of its wishes; three queries.

    Offers without a free place are no wish.
    """
    rows = list(tandem_entries(lands, fields).values_list("pk", "profile_id", "direction", "capacity"))
    used = taken(pk for pk, _profile, direction, _capacity in rows if direction == Direction.OFFER)
    found: dict[int, set[str]] = {}
    for pk, profile, direction, capacity in rows:
        if direction == Direction.REQUEST or used.get(pk, 0) < capacity:
            found.setdefault(profile, set()).add(direction)
    return found


def enrol(round_: Round, lands: Iterable[str] = (), fields: Iterable[Handlungsfeld] = ()) -> int:
    """Put everybody who wishes a tandem into a round; return how many these are.

    In a round of two groups, whoever both seeks and offers goes where fewer are.
    """
    wished = wishes(lands, fields)
    sides = _sides(wished) if round_.kind == RoundKind.SIDES else dict.fromkeys(wished, "")
    Participant.objects.bulk_create(
        Participant(round=round_, profile_id=profile, side=side) for profile, side in sorted(sides.items())
    )
    return len(sides)


def _sides(wished: dict[int, set[str]]) -> dict[int, Side]:
    side_of = {Direction.REQUEST: Side.SEEKS, Direction.OFFER: Side.OFFERS}
    found = {
        profile: side_of[next(iter(directions))]
        for profile, directions in wished.items()
        if len(directions) == 1
    }
    seeking = sum(side == Side.SEEKS for side in found.values())
    offering = len(found) - seeking
    for profile in sorted(wished.keys() - found.keys()):
        found[profile] = Side.SEEKS if seeking <= offering else Side.OFFERS
        seeking, offering = seeking + (seeking <= offering), offering + (seeking > offering)
    return found


def take_out(participant: Participant) -> None:
    """Leave somebody out of a round; a pair with somebody is taken apart."""
    participant.is_out, participant.why_left, participant.closest = True, "", None
    participant.save(update_fields=["is_out", "why_left", "closest"])
    for pairing in pairings_of(participant.round, participant.profile_id):
        take_apart(pairing)


def put_back(participant: Participant) -> None:
    """Let somebody take part again."""
    participant.is_out = False
    participant.save(update_fields=["is_out"])


def still_wishing(round_: Round) -> list[Participant]:
    """Return the participants of a round who are not taken out and still have a public wish, by their keys."""
    wanted = wishes()
    taking_part = round_.participants.filter(is_out=False).order_by("profile_id")
    return [participant for participant in taking_part if participant.profile_id in wanted]
