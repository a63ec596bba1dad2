"""The Prüfgruppe in the editor: overview of a page, sheet to print, form to record a test, taking one back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from content import languages
from content.pages.base_page import BasePage
from content.pages.columns import column
from content.review.pruefgruppe.forms import ReaderTestForm
from content.review.pruefgruppe.models import QUESTION_LENGTH, QUESTIONS, ReaderTest
from content.review.pruefgruppe.overview import version_tests
from content.review.pruefgruppe.sheet import proposed_questions, sheet_code, sheet_lines
from content.review.public_text import note_public_texts, text_hash
from content.review.subjects import text_of


def overview(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show each version of a page with its tests."""
    public, draft = _page(request, page_id)
    context = {
        "page": draft,
        "versions": version_tests(public, draft),
        "may_record": request.user.has_perm("content.add_readertest"),
        "may_withdraw": request.user.has_perm("content.delete_readertest"),
    }
    return render(request, "admin/review/pruefgruppe.html", context)


def sheet(request: HttpRequest, page_id: int, code: str) -> HttpResponse:
    """Show the draft of a version as a sheet to print; ``?frage=`` puts other questions on it."""
    _public, draft = _page(request, page_id)
    language, blocks = _version(draft, code)
    asked = [text[:QUESTION_LENGTH] for text in request.GET.getlist("frage") if text.strip()][:QUESTIONS]
    context = {
        "page": draft,
        "language": language,
        "title": getattr(draft, column("title", code)),
        "code": sheet_code(text_hash(draft, code)),
        "lines": sheet_lines(blocks, code),
        "questions": asked or proposed_questions(blocks),
        "question_length": QUESTION_LENGTH,
        "today": timezone.localdate(),
    }
    return render(request, "admin/review/test_sheet.html", context)


def record(request: HttpRequest, page_id: int, code: str) -> HttpResponse:
    """Record a test of the draft or of the public version of a page."""
    public, draft = _page(request, page_id)
    if not request.user.has_perm("content.add_readertest"):
        raise PermissionDenied
    language, blocks = _version(draft, code)
    test = ReaderTest(page_id=public.pk, language=code, recorded_by=request.user)
    form = ReaderTestForm(
        request.POST or None,
        instance=test,
        hashes=[text_hash(draft, code), text_hash(public, code)],
        proposed=proposed_questions(blocks),
        initial={"tested_on": timezone.localdate()},
    )
    if form.is_valid():
        form.save()
        if public.live:
            # Pages that were put online before this site kept public texts have none yet.
            note_public_texts(public)
        messages.success(request, _("The test is recorded."))
        return redirect("review_pruefgruppe", page_id=public.pk)
    return render(
        request, "admin/review/record_test.html", {"page": draft, "language": language, "form": form}
    )


@require_POST
def withdraw(request: HttpRequest, test_id: int) -> HttpResponse:
    """Take a test back; it stays in the database, but counts no more."""
    test = get_object_or_404(ReaderTest, pk=test_id, withdrawn_at=None)
    _page(request, test.page_id)
    if not request.user.has_perm("content.delete_readertest"):
        raise PermissionDenied
    test.withdrawn_at = timezone.now()
    test.save(update_fields=["withdrawn_at"])
    messages.success(request, _("The test is taken back. It counts no more."))
    return redirect("review_pruefgruppe", page_id=test.page_id)


def _page(request: HttpRequest, page_id: int) -> tuple[BasePage, Any]:
    """Return a page as the public sees it and as its latest draft, for somebody who may edit it."""
    page = get_object_or_404(BasePage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page, page.get_latest_revision_as_object()


def _version(draft: BasePage, code: str) -> tuple[languages.Language, list]:
    language = next((one for one in languages.active() if one.code == code), None)
    blocks = text_of(draft, code) if language else []
    if language is None or not blocks:
        raise Http404
    return language, blocks
