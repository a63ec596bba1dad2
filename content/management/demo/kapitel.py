"""Chapters of the demo's handbook: what they are about, and the pages put into them by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from content import models
from content.handreichung.freshness.look import remember
from content.management.demo.bad_data import at, entries, items, named, text
from content.management.demo.body import Names
from content.management.demo.page_files import yes_or_no


def set_wirkungen(chapter: models.KapitelPage, value: Any, names: Names) -> None:
    """Say which columns of the matrix a chapter is about."""
    chapter.wirkungen.set([named(names.axes["wirkung"], slug, "Wirkung") for slug in items(value)])


def set_plans(chapter: models.KapitelPage, value: Any, names: Names) -> None:
    """Say for which plans of a town a chapter matters."""
    chapter.plans = [text(plan) for plan in items(value)]


def set_picks(chapter: models.KapitelPage, value: Any, names: Names) -> None:
    """Put pages into a chapter or leave them out: slugs, or maps of ``page`` and ``leave_out``."""
    picks = []
    for position, entry in enumerate(items(value)):
        with at(f"entry {position + 1}"):
            given = entries({"page": entry} if isinstance(entry, str) else entry, ("page",), ("leave_out",))
            picks.append(
                models.KapitelSeite(
                    page_id=named(names.pages, given["page"], "page"),
                    is_left_out=yes_or_no(given.get("leave_out", False), "leave_out"),
                    sort_order=position,
                )
            )
    chapter.picks = picks


def take_for_looked_at(keys: Sequence[int]) -> None:
    """Take the public chapters among these pages for looked at: they went online before what they are made from."""
    remember(list(models.KapitelPage.objects.live().filter(pk__in=keys)))
