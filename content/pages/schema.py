"""What search engines read about a page (schema.org, as JSON-LD)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from content.pages.version import PageVersion

FREE_LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
# In a script element these would end it or open a comment (HTML standard, 4.12.1.3).
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def article(version: PageVersion) -> dict[str, Any]:
    """Return the description of a page as an article."""
    page = version.page
    dates = {"datePublished": page.first_published_at, "dateModified": page.last_published_at}
    return {
        "@type": "Article",
        "headline": version.title,
        "description": version.search_description or version.lead,
        "inLanguage": version.code,
        "url": version.full_url,
        **{name: value.isoformat() for name, value in dates.items() if value},
    }


def breadcrumb_list(breadcrumbs: Sequence[PageVersion]) -> dict[str, Any]:
    """Return the pages above a page."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": crumb.title, "item": crumb.full_url}
            for place, crumb in enumerate(breadcrumbs, start=1)
        ],
    }


def how_to(version: PageVersion) -> dict[str, Any]:
    """Return the steps of a guide."""
    return {
        "@type": "HowTo",
        "name": version.title,
        "inLanguage": version.code,
        "step": [
            {"@type": "HowToStep", "position": place, "name": block.value["title"]}
            for place, block in enumerate(version.steps, start=1)
        ],
    }


def licensed(works: Sequence[dict[str, Any]], free: bool) -> list[dict[str, Any]]:
    """Return what a page describes, with its licence where the town gives its texts away."""
    return [work | {"license": FREE_LICENCE} if free else work for work in works]


def json_ld(things: Sequence[dict[str, Any]]) -> SafeString:
    """Return things as the content of a script element, safe whatever their texts contain."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(ESCAPES))
