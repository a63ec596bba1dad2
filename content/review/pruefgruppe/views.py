"""The Prüfgruppe in the editor: overview of a page or term, sheet to print, form to record a test, taking one back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.admin_url_finder import AdminURLFinder

from content import languages
from content.pages.base_page import BasePage
from content.review.exceptions.access import may_edit
from content.review.pruefgruppe.addresses import overview_url
from content.review.pruefgruppe.forms import ReaderTestForm
from content.review.pruefgruppe.models import QUESTION_LENGTH, QUESTIONS, ReaderTest
from content.review.pruefgruppe.overview import version_tests
from content.review.pruefgruppe.sheet import proposed_questions, sheet_code, sheet_lines
from content.review.public_text import note_public_texts, text_hash
from content.review.subjects import owner_of, text_of, title_of
from glossary.models import Term

Model = type[BasePage] | type[Term]


def overview(request: HttpRequest, pk: int, model: Model = BasePage) -> HttpResponse:
    """Show each version of a page or term with its tests."""
    public, draft = _subject(request, model, pk)
    context = {
        **_names(request, public),
        "versions": version_tests(public, draft),
        "may_record": request.user.has_perm("content.add_readertest"),
        "may_withdraw": request.user.has_perm("content.delete_readertest"),
    }
    return render(request, "admin/review/pruefgruppe.html", context)


def sheet(request: HttpRequest, pk: int, code: str, model: Model = BasePage) -> HttpResponse:
    """Show the draft of a version as a sheet to print; ``?frage=`` puts other questions on it."""
    _public, draft = _subject(request, model, pk)
    language, blocks = _version(draft, code)
    asked = [text[:QUESTION_LENGTH] for text in request.GET.getlist("frage") if text.strip()][:QUESTIONS]
    context = {
        "overview_url": overview_url(draft),
        "language": language,
        "title": title_of(draft, code),
        "code": sheet_code(text_hash(draft, code)),
        "lines": sheet_lines(blocks, code),
        "questions": asked or proposed_questions(blocks),
        "question_length": QUESTION_LENGTH,
        "today": timezone.localdate(),
    }
    return render(request, "admin/review/test_sheet.html", context)


def record(request: HttpRequest, pk: int, code: str, model: Model = BasePage) -> HttpResponse:
    """Record a test of the draft or of the public version of a page or term."""
    public, draft = _subject(request, model, pk)
    if not request.user.has_perm("content.add_readertest"):
        raise PermissionDenied
    language, blocks = _version(draft, code)
    test = ReaderTest(**owner_of(public), language=code, recorded_by=request.user)
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
            note_public_texts(public, since=public.last_published_at)
        messages.success(request, _("The test is recorded."))
        return redirect(overview_url(public))
    context = {**_names(request, public), "language": language, "form": form}
    return render(request, "admin/review/record_test.html", context)


@require_POST
def withdraw(request: HttpRequest, test_id: int) -> HttpResponse:
    """Take a test back; it stays in the database, but counts no more."""
    test = get_object_or_404(ReaderTest, pk=test_id, withdrawn_at=None)
    _refuse_strangers(request, test.subject)
    if not request.user.has_perm("content.delete_readertest"):
        raise PermissionDenied
    test.withdrawn_at = timezone.now()
    test.save(update_fields=["withdrawn_at"])
    messages.success(request, _("The test is taken back. It counts no more."))
    return redirect(test.overview_url)


def _subject(request: HttpRequest, model: Model, pk: int) -> tuple[Any, Any]:
    """Return a page or term as the public sees it and as its latest draft, for somebody who may edit it."""
    subject = get_object_or_404(model, pk=pk)
    subject = subject.specific if isinstance(subject, BasePage) else subject
    _refuse_strangers(request, subject)
    return subject, subject.get_latest_revision_as_object()


def _refuse_strangers(request: HttpRequest, subject: BasePage | Term) -> None:
    if not may_edit(request.user, subject):
        raise PermissionDenied


def _names(request: HttpRequest, subject: BasePage | Term) -> dict[str, str]:
    """Return what the page or term is called in the editor, and the ways to it."""
    return {
        "name": title_of(subject, languages.DEFAULT),
        "edit_url": AdminURLFinder(request.user).get_edit_url(subject) or "",
        "overview_url": overview_url(subject),
    }


def _version(draft: BasePage | Term, code: str) -> tuple[languages.Language, list]:
    language = next((one for one in languages.active() if one.code == code), None)
    blocks = text_of(draft, code) if language else []
    if language is None or not blocks:
        raise Http404
    return language, blocks
