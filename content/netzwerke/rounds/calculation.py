"""Calculates a round: compares all with all, finds the best pairs, notes who was left and why."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from django.db import transaction

from content.netzwerke.matching.candidates import parties
from content.netzwerke.matching.grid import IMPOSSIBLE, Table, grid
from content.netzwerke.matching.party import Party
from content.netzwerke.matching.score import compare
from content.netzwerke.matching.weights import TANDEM
from content.netzwerke.rounds.assignment import best_of_one_group, best_of_two_groups, usable
from content.netzwerke.rounds.models import Ban, Pairing, Participant, Round, RoundKind, Side, WhyLeft
from content.netzwerke.rounds.participants import still_wishing

ROWS_AT_ONCE = 100
PROFILES_AT_ONCE = 500
PERCENT = 100

Say = Callable[[int, int], None]


def calculate(round_: Round, say: Say | None = None) -> None:
    """Bring the participants of a round together; fixed pairs stay, banned pairs are not made.

    ``say`` is told how many of how many steps are done. Nothing is stored before all is calculated.
    """
    fixed = list(round_.pairings.filter(is_fixed=True))
    paired = {key for pairing in fixed for key in (pairing.first_id, pairing.second_id)}
    wishing = still_wishing(round_)
    free = [participant for participant in wishing if participant.profile_id not in paired]
    sides = _parties([participant.profile_id for participant in free])
    free = [participant for participant in free if participant.profile_id in sides]
    in_groups = round_.kind == RoundKind.SIDES
    rows = [sides[each.profile_id] for each in free if not in_groups or each.side == Side.SEEKS]
    columns = [sides[each.profile_id] for each in free if each.side == Side.OFFERS] if in_groups else rows
    points = usable(
        _points(rows, columns, say or (lambda done, total: None)),
        round_.least_percent * PERCENT,
        _banned(round_, rows, columns),
    )
    places = best_of_two_groups(points) if in_groups else best_of_one_group(points)
    pairs = [(rows[row], columns[column]) for row, column in places]
    _store(round_, pairs, _left(rows, columns, points, pairs), {each.profile_id for each in wishing})


def _parties(profiles: list[int]) -> dict[int, Party]:
    found: dict[int, Party] = {}
    for start in range(0, len(profiles), PROFILES_AT_ONCE):
        found |= parties(profiles[start : start + PROFILES_AT_ONCE])
    return found


def _points(rows: list[Party], columns: list[Party], say: Say) -> Table:
    """Return the points of all pairs, as small numbers: a table of 4,000 by 4,000 takes 32 MB."""
    table = np.full((len(rows), len(columns)), IMPOSSIBLE, dtype=np.int16)
    for start in range(0, len(rows), ROWS_AT_ONCE):
        say(start, len(rows))
        some = rows[start : start + ROWS_AT_ONCE]
        table[start : start + len(some)] = grid(TANDEM, some, columns)
    say(len(rows), len(rows))
    return table


def _banned(round_: Round, rows: list[Party], columns: list[Party]) -> list[tuple[int, int]]:
    row_of = {side.key: place for place, side in enumerate(rows)}
    column_of = {side.key: place for place, side in enumerate(columns)}
    bans = Ban.objects.filter(round=round_).values_list("first_id", "second_id")
    both_ways = [pair for one, other in bans for pair in ((one, other), (other, one))]
    return [
        (row_of[one], column_of[other]) for one, other in both_ways if one in row_of and other in column_of
    ]


def _left(
    rows: list[Party], columns: list[Party], points: Table, pairs: list[tuple[Party, Party]]
) -> dict[int, tuple[WhyLeft, int | None]]:
    """Return who was left and why, with the key of the one who would have fitted best."""
    paired = {side.key for pair in pairs for side in pair}
    found = {}
    for sides, others, table in ((rows, columns, points), (columns, rows, points.T)):
        for place, side in enumerate(sides):
            if side.key in paired or side.key in found:
                continue
            best = int(table[place].argmax()) if others else 0
            if others and table[place, best] != IMPOSSIBLE:
                found[side.key] = (WhyLeft.OTHERS_FIT_BETTER, others[best].key)
            else:
                found[side.key] = (WhyLeft.NOBODY_FITS, None)
    return found


@transaction.atomic
def _store(
    round_: Round,
    pairs: list[tuple[Party, Party]],
    left: dict[int, tuple[WhyLeft, int | None]],
    wishing: set[int],
) -> None:
    round_.pairings.filter(is_fixed=False).delete()
    new = [Pairing.of(compare(TANDEM, first, second), round=round_) for first, second in pairs]
    Pairing.objects.bulk_create(new)
    changed = []
    for participant in Participant.objects.filter(round=round_, is_out=False):
        gone = (WhyLeft.GONE, None) if participant.profile_id not in wishing else ("", None)
        participant.why_left, participant.closest_id = left.get(participant.profile_id, gone)
        changed.append(participant)
    Participant.objects.bulk_update(changed, ["why_left", "closest"], batch_size=500)
