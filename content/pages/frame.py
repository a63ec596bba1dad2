"""What stands around every page: areas, footer, ways to the other languages, breadcrumb, settings of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.encoding import iri_to_uri
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString

from content import languages
from content.pages.feedback.models import SENTENCE_LENGTH
from content.pages.navigation import navigation
from content.pages.reader_check import reader_check
from content.pages.schema import breadcrumb_list, json_ld, licensed
from content.pages.social_image import social_image_url
from content.pages.version import PageVersion

if TYPE_CHECKING:
    from content.pages.base_page import BasePage
    from content.pages.site_settings import SiteSettings


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the frame of any view of the public site. Pages add theirs with ``page_frame``.

    Everything that reads the database is a function that a template calls when it gets there: the editor's
    interface and error pages cost no query.
    """
    settings = SimpleLazyObject(lambda: navigation(request).settings)
    return {
        "language": languages.current(),
        "site_settings": settings,
        "theme_url": lambda: theme_url(settings),
        "home": lambda: navigation(request).home,
        "areas": lambda: navigation(request).areas,
        "menu_pages": lambda: navigation(request).menu,
        "footer_pages": lambda: navigation(request).footer,
        "alternates": lambda: view_alternates(request),
    }


def theme_url(settings: SiteSettings) -> str:
    """Return the address of the town's colours; empty while they are those of the style sheet."""
    return reverse("theme_css", args=[settings.fingerprint]) if settings.has_own_colours else ""


def page_frame(page: BasePage, request: HttpRequest, part: PageVersion | None = None) -> dict[str, Any]:
    """Return the context of a page: its version, its breadcrumb, its address in every language, its forms.

    ``part`` is given for an address below that of the page that shows one of its parts.
    """
    language = languages.current()
    version = part or page.version(language.code, preview=getattr(request, "is_preview", False))
    trail = breadcrumbs(page, request, language.code)
    if part and trail:
        trail.append(part)
    return {
        "version": version,
        "breadcrumbs": trail,
        "schema": lambda: page_schema(page, version, trail, navigation(request).settings) if trail else "",
        "alternates": page_alternates(version, request.META.get("QUERY_STRING", "")),
        "social_image_url": lambda: social_image_url(page, request),
        "feedback_url": reverse("feedback", args=[page.pk]) if page.has_feedback and page.pk else "",
        "sentence_length": SENTENCE_LENGTH,
        # Only what the public sees has a report on its check.
        "certificate_url": "" if part else certificate_url(page, version, request),
        # A check is of the page's own text, not of what its parts gather.
        "reader_check": lambda: (
            None if part else reader_check(page, version.code, getattr(request, "is_preview", False))
        ),
    }


def certificate_url(page: BasePage, version: PageVersion, request: HttpRequest) -> str:
    """Return the address of the test report of a public version; empty for previews and for missing versions."""
    if not page.live or version.is_fallback or getattr(request, "is_preview", False):
        return ""
    return reverse("certificate", args=[page.pk])


def page_schema(
    page: BasePage, version: PageVersion, trail: list[PageVersion], settings: SiteSettings
) -> SafeString:
    """Return what search engines read about a page."""
    works = licensed(page.schema(version), settings.texts_are_free)
    return json_ld([breadcrumb_list(trail), *works])


def alternate(
    language: languages.Language, current: str, url: str | None, exists: bool, full_url: str | None = None
) -> dict[str, Any]:
    """Return one choice of the language switch; ``full_url`` is for search engines."""
    return {
        "full_url": full_url,
        "code": language.code,
        "name": language.name,
        "direction": language.direction,
        "url": url,
        "exists": exists,
        "current": language.code == current,
    }


def page_alternates(version: PageVersion, query: str = "") -> list[dict[str, Any]]:
    """Return a page in each active language: code, own name, address, whether the version exists.

    The address keeps ``query``, what readers filtered or ticked; the one for search engines does not.
    """
    kept = f"?{iri_to_uri(query)}" if query else ""
    released = version.page.released_codes
    found = []
    for language in languages.active():
        full_url = version.full_url_in(language.code)
        path = urlsplit(full_url).path + kept if full_url else None
        found.append(alternate(language, version.wanted, path, language.code in released, full_url))
    return found


def view_alternates(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the address of a view that is no page in each active language."""
    current, address = languages.current().code, request.get_full_path()
    return [
        alternate(language, current, translate_url(address, language.code), True)
        for language in languages.active()
    ]


def breadcrumbs(page: BasePage, request: HttpRequest, code: str) -> list[PageVersion]:
    """Return the pages above a page and itself, from the home page down; none on the home page.

    Costs one query where a page above it stands in no menu.
    """
    around = navigation(request).surroundings
    if around is None or page.depth is None or page.depth <= around.home.depth:
        return []
    paths = [page.path[:end] for end in range(len(around.home.path), len(page.path), page.steplen)]
    known = around.by_path
    if not all(path in known for path in paths):
        known = {above.path: above for above in page.get_ancestors()}
    return [*(known[path].version(code) for path in paths if path in known), page.version(code)]
