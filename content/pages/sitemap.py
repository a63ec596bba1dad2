"""The sitemap for search engines: every released version with its siblings in other languages."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.http import HttpRequest
from wagtail.models import Site

from content import languages
from content.pages.base_page import BasePage
from content.pages.version import PageVersion


def version_urls(page: BasePage) -> list[dict[str, Any]]:
    """Return a sitemap entry for each released and active version of a page, each naming all its siblings."""
    released = page.released_codes
    shown = [language.code for language in languages.active() if language.code in released]
    addresses = {code: PageVersion(page, code, code).full_url for code in shown}
    return sibling_urls(addresses, page.last_published_at or page.latest_revision_created_at)


def sibling_urls(addresses: dict[str, str | None], changed: datetime | None) -> list[dict[str, Any]]:
    """Return a sitemap entry for each of the addresses of a thing by their languages, each naming all of them."""
    siblings = [{"lang_code": code, "location": address} for code, address in addresses.items()]
    siblings.append({"lang_code": "x-default", "location": addresses[languages.DEFAULT]})
    return [
        {"location": address, "lastmod": changed, "alternates": siblings} for address in addresses.values()
    ]


class PageSitemap(Sitemap):
    """All public pages of a site."""

    # A file of the sitemap protocol holds at most 50,000 addresses; a page has up to six.
    limit = 5_000

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def items(self) -> Any:
        """The public pages below the site's home page."""
        site = Site.find_for_request(self._request)
        if site is None:
            return BasePage.objects.none()
        return site.root_page.get_descendants(inclusive=True).live().public().order_by("path")

    def get_latest_lastmod(self) -> datetime | None:
        """When a page was published last; one query, where Django would read all pages."""
        return self.items().aggregate(latest=Max("last_published_at"))["latest"]

    def get_urls(self, page: int = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        """Return the entries of one file of the sitemap."""
        return [entry for found in self.paginator.page(page).object_list for entry in version_urls(found)]
