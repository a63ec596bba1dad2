"""Many with many at once."""

from __future__ import annotations

from hypothesis import given, strategies

from content.netzwerke.matching.grid import IMPOSSIBLE, grid
from content.netzwerke.matching.score import compare, possible
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
