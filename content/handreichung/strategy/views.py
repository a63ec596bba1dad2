"""The strategy sheet of one's own handbook."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.handreichung.book import Book
from content.handreichung.manuscripts.views import document_links
from content.handreichung.strategy.sheet import OWN_GOALS, OWN_STEPS, strategy_sheet
from content.handreichung.tailoring.request import town_request
from content.handreichung.way import Crumb, crumbs, kept_nowhere, with_handbook
from content.pages.version import PageVersion


@kept_nowhere
@require_safe
@with_handbook
def strategy(request: HttpRequest, start: PageVersion, book: Book) -> HttpResponse:
    """Show the sheet. Its fields have no names: what somebody writes into them stays in the browser."""
    town = town_request(request, book)
    way = crumbs(start, Crumb(town.title, town.address("my_handbook")), Crumb(_("Strategy sheet")))
    context = way | {
        "town": town,
        "sheet": strategy_sheet(town.proposal, book.practice),
        "back_url": town.address("my_handbook"),
        "links": document_links(town, "strategie") if town.state.is_answered else [],
        "own_goals": range(1, OWN_GOALS + 1),
        "own_steps": range(1, OWN_STEPS + 1),
    }
    return render(request, "content/handreichung/strategy.html", context)
