"""The certificate of a term, for readers and for programs."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation

from content import languages
from content.review.certificate.views import certificate_or_none, data_response
from glossary.addresses import alternates
from glossary.models import Term
from glossary.term_page import TermPage


def term_certificate(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what is known about a public version of a term."""
    term, code = _public_version(slug)
    context = {
        "version": TermPage(term, code, code, request),
        "certificate": certificate_or_none(term, code),
        "alternates": alternates(
            request, code, lambda other: _address(slug, other), lambda other: term.version(other).exists
        ),
        "data_url": reverse("term_certificate_data", args=[slug]),
    }
    return render(request, "content/certificate.html", context)


def term_certificate_data(request: HttpRequest, slug: str) -> HttpResponse:
    """Return the same as JSON."""
    term, code = _public_version(slug)
    address = request.build_absolute_uri(_address(slug, code))
    return data_response(certificate_or_none(term, code), address, f"{slug}-{code}")


def _public_version(slug: str) -> tuple[Term, str]:
    term = get_object_or_404(Term, slug=slug, live=True)
    code = languages.current().code
    if not term.version(code).exists:
        raise Http404
    return term, code


def _address(slug: str, code: str) -> str:
    with translation.override(code):
        return reverse("term_certificate", args=[slug])
