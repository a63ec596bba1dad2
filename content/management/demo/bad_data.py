"""What is wrong with the demo data, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any


class BadData(Exception):
    """A mistake in the demo data. ``place`` is the way to it: file, language, field, position."""

    def __init__(self, message: str, place: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.place = place

    def __str__(self) -> str:
        return f"{' > '.join(self.place)}: {self.message}" if self.place else self.message


@contextmanager
def at(place: object) -> Iterator[None]:
    """Put ``place`` before the place of a mistake found inside."""
    try:
        yield
    except BadData as mistake:
        raise BadData(mistake.message, (str(place), *mistake.place)) from mistake


def text(value: object) -> str:
    """Return ``value`` stripped; anything but a text is BadData (YAML reads 10:30 and no otherwise)."""
    if not isinstance(value, str):
        raise BadData(f"a text is expected, not {value!r}; put it in quotes")
    return value.strip()


def items(value: object) -> list[Any]:
    """Return ``value``, a list that holds something; anything else is BadData."""
    if not isinstance(value, list) or not value:
        raise BadData(f"a list is expected, not {value!r}")
    return value


def entries(value: object, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> Mapping[str, Any]:
    """Return ``value``, a map with the required keys and perhaps the optional ones; else BadData."""
    if not isinstance(value, dict):
        raise BadData(f"a map is expected, not {value!r}")
    missing = [key for key in required if key not in value]
    unknown = [str(key) for key in value if key not in (*required, *optional)]
    if missing:
        raise BadData(f"missing: {', '.join(missing)}")
    if unknown:
        raise BadData(f"unknown: {', '.join(unknown)}; possible are {', '.join((*required, *optional))}")
    return value


def named(names: Mapping[str, int], name: object, kind: str) -> int:
    """Return the id of a picture, page … by its name; an unknown name is BadData."""
    if name not in names:
        raise BadData(f"there is no {kind} {name!r}")
    return names[name]
