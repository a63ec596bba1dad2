"""Numbers that stay when conversations have been deleted: they say how often, not who."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

FOUND_TANDEM = "tandem"


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
