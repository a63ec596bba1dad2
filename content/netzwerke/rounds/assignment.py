"""The best pairs of a whole round: as many as possible, and among these the pairs that fit best together.

Two groups (who seeks, who offers) are an assignment problem: ``scipy.optimize.linear_sum_assignment`` solves it
exactly. One group whose members may all become partners of one another is a matching in a general graph, which no
assignment solves: it would make rings (A with B, B with C, C with A). There, ``rustworkx.max_weight_matching`` finds
the best pairs (Galil, Efficient algorithms for finding maximum matching in graphs, 1986); in large groups each member
comes with those only who fit best, because the time grows with the third power.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import rustworkx
from scipy.optimize import linear_sum_assignment

from content.netzwerke.matching.grid import IMPOSSIBLE, Table

# In a group, each member is looked at with at least so many others, and with all in groups up to about 240.
FEWEST_NEIGHBOURS = 30
MOST_EDGES = 60_000
# More than any pair has points: one pair more outweighs any better fit.
ONE_MORE_PAIR = 100_000


def usable(points: Table, least: int, banned: Iterable[tuple[int, int]] = ()) -> Table:
    """Return the points without the pairs that fit less than ``least`` and those that are banned (row, column)."""
    found = np.where(points >= least, points, IMPOSSIBLE)
    for row, column in banned:
        found[row, column] = IMPOSSIBLE
    return found


def best_of_two_groups(points: Table) -> list[tuple[int, int]]:
    """Return the best pairs as (row, column); ``IMPOSSIBLE`` ones are never made."""
    worth = np.where(points == IMPOSSIBLE, 0, points.astype(np.int64) + ONE_MORE_PAIR)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(row, column) for row, column in pairs if points[row, column] != IMPOSSIBLE]


def best_of_one_group(points: Table) -> list[tuple[int, int]]:
    """Return the best pairs of a symmetric table as (smaller, larger) place; ``IMPOSSIBLE`` ones are never made."""
    size = len(points)
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(size))
    graph.add_edges_from([(one, other, int(points[one, other])) for one, other in sorted(_edges(points))])
    found = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(pair), max(pair)) for pair in found)


def _edges(points: Table) -> set[tuple[int, int]]:
    """Return the pairs that are looked at: of each member those with whom it fits best."""
    size = len(points)
    neighbours = max(FEWEST_NEIGHBOURS, MOST_EDGES // max(size, 1))
    found = set()
    for one in range(size):
        order = np.argsort(-points[one], kind="stable")[:neighbours]
        found |= {
            (min(one, other), max(one, other)) for other in order.tolist() if points[one, other] != IMPOSSIBLE
        }
    return found
