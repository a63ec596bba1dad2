"""What the views of the handbook have in common: the handbook itself, the way to them, what is kept of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from content import languages
from content.handreichung.book import book, handbook_page
from content.pages.version import PageVersion

# What a town answers stands in the address and is nobody else's business: such pages are kept in no cache.
kept_nowhere = cache_control(private=True, no_store=True)


@dataclass(frozen=True)
class Crumb:
    """A step of the breadcrumb."""

    title: str
    url: str = ""


def with_handbook(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the start page and the chapters in the reader's language; without a public handbook it is a 404."""

    @wraps(view)
    def wrapped(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        start = handbook_page()
        if start is None:
            raise Http404
        code = languages.current().code
        return view(request, start.version(code), book(code), **kwargs)

    return wrapped


def crumbs(start: PageVersion, *steps: Crumb) -> dict[str, Any]:
    """Return the way from the handbook to a page for its template; the last step is the page itself."""
    return {"start": start, "steps_to_here": steps, "title": steps[-1].title}
