"""Rows and columns of the demo's matrix: Handlungsfelder and Wirkungen."""

from __future__ import annotations

from pathlib import Path

from content.management.demo.bad_data import at, entries, text
from content.management.demo.page_files import read_yaml
from content.matrix.models import Axis
from content.pages.columns import column

KEYS = ("slug", "order", "icon", "colour", "name", "description")


def load_axis(path: Path, model: type[Axis], overwrite: bool = False) -> dict[str, int]:
    """Make the rows or columns of a file where they are missing; return ids by slug, of all that there are."""
    if path.exists():
        with at(path.name):
            for entry in read_yaml(path):
                given = entries(entry, KEYS)
                with at(given["slug"]):
                    _load(given, model, overwrite)
    return dict(model.objects.values_list("slug", "pk"))


def _load(given: dict, model: type[Axis], overwrite: bool) -> None:
    found = model.objects.filter(slug=given["slug"]).first()
    if found and not overwrite:
        return
    found = found or model(slug=given["slug"])
    found.icon, found.colour, found.sort_order = given["icon"], given["colour"], given["order"]
    for name in ("name", "description"):
        for code, words in given[name].items():
            setattr(found, column(name, code), text(words))
    found.full_clean()
    found.save()
