"""Measuring for ``make bench``: CPU time of interleaved runs, best of many, as ratios."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from django.test.utils import setup_test_environment, teardown_test_environment


def best_cpu_times(*works: Callable[[], object], rounds: int = 60, warm_up: int = 5) -> list[float]:
    """Return the least CPU time of each piece of work in seconds; their runs alternate, so that all see the same
    weather on the machine.
    """
    for work in works:
        for _ in range(warm_up):
            work()
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for place, work in enumerate(works):
            start = time.process_time()
            work()
            best[place] = min(best[place], time.process_time() - start)
    return best


@pytest.fixture(autouse=True)
def _templates_as_in_production() -> Iterator[None]:
    """Take back Django's instrumented rendering, which copies the context of every template."""
    teardown_test_environment()
    yield
    setup_test_environment()


@pytest.fixture
def measure() -> Callable[..., list[float]]:
    """The stop watch."""
    return best_cpu_times


@pytest.fixture
def say(capsys: pytest.CaptureFixture) -> Callable[[str], None]:
    """Print a line of the result past pytest's capture."""

    def print_line(line: str) -> None:
        with capsys.disabled():
            print(line)

    return print_line
