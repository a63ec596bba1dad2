"""Pages readers see when something of ours breaks, or when too much comes from them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from content import languages


def server_error(request: HttpRequest) -> HttpResponseServerError:
    """Answer 500 in the language of the address, in German where it names none; ask neither database nor session."""
    code = request.path.split("/")[1]
    language = languages.get(code if code in languages.CODES else languages.DEFAULT)
    with translation.override(language.code):
        return HttpResponseServerError(render_to_string("500.html", {"language": language}))


def too_many_requests(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 429 in the reader's language (``settings.RATELIMIT_VIEW``)."""
    return render(request, "429.html", status=429)
