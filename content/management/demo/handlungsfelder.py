"""Handlungsfelder of the demo."""

from __future__ import annotations

from pathlib import Path

from content.management.demo.bad_data import at, entries, text
from content.management.demo.page_files import read_yaml
from content.models import Handlungsfeld
from content.pages.columns import column

KEYS = ("slug", "order", "icon", "colour", "name", "description")


def load_handlungsfelder(path: Path, overwrite: bool = False) -> dict[str, int]:
    """Make the Handlungsfelder of a file where they are missing; return ids by slug."""
    ids = {}
    with at(path.name):
        for entry in read_yaml(path):
            given = entries(entry, KEYS)
            with at(given["slug"]):
                ids[given["slug"]] = _load(given, overwrite).pk
    return ids


def _load(given: dict, overwrite: bool) -> Handlungsfeld:
    values = {"icon": given["icon"], "colour": given["colour"], "sort_order": given["order"]}
    for name in ("name", "description"):
        values |= {column(name, code): text(words) for code, words in given[name].items()}
    field = Handlungsfeld.objects.filter(slug=given["slug"]).first()
    if field is None or overwrite:
        field = field or Handlungsfeld(slug=given["slug"])
        for name, value in values.items():
            setattr(field, name, value)
        field.full_clean()
        field.save()
    return field
