"""One's own handbook: questions, choice, all on one page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.handreichung.book import Book
from content.handreichung.manuscripts.views import document_links
from content.handreichung.tailoring.request import TownRequest, town_request
from content.handreichung.tailoring.state import TOWN_LENGTH
from content.handreichung.way import Crumb, crumbs, kept_nowhere, with_handbook
from content.pages.version import PageVersion


@kept_nowhere
@require_safe
@with_handbook
def questions(request: HttpRequest, start: PageVersion, book: Book) -> HttpResponse:
    """Ask a town; what it has answered before is filled in."""
    return _ask(request, start, town_request(request, book))


@kept_nowhere
@require_safe
@with_handbook
def chapters(request: HttpRequest, start: PageVersion, book: Book) -> HttpResponse:
    """Show a town its own handbook; without an answer, ask again and say so."""
    town = town_request(request, book)
    if not town.state.is_answered:
        return _ask(request, start, town, nothing_answered=True)
    context = crumbs(start, Crumb(town.title)) | {
        "town": town,
        "proposal": town.proposal,
        "change_url": town.address("my_questions"),
        "undo_url": town.address("my_handbook", town.state.plain()),
        "whole_url": town.address("my_whole"),
        "strategy_url": town.address("strategy_sheet"),
        "links": document_links(town, "handbuch"),
        "share_url": request.build_absolute_uri(town.address("my_handbook")),
    }
    return render(request, "content/handreichung/mine.html", context)


@kept_nowhere
@require_safe
@with_handbook
def whole(request: HttpRequest, start: PageVersion, book: Book) -> HttpResponse:
    """Show the chapters of a town's own handbook on one page, to be printed."""
    town = town_request(request, book)
    way = crumbs(start, Crumb(town.title, town.address("my_handbook")), Crumb(_("All on one page")))
    context = way | {
        "title": town.title,
        "chapters": [chosen.chapter for chosen in town.proposal.chapters],
        "back_url": town.address("my_handbook"),
    }
    return render(request, "content/handreichung/whole.html", context)


def _ask(
    request: HttpRequest, start: PageVersion, town: TownRequest, nothing_answered: bool = False
) -> HttpResponse:
    asked: list[dict[str, Any]] = [
        {"question": question, "given": town.state.answers.get(question.name, ())}
        for question in town.questions
    ]
    context = crumbs(start, Crumb(_("My handbook"))) | {
        "town": town,
        "asked": asked,
        "town_length": TOWN_LENGTH,
        "nothing_answered": nothing_answered,
    }
    return render(request, "content/handreichung/questions.html", context)
