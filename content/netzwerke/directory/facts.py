"""Facts by which profiles, offers and requests are chosen, kept for all that is public.

Lists of thousands are counted by the database from these tables alone, without looking at the things themselves.
Facts of which each thing has one stand in each of its rows, too: then no row has to be looked for to filter another.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import models
from django.db.models import Q

from content.netzwerke.exchange.choices import Direction
from content.pages.fact_table import column
from content.pages.facts import HANDLUNGSFELD

FACT_NAME_LENGTH = 20
FACT_VALUE_LENGTH = 40
SPOKEN_LENGTH = 120

KIND = "kind"
WHO = "who"
LAND = "land"
SIZE = "size"
LANGUAGE = "language"
DIRECTION = "direction"


class ProfileFact(models.Model):
    """A public profile has this value of this fact: the one with the size ``xs``."""

    profile = models.ForeignKey("content.Profile", on_delete=models.CASCADE, related_name="facts")
    name = models.CharField(max_length=FACT_NAME_LENGTH)
    value = models.CharField(max_length=FACT_VALUE_LENGTH)
    kind = models.CharField(max_length=20, blank=True, default="")
    land = models.CharField(max_length=2, blank=True, default="")
    size = models.CharField(max_length=2, blank=True, default="")
    offers = models.BooleanField(default=False)
    requests = models.BooleanField(default=False)
    # All languages, see ``in_one``.
    spoken = models.CharField(max_length=SPOKEN_LENGTH, blank=True, default="")
    # The list is sorted by it.
    label = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["profile", "name", "value"], name="profile_fact_once"),
        ]
        # All that the counting of a list asks: the rows themselves are not read.
        indexes = [
            models.Index(
                fields=[
                    *("name", "value", "kind", "land", "size"),
                    *("offers", "requests", "spoken", "label", "profile"),
                ],
                name="profile_fact_count",
            )
        ]

    def __str__(self) -> str:
        return f"{self.profile_id} {self.name}={self.value}"


class EntryFact(models.Model):
    """A public offer or request has this value of this fact; after the day ``until`` it is not shown any more."""

    entry = models.ForeignKey("content.Entry", on_delete=models.CASCADE, related_name="facts")
    direction = models.CharField(max_length=10)
    name = models.CharField(max_length=FACT_NAME_LENGTH)
    value = models.CharField(max_length=FACT_VALUE_LENGTH)
    until = models.DateField()
    kind = models.CharField(max_length=10, blank=True, default="")
    who = models.CharField(max_length=20, blank=True, default="")
    land = models.CharField(max_length=2, blank=True, default="")
    size = models.CharField(max_length=2, blank=True, default="")
    handlungsfeld = models.CharField(max_length=20, blank=True, default="")
    spoken = models.CharField(max_length=SPOKEN_LENGTH, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "name", "value"], name="entry_fact_once"),
        ]
        # All that the counting of a list asks: the rows themselves are not read.
        indexes = [
            models.Index(
                fields=[
                    *("direction", "name", "value", "until"),
                    *("kind", "who", "land", "size", "handlungsfeld", "spoken", "entry"),
                ],
                name="entry_fact_count",
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.name}={self.value}"


def in_one(codes: Collection[str]) -> str:
    """Return codes as one text in which each can be found: ``,de,en,``."""
    return f",{','.join(sorted(codes))}," if codes else ""


def speaks(values: frozenset[str]) -> Q:
    """Return what is asked of a row of a thing whose people speak one of these languages."""
    condition = Q(pk__in=[])
    for code in sorted(values):
        condition |= Q(spoken__contains=f",{code},")
    return condition


def has_direction(values: frozenset[str]) -> Q:
    """Return what is asked of a row of a profile that has entries of one of these directions."""
    condition = Q(pk__in=[])
    if Direction.OFFER in values:
        condition |= Q(offers=True)
    if Direction.REQUEST in values:
        condition |= Q(requests=True)
    return condition


PROFILE_COLUMNS = {name: column(name) for name in (KIND, LAND, SIZE)}
PROFILE_COLUMNS |= {DIRECTION: has_direction, LANGUAGE: speaks}
ENTRY_COLUMNS = {name: column(name) for name in (KIND, WHO, LAND, SIZE, HANDLUNGSFELD)} | {LANGUAGE: speaks}
