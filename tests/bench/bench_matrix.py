"""What the matrix costs, as readers and as editors see it: the same queries for few findings and for many."""

from __future__ import annotations

import itertools

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories

ROWS, COLUMNS, SOURCES = 12, 7, 10
# One finding in each cell, then six.
FEW, MANY = ROWS * COLUMNS, 6 * ROWS * COLUMNS
# How often the time of the few, for six times as many findings.
MOST_TIMES = 3


@pytest.fixture
def add(home):
    """Return a function that adds findings to a matrix, by their numbers, spread over its cells."""
    factories.MatrixPageFactory(parent=home)
    rows = [factories.HandlungsfeldFactory(slug=f"feld-{number}") for number in range(ROWS)]
    columns = [factories.WirkungFactory(slug=f"wirkung-{number}") for number in range(COLUMNS)]
    belege = factories.BelegFactory.create_batch(SOURCES)

    def add_findings(numbers: range) -> None:
        for number in numbers:
            factories.BefundFactory(
                handlungsfeld=rows[number % ROWS],
                wirkung=columns[number % COLUMNS],
                kind=("chance", "risk", "question")[number % 3],
                belege=[belege[number % SOURCES], belege[(number + 1) % SOURCES]],
            )

    return add_findings


def bench_matrix(add, chefredaktion, measure, say):
    """Six times as many findings cost as many queries, and at most three times the CPU time."""
    addresses = {
        "matrix": (Client(), "/de/matrix/"),
        "matrix, filtered": (Client(), "/de/matrix/?kind=risk&grade=B"),
        "cell": (Client(), "/de/matrix/feld-0/wirkung-0/"),
        "editors' matrix": (chefredaktion, reverse("matrix_grid")),
    }
    # Past the page cache: each address is new.
    fresh = itertools.count()

    def ask(client: Client, path: str) -> None:
        response = client.get(path + ("&" if "?" in path else "?") + f"n={next(fresh)}")
        assert response.status_code == 200

    results: dict[str, list[tuple[float, int]]] = {name: [] for name in addresses}
    for numbers in (range(FEW), range(FEW, MANY)):
        add(numbers)
        for name, (client, path) in addresses.items():
            (seconds,) = measure(lambda client=client, path=path: ask(client, path), rounds=15)
            with CaptureQueriesContext(connection) as queries:
                ask(client, path)
            results[name].append((seconds, len(queries)))
    for name, ((few, few_queries), (many, many_queries)) in results.items():
        assert few_queries == many_queries, name
        verdict = "ok" if many / few <= MOST_TIMES else "TOO MUCH"
        say(
            f"{name}: {many / few:.2f} times the time (at most {MOST_TIMES}), "
            f"{few_queries} and {many_queries} queries (the same): {verdict}"
        )
