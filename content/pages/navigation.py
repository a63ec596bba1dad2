"""What all pages of a site have in common: its settings, the menu of the areas, the links of the footer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import Site

from content import languages
from content.pages.page_cache import State, present_state
from content.pages.site_settings import SiteSettings
from content.pages.version import PageVersion

AREAS = ("informationindexpage", "praxisanleitungenindexpage", "netzwerkeindexpage")
# What stands in the menu at the top: the areas, and the handbook that is made of them.
MENU = (*AREAS, "handreichungpage")


@dataclass(frozen=True)
class Surroundings:
    """Settings of a site, its home page and the pages below it that are marked for menus, in tree order."""

    settings: SiteSettings
    home: object
    entries: tuple

    @cached_property
    def by_path(self) -> dict[str, object]:
        """All these pages by their place in the tree."""
        return {page.path: page for page in (self.home, *self.entries)}


@lru_cache(maxsize=32)
def _surroundings(state: State, site_id: int) -> Surroundings:
    """Read the surroundings; they are kept while the content is in the same state."""
    site = Site.objects.select_related("root_page").get(pk=site_id)
    children = site.root_page.get_children().live().in_menu().select_related("content_type")
    return Surroundings(SiteSettings.for_site(site), site.root_page, tuple(children))


class Navigation:
    """The surroundings in the reader's language, read when a template first asks."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def surroundings(self) -> Surroundings | None:
        """What all pages of the site have in common; None where there is no site."""
        site = Site.find_for_request(self._request)
        return _surroundings(present_state(), site.pk) if site else None

    @property
    def settings(self) -> SiteSettings:
        """Settings of the site; those a new site starts with where there is none."""
        return self.surroundings.settings if self.surroundings else SiteSettings()

    @cached_property
    def home(self) -> PageVersion | None:
        """The home page in the reader's language; None on a site without pages."""
        return self.surroundings.home.version(languages.current().code) if self.surroundings else None

    @cached_property
    def _entries(self) -> list[PageVersion]:
        code = languages.current().code
        return [page.version(code) for page in self.surroundings.entries] if self.surroundings else []

    @property
    def areas(self) -> list[PageVersion]:
        """The three areas, in the order of the page tree."""
        return [entry for entry in self._entries if entry.page.content_type.model in AREAS]

    @property
    def menu(self) -> list[PageVersion]:
        """The areas and the handbook, in the order of the page tree."""
        return [entry for entry in self._entries if entry.page.content_type.model in MENU]

    @property
    def footer(self) -> list[PageVersion]:
        """The other pages for menus: Impressum, Datenschutz, Leichte Sprache …"""
        return [entry for entry in self._entries if entry.page.content_type.model not in AREAS]


def navigation(request: HttpRequest) -> Navigation:
    """Return the navigation of a request; all who ask share one."""
    if not hasattr(request, "_navigation"):
        request._navigation = Navigation(request)
    return request._navigation
