"""The pages that the lists of the areas show, and these lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from content.pages.base_page import BasePage
from content.pages.filters import Filter
from content.pages.listing import Listing
from content.pages.related import handlungsfelder, related


class AreaPage(BasePage):
    """A topic, a Praxisanleitung or a network: its Handlungsfelder lead to the other areas and back."""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the Handlungsfelder and what other areas have on them."""
        context = super().get_context(request, *args, **kwargs)
        wanted, above = context["version"].wanted, context["breadcrumbs"][-2:-1]
        fields = list(self.handlungsfelder.all())
        return context | {
            "handlungsfelder": handlungsfelder(fields, wanted, above[0].url if above else None),
            "related": related(self, fields, wanted),
        }

    class Meta:
        abstract = True


class AreaIndexPage(BasePage):
    """The list of an area, filtered by what stands in the address."""

    # The fact that comes first in the order of the list, and the order of its values.
    sorted_by = "kind"
    sort_order: Sequence[str] = ()

    def filters(self, wanted: str) -> list[Filter]:
        """Return the filters of the list, their choices in the language of the reader; none unless a list has some."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add filters, results and the address of the feed, which there is in released languages only."""
        context = super().get_context(request, *args, **kwargs)
        wanted = context["version"].wanted
        filters = self.filters(wanted)
        listing = Listing(self.area, filters, request.GET, self.sorted_by, self.sort_order)
        feed_url = "" if context["version"].is_fallback else reverse("area_feed", args=[self.slug])
        return context | listing.context(wanted) | {"feed_url": feed_url}

    class Meta:
        abstract = True
