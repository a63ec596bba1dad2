"""RSS: what is new in an area, in one language."""

from __future__ import annotations

from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from content import languages
from content.pages.columns import column
from content.pages.navigation import AREAS
from content.pages.version import PageVersion
from glossary.rss import WellFormedRss

LENGTH = 20


class AreaFeed(Feed):
    """The newest pages of an area that are released in the language of the address."""

    feed_type = WellFormedRss

    def get_object(self, request: HttpRequest, slug: str) -> PageVersion:
        """Return the index page of the area; answer 404 where there is none released in the language."""
        site = Site.find_for_request(request)
        if site is None:
            raise Http404
        code = languages.current().code
        areas = site.root_page.get_children().live().public().filter(content_type__model__in=AREAS)
        return get_object_or_404(areas, slug=slug, **{column("released", code): True}).version(code)

    def title(self, area: PageVersion) -> str:
        """Name of the area."""
        return _("%(area)s – new pages") % {"area": area.title}

    def description(self, area: PageVersion) -> str:
        """Lead text of the area."""
        return area.lead

    def link(self, area: PageVersion) -> str:
        """Address of the area."""
        return area.url

    def feed_url(self, area: PageVersion) -> str:
        """Address of the feed itself."""
        return reverse("area_feed", args=[area.page.slug])

    def items(self, area: PageVersion) -> list[PageVersion]:
        """The newest pages of the area."""
        code = area.wanted
        pages = area.page.get_descendants().live().public().filter(**{column("released", code): True})
        return [
            PageVersion(page, code, code) for page in pages.order_by("-first_published_at", "-pk")[:LENGTH]
        ]

    def item_title(self, item: PageVersion) -> str:
        """Title of the page."""
        return item.title

    def item_description(self, item: PageVersion) -> str:
        """Lead text of the page."""
        return item.lead

    def item_link(self, item: PageVersion) -> str:
        """Address of the page."""
        return item.url

    def item_pubdate(self, item: PageVersion) -> Any:
        """When the page went online first."""
        return item.page.first_published_at

    def item_updateddate(self, item: PageVersion) -> Any:
        """When the page was published last."""
        return item.page.last_published_at
