"""The whole handbook on one page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.handreichung.book import Book
from content.handreichung.way import Crumb, crumbs, with_handbook
from content.pages.version import PageVersion


@require_safe
@with_handbook
def whole(request: HttpRequest, start: PageVersion, found: Book) -> HttpResponse:
    """Show all chapters on one page, to be printed."""
    context = crumbs(start, Crumb(_("All on one page"))) | {"chapters": found.chapters, "title": start.title}
    response = render(request, "content/handreichung/whole.html", context)
    if request.GET:
        # A page so large is kept only once, not for each address that somebody makes up.
        patch_cache_control(response, private=True)
    return response
