"""By what networks are chosen: in words, and on the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from content.matrix.choices import handlungsfeld_filter
from content.netzwerke.kinds import NetworkKind
from content.netzwerke.lands import Land
from content.pages.filters import Filter, from_model_choices

LAND = "land"


def network_filters(wanted: str) -> list[Filter]:
    """Return the filters of the list; their names are those of ``NetzwerkPage.filter_values``."""
    return [
        from_model_choices(LAND, _("Land"), Land),
        from_model_choices("kind", _("Kind"), NetworkKind),
        handlungsfeld_filter(wanted),
    ]


def lands(filters: Iterable[dict[str, Any]], also: QueryDict | None = None) -> list[dict[str, Any]]:
    """Return the Länder for the map: code, name, count, selected and the address that chooses only this one.

    ``filters`` are those of the template. The address keeps all other filters and what stands in ``also``; that of
    a chosen Land takes the choice back.
    """
    choices = next(each["choices"] for each in filters if each["name"] == LAND)
    return [
        {
            "code": choice["value"],
            "name": choice["label"],
            "count": choice["count"],
            "selected": choice["selected"],
            "url": _address(filters, None if choice["selected"] else choice["value"], also),
        }
        for choice in choices
    ]


def _address(filters: Iterable[dict[str, Any]], land: str | None, also: QueryDict | None) -> str:
    """Return the address of the list with one Land or none, and with the other choices that exist."""
    kept = also.copy() if also else QueryDict(mutable=True)
    for each in filters:
        picked = [choice["value"] for choice in each["choices"] if choice["selected"]]
        if each["name"] != LAND and picked:
            kept.setlist(each["name"], picked)
    if land:
        kept[LAND] = land
    return f"?{kept.urlencode()}"
