"""Old addresses lead to the new ones in every language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from content import languages


def sibling_paths(path: str) -> list[str]:
    """Return a path in the other languages; empty when it does not begin with a language.

    >>> sibling_paths("/impressum/")
    []
    """
    code, _slash, rest = path.removeprefix("/").partition("/")
    if code not in languages.CODES:
        return []
    return [f"/{other}/{rest}" for other in languages.CODES if other != code]


class LanguageRedirectMiddleware(RedirectMiddleware):
    """Answers a page that was not found with its new address, in the reader's language.

    Wagtail notes a moved or renamed page in one language only, the one its editor worked in. The link of such a
    note is the page's address in the active language, so the same note serves all languages.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Replace a 404 by a redirect where one is known."""
        response = super().process_response(request, response)
        if response.status_code != 404:
            return response
        for path in sibling_paths(request.path):
            found = get_redirect(request, Redirect.normalise_path(path, decode_unicode=False))
            if found and found.redirect_page:
                kind = HttpResponsePermanentRedirect if found.is_permanent else HttpResponseRedirect
                return kind(found.link)
        return response
