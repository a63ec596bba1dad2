"""How much work a handbook is: hours of work become days where they are many."""

from __future__ import annotations

import pytest

from content.handreichung.tailoring.effort import HOURS, effort
from content.praxisanleitungen.facts import Duration


def test_every_duration_has_hours_that_grow():
    assert list(HOURS) == list(Duration)
    assert all(least < most for least, most in HOURS.values())
    assert sorted(HOURS.values()) == list(HOURS.values())


@pytest.mark.parametrize(
    ("durations", "in_days", "least", "most"),
    [
        ([], False, 0, 0),
        (["hour"], False, 1, 2),
        (["day", "half_day", "half_day"], False, 12, 20),
        (["weeks"], True, 2, 5),
        (["months", "hour"], True, 7, 21),
    ],
)
def test_work_is_told_in_hours_or_days(durations, in_days, least, most):
    found = effort(30, durations)
    assert (found.is_in_days, found.least, found.most) == (in_days, least, most)
    assert found.reading_minutes == 30
