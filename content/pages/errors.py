"""The page readers see when something of ours breaks. It asks neither database nor session."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseServerError
from django.template.loader import render_to_string
from django.utils import translation

from content import languages


def server_error(request: HttpRequest) -> HttpResponseServerError:
    """Answer 500 in the language of the address, in German where it names none."""
    code = request.path.split("/")[1]
    language = languages.get(code if code in languages.CODES else languages.DEFAULT)
    with translation.override(language.code):
        return HttpResponseServerError(render_to_string("500.html", {"language": language}))
