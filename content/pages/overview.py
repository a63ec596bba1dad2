"""Lists of pages over the whole site: the newest, those in Leichte Sprache, those in sign language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Site

from content.pages.base_page import BasePage
from content.pages.columns import column
from content.pages.version import PageVersion

NEWEST = 6
MOST_LISTED = 500


def newest_pages(areas: Sequence[PageVersion], wanted: str) -> list[PageVersion]:
    """Return the pages that came last into these areas, in the reader's language, the newest first."""
    if not areas:
        return []
    inside = Q(*(Q(path__startswith=area.page.path) for area in areas), _connector=Q.OR)
    pages = BasePage.objects.live().public().filter(inside).exclude(pk__in=[area.page.pk for area in areas])
    found = pages.filter(**{column("released", wanted): True}).order_by("-first_published_at", "-pk")[:NEWEST]
    return [page.version(wanted) for page in found]


def pages_by_area(request: HttpRequest, code: str) -> list[dict[str, Any]]:
    """Return all pages released in a language, grouped by the page at the top of their branch.

    Each group is a dict with ``title``, in the same language, and ``pages``, in the order of the page tree. Pages
    that stand alone, such as the Impressum, make up the last group.
    """
    site = Site.find_for_request(request)
    if site is None:
        return []
    home = site.root_page
    pages = home.get_descendants().live().public().filter(**{column("released", code): True}).order_by("path")
    groups: dict[str, dict[str, Any]] = {}
    for page in pages[:MOST_LISTED]:
        version = PageVersion(page, code, code)
        branch = page.path[: len(home.path) + page.steplen]
        groups.setdefault(branch, {"title": version.title, "pages": []})["pages"].append(version)
    areas = [group for group in groups.values() if len(group["pages"]) > 1]
    alone = [page for group in groups.values() if len(group["pages"]) == 1 for page in group["pages"]]
    with translation.override(code):
        rest = {"title": _("About this website"), "pages": alone}
    return [*areas, rest] if alone else areas


def pages_in_sign_language(request: HttpRequest, wanted: str) -> list[PageVersion]:
    """Return all pages with a video in sign language, in the order of the page tree."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    pages = site.root_page.get_descendants(inclusive=True).live().public()
    found = pages.filter(sign_language_video__isnull=False).order_by("path")[:MOST_LISTED]
    return [page.version(wanted) for page in found]
