"""Files that readers load: pictures of the media folder, documents. None of them can run script."""

from __future__ import annotations

from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from wagtail.documents.views.serve import serve

from content.pages.byte_ranges import with_byte_ranges

# Wagtail's folders of pictures. The documents beside them have their own address and may be private.
PICTURE_FOLDERS = {"images", "original_images"}
PICTURE_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
# A drawing that is opened by itself is a document of our origin: it may have style, never script.
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
KEPT_SECONDS = 24 * 3600


@require_safe
def picture_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer with a picture of the media folder; 404 for all else that lies there."""
    name = PurePosixPath(path)
    kind = PICTURE_TYPES.get(name.suffix.lower())
    if kind is None or name.parts[0] not in PICTURE_FOLDERS or ".." in name.parts:
        raise Http404
    if not default_storage.exists(path):
        raise Http404
    response = FileResponse(default_storage.open(path), content_type=kind)
    response["Last-Modified"] = http_date(default_storage.get_modified_time(path).timestamp())
    response["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    response["Content-Security-Policy"] = PICTURE_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
@with_byte_ranges
def document_file(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """Answer with a document, or the part of it a player asks for; Wagtail checks who may have it."""
    response = serve(request, document_id, document_filename)
    # Wagtail writes the word None where a file is not compressed: browsers know no such encoding.
    if response.get("Content-Encoding") == "None":
        del response["Content-Encoding"]
    return response
