"""A document as the answer to a request."""

from __future__ import annotations

import re
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header
from django_ratelimit.core import is_ratelimited
from django_ratelimit.exceptions import Ratelimited

from content.handreichung.export.documents import Format
from content.handreichung.export.manuscript import Manuscript
from content.pages.page_cache import KEEP_SECONDS, PROXY_SECONDS, generation

# How many documents one address may have made; what is kept already does not count.
RATE = "40/m"
LONGEST_NAME = 80
_NO_FILE_NAME = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]+')


def file_name(title: str, extension: str) -> str:
    """Return the name of a document's file, in the words of its title.

    >>> file_name('Digital: "ja"/nein?', "pdf")
    'Digital ja nein.pdf'
    """
    name = " ".join(_NO_FILE_NAME.sub(" ", title).split())[:LONGEST_NAME].strip(" .")
    return f"{name or 'Dokument'}.{extension}"


def kept(request: HttpRequest) -> tuple[str, bytes | None]:
    """Return the key under which the answer to a request is kept, and what is kept: name and file, or nothing.

    Raises Ratelimited when somebody asks for too many new documents.
    """
    address = sha256(request.get_full_path().encode()).hexdigest()
    key = f"document:{generation()}:{address}"
    found = cache.get(key)
    if found is None and is_ratelimited(request, group="documents", key="ip", rate=RATE, increment=True):
        raise Ratelimited
    return key, found


def answer(request: HttpRequest, made: bytes, title: str, file_format: Format) -> HttpResponse:
    """Return a file as the answer; a browser that has it already gets no second copy."""
    etag = f'"{sha256(made).hexdigest()[:32]}"'
    response = HttpResponse(made, content_type=file_format.media_type)
    name = file_name(title, file_format.extension)
    # A PDF is shown, what is to be changed is kept.
    response["Content-Disposition"] = content_disposition_header(not file_format.is_shown, name)
    response["X-Robots-Tag"] = "noindex"
    response["ETag"] = etag
    patch_cache_control(response, public=True, max_age=0, s_maxage=PROXY_SECONDS, must_revalidate=True)
    return get_conditional_response(request, etag=etag, response=response)


def document(request: HttpRequest, build, file_format: Format) -> HttpResponse:
    """Return a document as the answer, kept until the content of the site changes.

    ``build`` makes its manuscript; it is not asked for a document that is kept.
    """
    key, found = kept(request)
    if found is None:
        source: Manuscript = build()
        found = (source.file_title, file_format.write(source))
        cache.set(key, found, KEEP_SECONDS)
    title, made = found
    return answer(request, made, title, file_format)
