"""Places of offers and requests: who agrees takes one, who ends gives it back."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import IntegrityError, models, transaction
from django.db.models import Count

from content.netzwerke.contact.thread import Thread
from content.netzwerke.exchange.entry import MOST_AT_ONCE, Entry


class Place(models.Model):
    """A taken place. Places have numbers: two who take the last one at once cannot both have it."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="places")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="places")
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "number"], name="place_once"),
            models.UniqueConstraint(fields=["entry", "thread"], name="place_once_in_thread"),
        ]
        verbose_name = "taken place"

    def __str__(self) -> str:
        return f"{self.entry_id} {self.number}"


def taken(entries: Iterable[int]) -> dict[int, int]:
    """Return how many places of these entries are taken, by their keys; one query. Those without any are left out."""
    rows = Place.objects.filter(entry__in=list(entries)).values_list("entry").annotate(number=Count("pk"))
    return dict(rows)


def free(entry: Entry) -> int:
    """Return how many places an entry has left; never less than none."""
    return max(entry.capacity - taken([entry.pk]).get(entry.pk, 0), 0)


def taken_numbers(entry: Entry) -> set[int]:
    """Return the numbers of the places of an entry that are taken."""
    return set(Place.objects.filter(entry=entry).values_list("number", flat=True))


def take(entry: Entry, thread: Thread) -> bool:
    """Take a place of an entry for a conversation; False when none is left.

    Everybody takes the lowest free number, so of two at once the database refuses one, who looks again.
    """
    for _attempt in range(MOST_AT_ONCE + 1):
        capacity = Entry.objects.values_list("capacity", flat=True).get(pk=entry.pk)
        numbers = taken_numbers(entry)
        if len(numbers) >= capacity:
            return False
        lowest = min(set(range(1, capacity + 1)) - numbers)
        try:
            with transaction.atomic():
                Place.objects.create(entry=entry, thread=thread, number=lowest)
        except IntegrityError:
            if Place.objects.filter(entry=entry, thread=thread).exists():
                return True
            continue
        return True
    return False


def give_back(thread: Thread) -> None:
    """Give back every place that a conversation has taken."""
    thread.places.all().delete()
