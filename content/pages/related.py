"""What ties pages of different areas together: their Handlungsfelder."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.columns import text_in
from content.pages.facts import HANDLUNGSFELD, PageFact
from content.pages.visibility import public_pages

MOST_OF_AN_AREA = 3


def handlungsfelder(fields: list[Any], wanted: str, list_url: str | None) -> list[dict[str, str]]:
    """Return Handlungsfelder for the template, names in the reader's language or, without it, in ``code``.

    ``list_url`` is the list that a field leads to, filtered by it.
    """
    found = []
    for field in fields:
        name, code = text_in(field, "name", wanted)
        url = f"{list_url}?{HANDLUNGSFELD}={field.slug}" if list_url else ""
        found.append({"name": name, "code": code, "icon": field.icon, "colour": field.colour, "url": url})
    return found


def related(page: BasePage, fields: list[Any], wanted: str) -> list[dict[str, Any]]:
    """Return up to three pages of each other area that share Handlungsfelder with a page, the most shared first.

    Each group is a dict with ``area``, ``title`` and ``cards`` (page versions); areas without a page are left
    out. Costs two queries and one for protected parts of the tree, none without Handlungsfelder.
    """
    if not fields:
        return []
    shared = (
        PageFact.objects.filter(
            public_pages("page"), name=HANDLUNGSFELD, value__in=[str(field.pk) for field in fields]
        )
        .exclude(area=page.area)
        .values("area", "page_id", "page__path")
        .annotate(overlap=Count("pk"))
        .annotate(
            place=Window(
                RowNumber(), partition_by=F("area"), order_by=[F("overlap").desc(), F("page__path").asc()]
            )
        )
        .filter(place__lte=MOST_OF_AN_AREA)
        .order_by("area", "place")
    )
    places = [(row["area"], row["page_id"]) for row in shared]
    pages = BasePage.objects.in_bulk([key for _area, key in places])
    groups = []
    for area in Area:
        cards = [pages[key].version(wanted) for place, key in places if place == area and key in pages]
        if cards:
            groups.append({"area": area.value, "title": area.label, "cards": cards})
    return groups
