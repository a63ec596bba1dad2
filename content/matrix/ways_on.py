"""Where Befunde lead: from knowing (Information) to doing (Praxisanleitungen) to doing it together (Netzwerke)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.visibility import public_pages

if TYPE_CHECKING:
    from content.matrix.befund import Befund

STATIONS = (Area.INFORMATION, Area.PRAXISANLEITUNGEN, Area.NETZWERKE)


def ways_on(
    befunde: Iterable[Befund], related: list[dict[str, Any]], wanted: str, most: int | None = None
) -> list[dict[str, Any]]:
    """Return groups of cards (``area``, ``title``, ``cards``) in the order of the stations, at most so many of each.

    The pages that editors linked come first; a station without one shows what is ``related`` by Handlungsfeld.
    Two queries.
    """
    ids = [link.page_id for befund in befunde for link in befund.links.all()]
    pages = BasePage.objects.filter(public_pages(), pk__in=ids).select_related("content_type").in_bulk()
    linked: dict[str, list[Any]] = {}
    for key in dict.fromkeys(ids):
        if key in pages:
            linked.setdefault(pages[key].specific_class.area, []).append(pages[key].version(wanted))
    by_field = {group["area"]: group["cards"] for group in related}
    groups = ((area, linked.get(area.value) or by_field.get(area.value, [])) for area in STATIONS)
    return [
        {"area": area.value, "title": area.label, "cards": cards[:most]} for area, cards in groups if cards
    ]
