"""Numbers that stay when conversations have been deleted: they say how often, not who."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

FOUND_TANDEM = "tandem"
FOUND_CONTACT = "contact"
A_MONTH, A_YEAR = timedelta(days=30), timedelta(days=365)


class Numbers(NamedTuple):
    """How often something happened: in the last 30 days, in the last 365, ever."""

    month: int
    year: int
    ever: int


NONE = Numbers(0, 0, 0)


class Tally(models.Model):
    """One of something happened on a day: a tandem or another conversation agreed, or an outcome was told."""

    what = models.CharField(max_length=10, db_index=True)
    day = models.DateField(default=timezone.localdate)

    class Meta:
        verbose_name = "count of conversations"

    def __str__(self) -> str:
        return f"{self.what} {self.day}"


def count(what: str) -> None:
    """Note that something happened today."""
    Tally.objects.create(what=what)


def tandems() -> int:
    """Return how many tandems have ever agreed."""
    return Tally.objects.filter(what=FOUND_TANDEM).count()


def numbers(today: date) -> dict[str, Numbers]:
    """Return how often each thing has happened; one query. What never happened is left out."""
    rows = (
        Tally.objects.order_by()
        .values_list("what")
        .annotate(
            month=Count("pk", filter=Q(day__gt=today - A_MONTH)),
            year=Count("pk", filter=Q(day__gt=today - A_YEAR)),
            ever=Count("pk"),
        )
    )
    return {what: Numbers(*counted) for what, *counted in rows}
