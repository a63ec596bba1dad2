"""Where an editor says that a place still fits the German text."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from content.pages.base_page import BasePage
from content.review.freshness.follow import settle
from glossary.models import Term


@require_POST
def settle_place(request: HttpRequest, page_id: int, code: str) -> JsonResponse:
    """Take the mark from the place ``field`` and ``block_id``; only for those who may edit the page.

    Answers with what to show. A place that somebody else has settled in the meantime is no error.
    """
    page = get_object_or_404(BasePage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return _settled(request, page.specific, code)


@require_POST
def settle_term(request: HttpRequest, term_id: int, code: str) -> JsonResponse:
    """Do the same for a term of the glossary; only for those who may change terms."""
    term = get_object_or_404(Term, pk=term_id)
    if not request.user.has_perm("glossary.change_term"):
        raise PermissionDenied
    return _settled(request, term, code)


def _settled(request: HttpRequest, subject: models.Model, code: str) -> JsonResponse:
    settle(subject, code, (request.POST.get("field", ""), request.POST.get("block_id", "")))
    return JsonResponse({"message": _("Noted: this place fits the German text.")})


def freshness_urls() -> list[URLPattern]:
    """Return the addresses in the editor."""
    return [
        path("review/freshness/<int:page_id>/<str:code>/", settle_place, name="review_settle"),
        path("review/freshness/term/<int:term_id>/<str:code>/", settle_term, name="review_settle_term"),
    ]
