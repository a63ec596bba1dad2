"""Belege of the demo's matrix, and how its Befunde name them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from content import models
from content.management.demo.bad_data import BadData, at, entries, items, named, text
from content.management.demo.body import Names
from content.management.demo.page_files import read_yaml, yes_or_no

REQUIRED = ("key", "kind", "reference", "year", "grade", "demo")
OPTIONAL = ("url", "note")


def load_belege(path: Path, overwrite: bool = False) -> dict[str, int]:
    """Make the Belege of a file where they are missing; return ids by key.

    A Beleg is known again by its reference and year.
    """
    ids: dict[str, int] = {}
    if not path.exists():
        return ids
    with at(path.name):
        for entry in read_yaml(path):
            given = entries(entry, REQUIRED, OPTIONAL)
            with at(given["key"]):
                if given["key"] in ids:
                    raise BadData("this key is used twice")
                ids[given["key"]] = _load(given, overwrite).pk
    return ids


def _load(given: Any, overwrite: bool) -> models.Beleg:
    reference, year = text(given["reference"]), given["year"]
    beleg = models.Beleg.objects.filter(reference=reference, year=year).first()
    if beleg and not overwrite:
        return beleg
    beleg = beleg or models.Beleg(reference=reference, year=year)
    beleg.kind, beleg.grade = text(given["kind"]), text(given["grade"])
    beleg.url, beleg.note = text(given.get("url") or ""), text(given.get("note") or "")
    beleg.is_demo = yes_or_no(given["demo"], "demo")
    try:
        beleg.full_clean()
    except ValidationError as refusal:
        raise BadData(str(refusal.message_dict)) from refusal
    beleg.save()
    return beleg


def set_belege(befund: models.Befund, value: Any, names: Names) -> None:
    """Let a Befund rest on the Belege of its file: keys, or maps of ``key`` and ``place``."""
    rows = []
    for position, entry in enumerate(items(value)):
        given = entries({"key": entry} if isinstance(entry, str) else entry, ("key",), ("place",))
        beleg = named(names.belege, given["key"], "Beleg")
        place = text(given.get("place", ""))
        rows.append(models.BefundBeleg(beleg_id=beleg, place=place, sort_order=position))
    befund.belege = rows


def set_links(befund: models.Befund, value: Any, names: Names) -> None:
    """Let a Befund lead to the pages of its file, given by their slugs."""
    pages = [named(names.pages, slug, "page") for slug in value]
    befund.links = [models.BefundLink(page_id=page, sort_order=number) for number, page in enumerate(pages)]


def set_audiences(befund: models.Befund, value: Any, names: Names) -> None:
    """Say for whom a Befund matters."""
    befund.audiences = [text(audience) for audience in items(value)]
