"""The pages of the glossary."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content import languages
from glossary.addresses import alternates, glossary_url
from glossary.directory import QUERY_LENGTH, directory
from glossary.page_words import boxes
from glossary.term import Term
from glossary.term_page import Crumb, TermPage, shown_code, term_context

PAGE_SIZE = 100
# A longer list of words to choose from while typing would cost more than it helps.
MOST_NAMES = 200


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """Show the terms of the reader's language: all, those under a letter, or what the words in ``q`` find."""
    code = languages.current().code
    listed = directory(code)
    query = request.GET.get("q", "").replace("\x00", "")[:QUERY_LENGTH].strip()
    letter = request.GET.get("letter", "")[:3]
    terms = listed.search(query) if query else listed.under(letter) if letter else listed.terms
    page = Paginator(terms, PAGE_SIZE).get_page(request.GET.get("page"))
    page.numbers = list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    context: dict[str, Any] = {
        "query": query,
        "letter": letter,
        "letters": listed.letters,
        "names": [term.name for term in listed.terms[:MOST_NAMES]],
        "results": page,
        "groups": [] if query else listed.by_letter(page),
        "hits": boxes(page) if query else [],
        "suggestions": listed.suggestions(query) if query and not terms else [],
        "glossary_crumbs": [Crumb(_("Glossary"), reverse("glossary"))],
        "feed_url": reverse("glossary_feed"),
        "is_indexed": not query and not letter and page.number == 1 and bool(terms),
        "alternates": alternates(request, code, glossary_url, lambda code: True),
        "full_url": request.build_absolute_uri(reverse("glossary")),
    }
    return render(request, "glossary/index.html", context)


@require_safe
def term(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a term in the reader's language, else in the first of its fallbacks."""
    found = get_object_or_404(
        Term.objects.select_related("picture", "sign_language_video"), slug=slug, live=True
    )
    wanted = languages.current().code
    code = shown_code(found, wanted)
    if code is None:
        raise Http404
    context = term_context(TermPage(found, code, wanted, request))
    return render(request, "glossary/term.html", context | {"feed_url": reverse("glossary_feed")})
