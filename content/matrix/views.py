"""The matrix as picture and as data, for everybody: an address for each language."""

from __future__ import annotations

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Site

from content import languages
from content.matrix.entries import entry_of
from content.matrix.finding import Finding
from content.matrix.findings import live_findings
from content.matrix.matrix_page import MatrixPage
from content.matrix.models import Handlungsfeld, Wirkung
from content.matrix.open_data import Source, as_csv, as_json
from content.matrix.picture import matrix_svg
from content.matrix.table import table
from content.pages.page_cache import KEEP_SECONDS, State, present_state
from content.pages.site_settings import SiteSettings
from content.pages.visibility import public_pages

TYPES = {"json": "application/json", "csv": "text/csv", "svg": "image/svg+xml"}


@require_safe
def matrix_file(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """Return the public matrix in a language as ``json``, ``csv`` or ``svg``; 404 while there is none."""
    site = Site.find_for_request(request)
    if site is None or code not in {language.code for language in languages.active()}:
        raise Http404
    content = _written(present_state(), site.pk, code, form)
    if content is None:
        raise Http404
    response = HttpResponse(content, content_type=f"{TYPES[form]}; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={KEEP_SECONDS}"
    # Everybody may read what everybody sees.
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    if form != "svg":
        response["Content-Disposition"] = f'attachment; filename="matrix.{code}.{form}"'
    return response


@lru_cache(maxsize=32)
def _written(state: State, site_id: int, code: str, form: str) -> bytes | None:
    """Write a file; it is kept while the content is in the same state. None without a public matrix."""
    site = Site.objects.get(pk=site_id)
    page = MatrixPage.objects.filter(public_pages()).descendant_of(site.root_page).first()
    if page is None:
        return None
    with translation.override(code):
        source = Source(
            page.version(code),
            list(Handlungsfeld.objects.all()),
            list(Wirkung.objects.all()),
            [Finding(befund, code) for befund in live_findings()],
            SiteSettings.for_site(site).texts_are_free,
        )
        if form == "svg":
            entries = [entry_of(finding.befund) for finding in source.findings]
            drawn = table(source.rows, source.columns, entries, {}, code)
            return matrix_svg(drawn, source.page.title, code, source.credit)
        return (as_json if form == "json" else as_csv)(source).encode()
