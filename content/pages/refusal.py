"""What an editor sees when a page or term is refused on a way that has no form: bulk publishing, a workflow step."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

from glossary.publishing import NotPublishable

# More than these stand in the editor of the text, at their places.
MOST_TOLD = 12


class NotPublishableMiddleware:
    """Turns a refused publication in the editor's views into messages instead of an error 500."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a NotPublishable raised by an editor's view; leave everything else to Django."""
        if not isinstance(exception, NotPublishable):
            return None
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        tell_refusal(request, exception)
        target = _way_back(request)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": target})
        return redirect(target)


def tell_refusal(request: HttpRequest, refusal: ValidationError, subject: Model | None = None) -> None:
    """Show an editor why something did not go online; with ``subject``, a button leads to where it is mended."""
    reasons = refusal.messages
    context = {"reasons": reasons[:MOST_TOLD], "more": len(reasons) - MOST_TOLD, "subject": subject}
    url = AdminURLFinder(request.user).get_edit_url(subject) if subject else None
    buttons = [messages.button(url, _("Mend the text"))] if url else None
    messages.error(request, render_to_string("admin/review/refusal.html", context), buttons=buttons)


def _way_back(request: HttpRequest) -> str:
    """Return where the editor goes on: the page's form, else where they came from, else the dashboard."""
    match = request.resolver_match
    page_id = match.kwargs.get("page_id") if match else None
    if page_id:
        return reverse("wagtailadmin_pages:edit", args=[page_id])
    following = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(following, allowed_hosts={request.get_host()}):
        return following
    return reverse("wagtailadmin_home")
