"""Many with many at once."""

from __future__ import annotations

from hypothesis import given, strategies

from content.netzwerke.matching.grid import IMPOSSIBLE, grid, shortlist
from content.netzwerke.matching.score import best, compare, possible
from content.netzwerke.matching.weights import HELP, TANDEM
from tests.content.netzwerke.matching.parties import parties

many = strategies.lists(parties(), min_size=1, max_size=6)


@given(many, many, strategies.sampled_from((TANDEM, HELP)))
def test_a_table_has_the_points_of_each_pair(lefts, rights, scheme):
    table = grid(scheme, lefts, rights)
    assert table.tolist() == [
        [
            compare(scheme, left, right).points if possible(scheme, left, right) else IMPOSSIBLE
            for right in rights
        ]
        for left in lefts
    ]


def test_nobody_with_nobody_makes_an_empty_table():
    assert grid(TANDEM, [], []).shape == (0, 0)


@given(
    parties(), many, strategies.integers(1, 3), strategies.booleans(), strategies.sampled_from((TANDEM, HELP))
)
def test_a_short_list_holds_all_of_the_best(asking, candidates, limit, asks_from_right, scheme):
    short = shortlist(scheme, asking, candidates, limit, asks_from_right)
    assert best(scheme, asking, short, limit, asks_from_right) == best(
        scheme, asking, candidates, limit, asks_from_right
    )
