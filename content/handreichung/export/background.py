"""Making long documents outside of requests."""

from __future__ import annotations

import logging
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.utils import translation
from django_tasks import task
from wagtail.models import Site

from content.handreichung.export.documents import FORMATS, kind_of
from content.handreichung.export.job import LONGEST_QUERY, DocumentJob, forget_old_files
from content.pages.base_page import BasePage
from content.pages.mail.delivery import BACKGROUND
from content.pages.page_cache import generation
from content.pages.site_settings import SiteSettings

logger = logging.getLogger(__name__)
# How far a document is, in per cent, when it has been read from the database.
READ, BUILT = 10, 50


def job_for(
    page: BasePage, site: Site, language: str, extension: str, query: str
) -> tuple[DocumentJob, bool]:
    """Return the job of a document in the present state of the site, and whether it is a new one that must be started.

    A query that is longer than any form of ours makes is cut.
    """
    query = query[:LONGEST_QUERY]
    named = f"{generation()}:{site.pk}:{page.pk}:{language}:{extension}:{query}"
    address = sha256(named.encode()).hexdigest()
    found = DocumentJob.objects.defer("file").filter(address=address).first()
    if found and not (found.has_failed or found.is_over):
        return found, False
    if found:
        found.delete()
    forget_old_files()
    values = {"site_id": site.pk, "language": language, "extension": extension, "query": query}
    try:
        with transaction.atomic():
            return DocumentJob.objects.create(address=address, page_id=page.pk, **values), True
    except IntegrityError:
        # Somebody else has asked at the same moment.
        return DocumentJob.objects.defer("file").get(address=address), False


def start(job: DocumentJob) -> None:
    """Let the background make a document; where there is none, as in development, it is made now."""
    transaction.on_commit(lambda: make_document.enqueue(job.pk))


@task(backend=BACKGROUND)
def make_document(pk: int) -> None:
    """Make the document of a job; a failure is written down there and into the log."""
    job = DocumentJob.objects.defer("file").filter(pk=pk).first()
    if job is None or job.is_done:
        return
    try:
        _make(job)
    except Exception:
        logger.exception("The document %s could not be made.", job)
        job.fail()


def _make(job: DocumentJob) -> None:
    page = BasePage.objects.get(pk=job.page_id).specific
    settings = SiteSettings.for_site(Site.objects.get(pk=job.site_id))
    kind, file_format = kind_of(page), FORMATS[job.extension]
    job.say(READ)
    version = page.version(job.language)
    with translation.override(version.code):
        source = kind.build(version, settings, QueryDict(job.query))
        job.say(BUILT)
        job.finish(source.file_title, file_format.write(source))
