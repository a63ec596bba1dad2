"""Where readers' answers and reports of barriers arrive."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from content import languages
from content.pages.base_page import BasePage
from content.pages.feedback.forms import BarrierReportForm, FeedbackForm
from content.pages.feedback.models import BarrierReport, Feedback
from content.pages.feedback.notice import tell_about_barrier
from content.pages.frame import page_frame
from content.pages.public_form import guard

FEEDBACK_RATE = "20/h"
REPORT_RATE = "5/h"


# No cookie for readers means no CSRF token; `guard` checks where the form comes from.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def feedback(request: HttpRequest, page_id: int) -> HttpResponse:
    """Store a reader's answer on a page, or show the form with what is wrong in it."""
    page = get_object_or_404(BasePage.objects.live().public().filter(has_feedback=True), pk=page_id).specific
    frame = page_frame(page, request)
    if request.method == "POST":
        guard(request, "feedback", FEEDBACK_RATE)
    form = FeedbackForm(request.POST or None)
    if not form.is_valid():
        context = {"page": page, "form": form, **frame}
        return render(request, "content/feedback.html", context, status=422 if form.is_bound else 200)
    if not form.is_from_robot:
        Feedback.objects.create(
            page_id=page.pk,
            language=frame["version"].code,
            answer=form.cleaned_data["answer"],
            sentence=form.cleaned_data["sentence"],
        )
    return redirect("feedback_thanks", page_id=page.pk)


def thanks(request: HttpRequest, page_id: int) -> HttpResponse:
    """Thank a reader and lead back to the page."""
    page = get_object_or_404(BasePage.objects.live().public(), pk=page_id)
    version = page.version(languages.current().code)
    return render(request, "content/feedback_thanks.html", {"back": version})


@csrf_exempt
@require_POST
def report_barrier(request: HttpRequest, page_id: int) -> HttpResponse:
    """Store a report of a barrier and tell the town about it, or show the form with what is wrong in it."""
    from content.models import StatementPage

    page = get_object_or_404(StatementPage.objects.live().public(), pk=page_id)
    guard(request, "barrier", REPORT_RATE)
    form = BarrierReportForm(request.POST)
    if not form.is_valid():
        context = page.get_context(request) | {"form": form}
        return render(request, page.get_template(request), context, status=422)
    if not form.is_from_robot:
        fields = {name: form.cleaned_data[name] for name in ("text", "address", "email")}
        report = BarrierReport.objects.create(language=languages.current().code, **fields)
        tell_about_barrier(report, page.report_address)
    return redirect("feedback_thanks", page_id=page.pk)
