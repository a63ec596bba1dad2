"""The menu of the areas and the links of the footer."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import Site

from content import languages
from content.pages.version import PageVersion

AREAS = ("informationindexpage", "praxisanleitungenindexpage", "netzwerkeindexpage")


class Navigation:
    """The pages below the home page that are marked for menus, read when a template first asks."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def home(self) -> PageVersion | None:
        """The home page in the reader's language; None on a site without pages."""
        site = Site.find_for_request(self._request)
        return site.root_page.version(languages.current().code) if site else None

    @cached_property
    def _entries(self) -> list[PageVersion]:
        if self.home is None:
            return []
        code = languages.current().code
        pages = self.home.page.get_children().live().in_menu().select_related("content_type")
        return [page.version(code) for page in pages]

    @property
    def areas(self) -> list[PageVersion]:
        """The three areas, in the order of the page tree."""
        return [entry for entry in self._entries if entry.page.content_type.model in AREAS]

    @property
    def footer(self) -> list[PageVersion]:
        """The other pages for menus: Impressum, Datenschutz, Leichte Sprache …"""
        return [entry for entry in self._entries if entry.page.content_type.model not in AREAS]


def navigation(request: HttpRequest) -> Navigation:
    """Return the navigation of a request; all who ask share one."""
    if not hasattr(request, "_navigation"):
        request._navigation = Navigation(request)
    return request._navigation
