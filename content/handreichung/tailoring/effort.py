"""What a handbook asks of a town: how long it takes to read, and how much work its Praxisanleitungen are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from content.praxisanleitungen.facts import Duration

# Hours of work of one person, least and most. Our own estimates: meetings of a town are counted in half days.
HOURS = {
    Duration.HOUR: (1, 2),
    Duration.HALF_DAY: (3, 5),
    Duration.DAY: (6, 10),
    Duration.WEEKS: (16, 40),
    Duration.MONTHS: (60, 160),
}
HOURS_OF_A_DAY = 8


@dataclass(frozen=True)
class Effort:
    """Minutes to read and hours to work, at least and at most."""

    reading_minutes: int
    least_hours: int
    most_hours: int

    @property
    def is_in_days(self) -> bool:
        """True when the work is easier told in days than in hours."""
        return self.least_hours >= 2 * HOURS_OF_A_DAY

    @property
    def least(self) -> int:
        """The least work, in hours or in whole days of eight hours (``is_in_days``)."""
        return self.least_hours // HOURS_OF_A_DAY if self.is_in_days else self.least_hours

    @property
    def most(self) -> int:
        """The most work, in the same unit, rounded up."""
        return -(-self.most_hours // HOURS_OF_A_DAY) if self.is_in_days else self.most_hours


def effort(reading_minutes: int, durations: Iterable[str]) -> Effort:
    """Return the effort of reading so long and of Praxisanleitungen of these durations.

    >>> effort(20, ["hour", "half_day"])
    Effort(reading_minutes=20, least_hours=4, most_hours=7)
    """
    hours = [HOURS[Duration(duration)] for duration in durations]
    return Effort(reading_minutes, sum(least for least, _most in hours), sum(most for _least, most in hours))
