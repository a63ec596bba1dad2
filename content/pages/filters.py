"""Filters of a list: which choices there are, which of them the address names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

# Which facts a page must have: one of the values of every name.
Chosen = dict[str, frozenset[str]]


@dataclass(frozen=True)
class Choice:
    """A choice: ``value`` stands in the address, ``fact`` is the value of the page's fact.

    ``code`` is the language of the label where it is not that of the interface.
    """

    value: str
    label: Any
    fact: str = ""
    code: str = ""

    @property
    def key(self) -> str:
        """The value of the page's fact, the same as in the address unless given."""
        return self.fact or self.value


@dataclass(frozen=True)
class Filter:
    """A question with its choices; ``name`` is the parameter of the address and the name of the fact."""

    name: str
    label: Any
    choices: tuple[Choice, ...]


def from_model_choices(name: str, label: Any, choices: Any) -> Filter:
    """Return the filter for a field with Django's choices."""
    return Filter(name, label, tuple(Choice(value, text) for value, text in choices.choices))


def chosen(filters: list[Filter], parameters: QueryDict) -> Chosen:
    """Return what the address chooses; unknown values are ignored."""
    found = {
        each.name: frozenset(
            choice.key for choice in each.choices if choice.value in parameters.getlist(each.name)
        )
        for each in filters
    }
    return {name: values for name, values in found.items() if values}


def without(picked: Chosen, name: str) -> Chosen:
    """Return the choices of the other filters: they decide what a choice of this one would find."""
    return {other: values for other, values in picked.items() if other != name}


def describe(
    filters: list[Filter], picked: Chosen, counts: Mapping[tuple[str, str], int]
) -> list[dict[str, Any]]:
    """Return the filters for the template: name, label and choices with value, label, code, count, selected.

    ``counts`` tells by (name, fact) how many pages have the fact, given the other filters.
    """
    return [
        {
            "name": each.name,
            "label": each.label,
            "choices": [
                {
                    "value": choice.value,
                    "label": choice.label,
                    "code": choice.code,
                    "count": counts.get((each.name, choice.key), 0),
                    "selected": choice.key in picked.get(each.name, ()),
                }
                for choice in each.choices
            ],
        }
        for each in filters
    ]
