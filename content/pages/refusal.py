"""What an editor sees when a page or term is refused on a way that has no form: bulk publishing, a workflow step."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from glossary.editing.refusal import tell_refusal
from glossary.publishing import NotPublishable


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


def _way_back(request: HttpRequest) -> str:
    """Return where the editor goes on: the form of the page or term, else where they came from, else the dashboard."""
    match = request.resolver_match
    page_id = match.kwargs.get("page_id") if match else None
    if page_id:
        return reverse("wagtailadmin_pages:edit", args=[page_id])
    if match and match.namespace.startswith("wagtailsnippets_") and "pk" in match.kwargs:
        return reverse(f"{match.namespace}:edit", args=[match.kwargs["pk"]])
    following = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(following, allowed_hosts={request.get_host()}):
        return following
    return reverse("wagtailadmin_home")
