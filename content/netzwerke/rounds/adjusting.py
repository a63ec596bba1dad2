"""Changing the pairs of a round by hand. What is changed is fixed: it stays when the round is calculated anew."""

from __future__ import annotations

from django.db import transaction

from content.netzwerke.matching.candidates import parties
from content.netzwerke.matching.grid import shortlist
from content.netzwerke.matching.party import Party
from content.netzwerke.matching.score import Match, best, compare
from content.netzwerke.matching.weights import TANDEM
from content.netzwerke.rounds.models import (
    Ban,
    Pairing,
    Participant,
    Round,
    RoundKind,
    Side,
    pairings_of,
    take_apart,
)

OTHERS_SHOWN = 20
AT_ONCE = 500


class NotPossible(ValueError):
    """Two who cannot be brought together: they do not both take part, or both are in the same group."""


def fix(pairing: Pairing, is_fixed: bool) -> None:
    """Keep a pair when the round is calculated anew, or let it go again."""
    pairing.is_fixed = is_fixed
    pairing.save(update_fields=["is_fixed"])


@transaction.atomic
def forbid(pairing: Pairing) -> None:
    """Take a pair apart; it is not made again in this round."""
    first, second = sorted((pairing.first_id, pairing.second_id))
    Ban.objects.get_or_create(round=pairing.round, first_id=first, second_id=second)
    take_apart(pairing)


@transaction.atomic
def allow(ban: Ban) -> None:
    """Let a pair be made again."""
    ban.delete()


@transaction.atomic
def bring_together(round_: Round, one: int, other: int) -> Pairing:
    """Make a fixed pair of two participants, given by the keys of their profiles.

    When both had partners, these become a fixed pair, too, where they can: the two pairs swap. Raises NotPossible.
    """
    wanted = round_.participants.filter(profile__in=[one, other], is_out=False).values_list(
        "profile_id", "side"
    )
    side_of = dict(wanted)
    if len(side_of) != 2:
        raise NotPossible
    if round_.kind == RoundKind.SIDES:
        if side_of[one] == side_of[other]:
            raise NotPossible
        if side_of[one] == Side.OFFERS:
            one, other = other, one
    partners = [_partner(round_, key) for key in (one, other)]
    if partners == [other, one]:
        pairing = pairings_of(round_, one).get()
        fix(pairing, True)
        return pairing
    for pairing in pairings_of(round_, one, other):
        take_apart(pairing)
    made = _make(round_, one, other)
    if None not in partners:
        # The partner of the second seeks, that of the first offers.
        _make(round_, partners[1], partners[0])
    return made


def others_for(round_: Round, profile: int) -> list[Match]:
    """Return those of a round with whom somebody would fit best, whoever their partners are now."""
    own = round_.participants.get(profile=profile)
    others = round_.participants.filter(is_out=False).exclude(profile=profile)
    if round_.kind == RoundKind.SIDES:
        others = others.exclude(side=own.side)
    keys = list(others.order_by("profile_id").values_list("profile_id", flat=True))
    asking = parties([profile])[profile]
    found: list[Party] = []
    for start in range(0, len(keys), AT_ONCE):
        some = list(parties(keys[start : start + AT_ONCE]).values())
        found += shortlist(TANDEM, asking, some, OTHERS_SHOWN)
    return best(TANDEM, asking, found, OTHERS_SHOWN)


def _partner(round_: Round, profile: int) -> int | None:
    pairing = pairings_of(round_, profile).first()
    if pairing is None:
        return None
    return pairing.second_id if pairing.first_id == profile else pairing.first_id


def _make(round_: Round, first: int, second: int) -> Pairing:
    sides = parties([first, second])
    if len(sides) != 2:
        raise NotPossible
    pairing = Pairing.of(compare(TANDEM, sides[first], sides[second]), round=round_, is_fixed=True)
    pairing.save()
    Ban.objects.filter(round=round_, first_id=min(first, second), second_id=max(first, second)).delete()
    Participant.objects.filter(round=round_, profile__in=(first, second)).update(why_left="", closest=None)
    return pairing
