"""Wo fangen wir an? One question on each page, then three first steps."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.handreichung.book import Book
from content.handreichung.first_steps.steps import first_steps
from content.handreichung.first_steps.walk import ASKED, QUESTIONS, choices, read
from content.handreichung.way import Crumb, crumbs, kept_nowhere, with_handbook
from content.pages.version import PageVersion


@kept_nowhere
@require_safe
@with_handbook
def where_to_start(request: HttpRequest, start: PageVersion, book: Book) -> HttpResponse:
    """Ask the next question, or name the steps when all are answered."""
    walk = read(request.GET)
    here, back = reverse("where_to_start"), walk.back()
    context = crumbs(start, Crumb(_("Where do we start?"))) | {
        "walk": walk,
        "here": here,
        "back_url": "" if back is None else f"{here}?{back.query()}",
        "question_count": len(QUESTIONS),
    }
    if walk.next is not None:
        context |= {"question": walk.next, "choices": choices(walk.next), "asked_name": ASKED}
        return render(request, "content/handreichung/question.html", context)
    context |= {
        "steps": first_steps(book, walk),
        "mine_url": f"{reverse('my_handbook')}?{walk.handbook_query()}",
    }
    return render(request, "content/handreichung/first_steps.html", context)
