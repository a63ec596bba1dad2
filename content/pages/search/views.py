"""The search page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

from content import languages
from content.pages.areas import Area
from content.pages.pagination import NumberedPage, NumberedPaginator
from content.pages.search.elsewhere import Elsewhere, elsewhere
from content.pages.search.models import SearchEntry
from content.pages.search.query import Found, Index
from content.pages.search.ranking import Hit
from content.pages.search.snippet import highlighted, snippet
from content.pages.version import PageVersion
from glossary.directory import directory
from glossary.page_words import boxes

QUERY_LENGTH = 100
PAGE_SIZE = 10
# Terms of the glossary that are shown above the pages.
MOST_WORDS = 3


@dataclass(frozen=True)
class Result:
    """A page version that was found: title and snippet as HTML with the found words marked, area."""

    version: PageVersion
    title: SafeString
    snippet: SafeString
    area: str


# What somebody searched is nobody else's business: it is kept in no cache.
@cache_control(private=True, no_store=True)
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what the words in ``q`` find in the reader's language, in one area (``area``) or in all."""
    query = request.GET.get("q", "").replace("\x00", "")[:QUERY_LENGTH].strip()
    wanted = request.GET.get("area")
    area = wanted if wanted in Area.values else None
    site = Site.find_for_request(request)
    code = languages.current().code
    found = Index(code, site.root_page.path).search(query) if site and query else Found([], [])
    hits = [hit for hit in found.hits if area is None or hit.area == area]
    others = _others(query, found)
    elsewhere_count = sum(each.count for each in others)
    results = _results(NumberedPaginator(hits, PAGE_SIZE).get_page(request.GET.get("page")), found, code)
    return render(
        request,
        "content/search/results.html",
        {
            "query": query,
            "results": results,
            "result_count": len(hits) + (elsewhere_count if area is None else 0),
            "areas_filter": _areas(found.hits, elsewhere_count, query, area),
            "others": others,
            "shows_others": bool(others) and area is None and results.number == 1,
            "suggestion": found.suggestion,
            "words": boxes(directory(code).named(query)[:MOST_WORDS]) if query and area is None else [],
        },
    )


def _others(query: str, found: Found) -> list[Elsewhere]:
    """Return what answers the query beside pages, or its correction: a name may stand in no page."""
    asked = [each for each in (query, found.suggestion) if each]
    return next(filter(None, map(elsewhere, asked)), [])


def _results(page: NumberedPage, found: Found, code: str) -> NumberedPage:
    """Replace the hits of a page by results; two queries load their pages, texts and the places in them."""
    keys = [hit.entry for hit in page]
    entries = SearchEntry.objects.select_related("page").in_bulk(keys)
    positions = found.positions(keys) if keys else {}
    page.object_list = [
        _result(entries[key], positions.get(key, []), found, code) for key in keys if key in entries
    ]
    return page


def _result(entry: SearchEntry, positions: list[int], found: Found, code: str) -> Result:
    version = PageVersion(entry.page, code, code)
    return Result(
        version,
        highlighted(version.title, found.terms, code),
        snippet(entry.text, positions, found.terms, code),
        entry.area,
    )


def _areas(hits: list[Hit], elsewhere_count: int, query: str, selected: str | None) -> list[dict[str, Any]]:
    """Return the choices of an area with the number of hits in each; those without a hit are left out.

    What was found beside pages counts only where all areas are shown.
    """
    choices = [(None, _("All areas")), *Area.choices]
    counts: dict[str | None, int] = {value: sum(hit.area == value for hit in hits) for value in Area.values}
    counts[None] = len(hits) + elsewhere_count
    return [
        {
            "value": value or "",
            "label": label,
            "count": counts[value],
            "url": _address(query, value),
            "selected": value == selected,
        }
        for value, label in choices
        if counts[value] or value == selected
    ]


def _address(query: str, area: str | None) -> str:
    parameters = QueryDict(mutable=True)
    parameters["q"] = query
    if area is not None:
        parameters["area"] = area
    return f"?{parameters.urlencode()}"
