"""The certificate for readers, and the same for programs."""

from __future__ import annotations

import logging

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from content import languages
from content.pages.base_page import BasePage
from content.pages.frame import alternate
from content.review.certificate.certificate import Certificate, certificate_of
from glossary.models import Term

logger = logging.getLogger(__name__)


def certificate(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show what is known about a public version of a page."""
    page, code = _public_version(page_id)
    context = {
        "page": page,
        "version": page.version(code),
        "certificate": certificate_or_none(page, code),
        "alternates": _alternates(page, code),
        "data_url": reverse("certificate_data", args=[page.pk]),
    }
    return render(request, "content/certificate.html", context)


def certificate_data(request: HttpRequest, page_id: int) -> HttpResponse:
    """Return the same as JSON, with the pieces of the text, so that anyone can check them again."""
    page, code = _public_version(page_id)
    address = request.build_absolute_uri(reverse("certificate", args=[page.pk]))
    return data_response(certificate_or_none(page, code), address, f"{page.slug}-{code}")


def data_response(found: Certificate | None, address: str, name: str) -> JsonResponse:
    """Return a certificate as JSON; ``name`` tells its file from others."""
    if found is None:
        error = _("This text cannot be checked at the moment. Please try again later.")
        return JsonResponse({"error": error}, status=503)
    response = JsonResponse(found.data(address), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = f'inline; filename="pruefbericht-{name}.json"'
    response["X-Robots-Tag"] = "noindex"
    return response


def _public_version(page_id: int) -> tuple[BasePage, str]:
    page = get_object_or_404(BasePage.objects.live().public(), pk=page_id).specific
    code = languages.current().code
    if code not in page.released_codes:
        raise Http404
    return page, code


def certificate_or_none(subject: BasePage | Term, code: str) -> Certificate | None:
    """Return the certificate, None when the engine fails: the page then says so instead of an error 500."""
    try:
        return certificate_of(subject, code)
    except Exception:
        kind = type(subject).__name__
        logger.exception("The certificate of %s %s in %s could not be made.", kind, subject.pk, code)
        return None


def _alternates(page: BasePage, current: str) -> list[dict]:
    """Return the certificates of the other versions; where there is none, no address for search engines."""
    found = []
    for language in languages.active():
        with translation.override(language.code):
            url = reverse("certificate", args=[page.pk])
        exists = language.code in page.released_codes
        found.append(
            alternate(
                language,
                current,
                url if exists else page.version(language.code).url_in(language.code),
                exists,
            )
        )
    return found
