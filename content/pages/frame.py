"""What stands around every page: areas, footer, ways to the other languages, breadcrumb, settings of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import translate_url
from wagtail.models import Site

from content import languages
from content.pages.version import PageVersion

if TYPE_CHECKING:
    from content.pages.base_page import BasePage


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the frame of any view of the public site. Pages add theirs with ``page_frame``.

    Everything is lazy: the editor's interface and error pages cost no query.
    """
    from content.pages.navigation import Navigation

    return {
        "language": languages.current(),
        "navigation": Navigation(request),
        "alternates": _view_alternates(request),
    }


def page_frame(page: BasePage, request: HttpRequest) -> dict[str, Any]:
    """Return the context of a page: its version, its breadcrumb and its address in every language."""
    language = languages.current()
    version = page.version(language.code, preview=getattr(request, "is_preview", False))
    return {
        "version": version,
        "breadcrumbs": breadcrumbs(page, request, language.code),
        "alternates": page_alternates(page, language.code),
    }


def page_alternates(page: BasePage, current: str) -> list[dict[str, Any]]:
    """Return the page in each active language: code, own name, address, whether the version exists."""
    released = page.released_codes
    version = PageVersion(page, current, current)
    return [
        {
            "code": language.code,
            "name": language.name,
            "direction": language.direction,
            "url": version.url_in(language.code),
            "exists": language.code in released,
            "current": language.code == current,
        }
        for language in languages.active()
    ]


def _view_alternates(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the address of a view that is no page in each active language."""
    current = languages.current().code
    return [
        {
            "code": language.code,
            "name": language.name,
            "direction": language.direction,
            "url": translate_url(request.get_full_path(), language.code),
            "exists": True,
            "current": language.code == current,
        }
        for language in languages.active()
    ]


def breadcrumbs(page: BasePage, request: HttpRequest, code: str) -> list[PageVersion]:
    """Return the pages above a page, from the home page down, in the reader's language; none on the home page."""
    site = Site.find_for_request(request)
    if site is None or page.depth is None:
        return []
    root = site.root_page
    above = page.get_ancestors().filter(depth__gte=root.depth).order_by("depth")
    return [ancestor.version(code) for ancestor in above]
