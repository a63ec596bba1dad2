"""A table of facts of what a list shows, asked by the database: what fits the choices, what others would find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from django.db.models import Count, Q, QuerySet

from content.pages.filters import Chosen, without

# How many things have a fact, by its name and value.
Counts = Mapping[tuple[str, str], int]


# What is asked of a row so that its thing has one of the values.
Condition = Callable[[frozenset[str]], Q]


class FactTable:
    """Rows with ``name`` and ``value``, and the key of the thing whose fact it is (``owner``: ``page``).

    ``condition`` is what else is asked of the things, by the names of their rows. ``columns`` has the facts that
    stand in each row of a thing: they are asked there, which is quicker than looking for another row.
    """

    def __init__(
        self,
        rows: QuerySet,
        owner: str,
        condition: Q | None = None,
        columns: Mapping[str, Condition] | None = None,
    ) -> None:
        self._rows, self._owner = rows, f"{owner}_id"
        self._condition, self._columns = condition or Q(), columns or {}

    def matching(self, picked: Chosen) -> QuerySet:
        """Return all facts of the things that fit the choices."""
        condition = self._condition
        for name, values in picked.items():
            if name in self._columns:
                condition &= self._columns[name](values)
            else:
                fitting = self._rows.filter(name=name, value__in=values)
                condition &= Q(**{f"{self._owner}__in": fitting.values(self._owner)})
        return self._rows.filter(condition)

    def counts(self, names: Iterable[str], picked: Chosen) -> Counts:
        """Return how many things each value of these facts would find, given the choices of the other facts.

        Costs one query, and one more for each fact that is chosen by.
        """
        free = set(names) - picked.keys()
        found = self._counted(picked, sorted(free)) if free else {}
        for name in picked:
            found |= self._counted(without(picked, name), [name])
        return found

    def _counted(self, picked: Chosen, names: list[str]) -> dict[tuple[str, str], int]:
        facts = self.matching(picked).filter(name__in=names)
        rows = facts.order_by().values_list("name", "value").annotate(things=Count(self._owner))
        return {(name, value): things for name, value, things in rows}


def column(name: str) -> Condition:
    """Return the condition for a fact that is a column of its own name."""
    return lambda values: Q(**{f"{name}__in": values})


def total(counts: Counts, name: str, picked: Chosen) -> int:
    """Return how many things fit the choices; each of them has exactly one value of the fact ``name``."""
    wanted = picked.get(name)
    return sum(
        things
        for (fact, value), things in counts.items()
        if fact == name and (wanted is None or value in wanted)
    )
