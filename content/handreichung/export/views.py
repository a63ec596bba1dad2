"""Documents of pages, in each language."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_ratelimit.core import is_ratelimited
from django_ratelimit.exceptions import Ratelimited
from wagtail.models import Site

from content import languages
from content.handreichung.export.addresses import address_of, card_address
from content.handreichung.export.answer import answer, document
from content.handreichung.export.background import job_for, start
from content.handreichung.export.documents import CARD, FORMATS, Builder, Format, Kind, formats_of, kind_of
from content.handreichung.export.job import DocumentJob
from content.pages.base_page import BasePage
from content.pages.navigation import navigation
from content.pages.version import PageVersion
from content.pages.visibility import public_pages

# How many long documents one address may have made.
LONG_RATE = "6/m"


@require_safe
def page_document(request: HttpRequest, page_id: int, extension: str) -> HttpResponse:
    """Send a public page as a file, or show how far it is where that takes long.

    Who asks for a language that is not released is sent to the one that is shown.
    """
    page, kind = _page_and_kind(page_id)
    file_format = FORMATS[extension]
    if file_format not in formats_of(kind):
        raise Http404
    version = page.version(languages.current().code)
    if version.is_fallback:
        return HttpResponseRedirect(address_of(page_id, version.code, extension, request.GET.urlencode()))
    if kind.is_long:
        return _long_document(request, version, file_format, kind)
    return _document(request, version, kind.build, file_format)


@require_safe
def page_card(request: HttpRequest, page_id: int) -> HttpResponse:
    """Send the essence of a public page on two pages of paper at most."""
    page, kind = _page_and_kind(page_id)
    if kind.build_short is None:
        raise Http404
    version = page.version(languages.current().code)
    if version.is_fallback:
        return HttpResponseRedirect(card_address(page_id, version.code, request.GET.urlencode()))
    return _document(request, version, kind.build_short, CARD)


def _page_and_kind(page_id: int) -> tuple[BasePage, Kind]:
    """Return a public page that there are documents of; everything else is not found."""
    found = BasePage.objects.filter(public_pages(), pk=page_id).first()
    page = found.specific if found else None
    kind = kind_of(page) if page else None
    if kind is None:
        raise Http404
    return page, kind


def _document(
    request: HttpRequest, version: PageVersion, build: Builder, file_format: Format
) -> HttpResponse:
    settings = navigation(request).settings
    with translation.override(version.code):
        return document(request, lambda: build(version, settings, request.GET), file_format)


def _long_document(
    request: HttpRequest, version: PageVersion, file_format: Format, kind: Kind
) -> HttpResponse:
    site = Site.find_for_request(request)
    query = kind.query_of(request.GET)
    job, is_new = job_for(version.page, site, version.code, file_format.extension, query)
    if is_new:
        if is_ratelimited(request, group="long-documents", key="ip", rate=LONG_RATE, increment=True):
            job.delete()
            raise Ratelimited
        start(job)
        job.refresh_from_db()
    if job.is_done:
        return _file(request, job)
    return redirect("document_progress", key=job.key)


def _file(request: HttpRequest, job: DocumentJob) -> HttpResponse:
    return answer(request, bytes(job.file), job.title, FORMATS[job.extension])


def _again(job: DocumentJob) -> str:
    """Return where a document is made anew."""
    return address_of(job.page_id, job.language, job.extension, job.query)


@require_safe
@never_cache
def document_progress(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show how far a document is; once it is there, the way to it. After its day it is made anew."""
    job = get_object_or_404(DocumentJob.objects.defer("file"), key=key)
    if job.is_over:
        return redirect(_again(job))
    context = {"job": job, "again": _again(job), "format": FORMATS[job.extension]}
    return render(request, "content/document_progress.html", context)


@require_safe
def document_file(request: HttpRequest, key: UUID) -> HttpResponse:
    """Send the file of a job; while there is none, and after its day, show how far it is."""
    job = get_object_or_404(DocumentJob, key=key)
    is_there = job.is_done and not job.is_over
    return _file(request, job) if is_there else redirect("document_progress", key=key)
