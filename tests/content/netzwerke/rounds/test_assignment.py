"""The best pairs of tables of points."""

from __future__ import annotations

from itertools import permutations

import numpy as np
from hypothesis import given, strategies
from hypothesis.extra.numpy import arrays

from content.netzwerke.matching.grid import IMPOSSIBLE
from content.netzwerke.rounds.assignment import best_of_one_group, best_of_two_groups, usable

points = strategies.one_of(strategies.just(IMPOSSIBLE), strategies.integers(1, 10_000))


def symmetric(table):
    upper = np.triu(table, 1)
    whole = upper + upper.T
    np.fill_diagonal(whole, IMPOSSIBLE)
    return whole


def worth(table, pairs) -> tuple[int, int]:
    return len(pairs), sum(int(table[pair]) for pair in pairs)


def best_by_trying_all_of_two(table) -> tuple[int, int]:
    rows, columns = table.shape
    size = max(rows, columns)
    tried = (
        [(row, column) for row, column in enumerate(order) if row < rows and column < columns]
        for order in permutations(range(size))
    )
    return max(worth(table, [pair for pair in pairs if table[pair] != IMPOSSIBLE]) for pairs in tried)


def best_by_trying_all_of_one(table, members: tuple[int, ...]) -> tuple[int, int]:
    if not members:
        return 0, 0
    first, *rest = members
    alone = best_by_trying_all_of_one(table, tuple(rest))
    together = [
        (pairs + 1, total + int(table[first, other]))
        for other in rest
        if table[first, other] != IMPOSSIBLE
        for pairs, total in [best_by_trying_all_of_one(table, tuple(each for each in rest if each != other))]
    ]
    return max([alone, *together])


@given(
    arrays(np.int16, strategies.tuples(strategies.integers(1, 4), strategies.integers(1, 4)), elements=points)
)
def test_two_groups_get_as_many_pairs_as_possible_and_among_these_the_best(table):
    pairs = best_of_two_groups(table)
    assert worth(table, pairs) == best_by_trying_all_of_two(table)
    assert all(table[pair] != IMPOSSIBLE for pair in pairs)


@given(strategies.integers(0, 6).flatmap(lambda n: arrays(np.int16, (n, n), elements=points)).map(symmetric))
def test_one_group_gets_pairs_and_no_rings(table):
    pairs = best_of_one_group(table)
    assert worth(table, pairs) == best_by_trying_all_of_one(table, tuple(range(len(table))))
    assert len({member for pair in pairs for member in pair}) == 2 * len(pairs)


def test_who_fits_too_little_and_who_is_banned_is_not_paired():
    table = usable(np.array([[5_000, 3_000], [6_000, 5_500]], dtype=np.int16), 4_000, [(1, 0)])
    assert table.tolist() == [[5_000, IMPOSSIBLE], [IMPOSSIBLE, 5_500]]
    assert best_of_two_groups(table) == [(0, 0), (1, 1)]


def test_a_round_without_anybody_has_no_pairs():
    assert best_of_one_group(np.empty((0, 0), dtype=np.int16)) == []
    assert best_of_two_groups(np.empty((0, 3), dtype=np.int16)) == []


def test_the_same_table_gives_the_same_pairs():
    table = symmetric(np.full((30, 30), 5_000, dtype=np.int16))
    assert best_of_one_group(table) == best_of_one_group(table)
