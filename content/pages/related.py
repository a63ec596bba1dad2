"""What ties pages of different areas together: their Handlungsfelder."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber

from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.columns import text_in
from content.pages.facts import HANDLUNGSFELD, PageFact
from content.pages.page_cache import State, present_state
from content.pages.version import PageVersion
from content.pages.visibility import protected

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
    out. Costs one query for each state of the site's content, none without Handlungsfelder.
    """
    found: dict[str, list[PageVersion]] = {}
    for other in _sharing(present_state(), page.area, tuple(str(field.pk) for field in fields)):
        found.setdefault(other.specific_class.area, []).append(other.version(wanted))
    return [{"area": area.value, "title": area.label, "cards": found[area]} for area in Area if area in found]


@lru_cache(maxsize=256)
def _sharing(state: State, area: str, fields: tuple[str, ...]) -> tuple[BasePage, ...]:
    """Return pages of areas other than ``area`` that share Handlungsfelder, given by their keys as text."""
    if not fields:
        return ()
    shared = PageFact.objects.filter(name=HANDLUNGSFELD, value__in=fields)
    overlap = shared.filter(page=OuterRef("pk")).order_by().values("page").annotate(n=Count("pk")).values("n")
    return tuple(
        # Asked of the few that are left: a protected page may take the place of another, but is not shown.
        BasePage.objects.filter(~protected(), pk__in=_best(shared.exclude(area=area)), live=True)
        .annotate(overlap=Subquery(overlap))
        .order_by("-overlap", "path")
    )


def _best(shared: QuerySet[PageFact]) -> QuerySet[PageFact]:
    """Return the keys of the pages with the most of the given facts, three of each area."""
    place = Window(RowNumber(), partition_by=F("area"), order_by=[F("overlap").desc(), F("page__path").asc()])
    counted = shared.values("area", "page_id", "page__path").annotate(overlap=Count("pk"))
    return counted.annotate(place=place).filter(place__lte=MOST_OF_AN_AREA).values("page_id")
