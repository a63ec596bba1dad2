"""Facts by which profiles, offers and requests are chosen, kept for all that is public.

Lists of thousands are counted by the database from these tables alone, without looking at the things themselves.
"""

from __future__ import annotations

from django.db import models

FACT_NAME_LENGTH = 20
FACT_VALUE_LENGTH = 40

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

    class Meta:
        constraints = [
            # In this order it serves the counting of a list as its index.
            models.UniqueConstraint(fields=["name", "value", "profile"], name="profile_fact_once"),
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

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "name", "value"], name="entry_fact_once"),
        ]
        # All that the counting of a list asks: the rows themselves are not read.
        indexes = [
            models.Index(fields=["direction", "name", "value", "until", "entry"], name="entry_fact_count")
        ]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.name}={self.value}"
