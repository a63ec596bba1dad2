"""The glossary for other sites: all terms of a language as JSON, to be embedded by them."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content import languages
from glossary.addresses import glossary_url, term_url
from glossary.explanation import explanation_text
from glossary.live_terms import live_terms
from glossary.term_list import ListedTerm, TermList

# Raise it when a field changes its meaning or goes; new fields may come at any time.
SCHEMA = 1
KEEP_SECONDS = 300


@require_safe
def glossary_json(request: HttpRequest, code: str) -> HttpResponse:
    """Return all terms of a language; a reader who has them already gets 304 (ETag)."""
    if code not in {language.code for language in languages.active()}:
        raise Http404
    found = live_terms(code)
    address = request.build_absolute_uri("/")[:-1]
    response = HttpResponse(_document(found, address), content_type="application/json; charset=utf-8")
    # A strong ETag would be wrong: the answer may be compressed on its way.
    response["ETag"] = f'W/"{SCHEMA}-{found.version}"'
    response["Cache-Control"] = f"public, max-age={KEEP_SECONDS}"
    # Everybody may read what everybody sees.
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


# The document of each language and address of the site, with its version: one of each, the old ones go.
_documents: dict[tuple[str, str], tuple[str, str]] = {}
# A site answers at few addresses; whoever sends others must not fill the memory.
_MOST_DOCUMENTS = 32


def _document(found: TermList, address: str) -> str:
    version, document = _documents.get((found.code, address), ("", ""))
    if version != found.version:
        document = _written(found, address)
        if len(_documents) >= _MOST_DOCUMENTS:
            _documents.clear()
        _documents[found.code, address] = found.version, document
    return document


def _written(found: TermList, address: str) -> str:
    document = {
        "schema": SCHEMA,
        "language": found.code,
        "direction": languages.get(found.code).direction,
        "version": found.version,
        "source": address + glossary_url(found.code),
        "labels": _labels(found.code),
        "terms": [_term(term, found.code, address) for term in found.terms.values()],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _labels(code: str) -> dict[str, str]:
    """Return the words of the boxes in a language."""
    with translation.override(code):
        return {"close": _("Close"), "more": _("More about this word")}


def _term(term: ListedTerm, code: str, address: str) -> dict[str, Any]:
    return {
        "id": term.slug,
        "name": term.name,
        "forms": list(term.forms),
        "explanation": explanation_text(term.explanation),
        "pronunciation": term.pronunciation,
        "url": address + term_url(term.slug, code),
    }
