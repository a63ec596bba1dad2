"""How easy the public texts of the site were, day by day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from content import languages

# Enough for a line that says where it goes; more points than that are taken in equal steps.
MOST_POINTS = 60


class ScoreSnapshot(models.Model):
    """The public versions of one language on one day: how many there were, how many passed, their mean score."""

    day = models.DateField(_("Day"))
    language = models.CharField(
        _("Language"), max_length=20, choices=[(language.code, language.name) for language in languages.ALL]
    )
    versions = models.PositiveIntegerField(_("Versions"))
    passing = models.PositiveIntegerField(_("Pass"))
    mean_score = models.FloatField(_("Mean score"), null=True)
    taken_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["day", "language"]
        constraints = [models.UniqueConstraint(fields=["language", "day"], name="one_snapshot_per_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.language}"

    @property
    def passing_percent(self) -> int:
        """Share of the versions that pass, in whole percent."""
        return round(100 * self.passing / self.versions) if self.versions else 0


@dataclass(frozen=True)
class Line:
    """The scores of one language over time: what the chart draws."""

    language: languages.Language
    points: tuple[tuple[date, float], ...]


def lines(snapshots: Iterable[ScoreSnapshot]) -> list[Line]:
    """Return one line for each language that has scores, in the order of the languages."""
    by_language: dict[str, list[tuple[date, float]]] = {}
    for snapshot in snapshots:
        if snapshot.mean_score is not None:
            by_language.setdefault(snapshot.language, []).append((snapshot.day, snapshot.mean_score))
    return [
        Line(language, tuple(thinned(by_language[language.code])))
        for language in languages.ALL
        if language.code in by_language
    ]


def thinned(points: list, most: int = MOST_POINTS) -> list:
    """Return at most ``most`` points in equal steps, the first and the last among them.

    >>> thinned([0, 1, 2, 3, 4, 5, 6], 3)
    [0, 3, 6]
    """
    if len(points) <= most:
        return points
    step = (len(points) - 1) / (most - 1)
    return [points[round(number * step)] for number in range(most)]
