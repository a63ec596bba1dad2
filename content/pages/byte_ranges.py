"""Parts of files (RFC 9110, section 14): browsers on iPhones play no video without them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import wraps
from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

CHUNK_BYTES = 64 * 1024
ONE_RANGE = re.compile(r"bytes=\s*(\d*)-(\d*)\s*", re.ASCII | re.IGNORECASE)


class Unsatisfiable(ValueError):
    """No byte of the file lies in the range."""


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Return first and last byte that a ``Range`` header asks for, in a file of ``size`` bytes.

    None where the whole file is the answer: no header, one that is not understood, or several ranges at once,
    which a server may ignore (RFC 9110, 14.2). Raises Unsatisfiable when the file ends before the range.

    >>> byte_range("bytes=0-1", 10), byte_range("bytes=4-", 10), byte_range("bytes=-3", 10)
    ((0, 1), (4, 9), (7, 9))
    >>> byte_range("bytes=0-1,4-5", 10) is None
    True
    """
    match = ONE_RANGE.fullmatch(header)
    if match is None or match.groups() == ("", ""):
        return None
    start, end = (int(number) if number else None for number in match.groups())
    if start is None:
        start, end = max(size - end, 0), size - 1
    elif end is not None and end < start:
        return None
    end = size - 1 if end is None else min(end, size - 1)
    if start > end:
        raise Unsatisfiable(header)
    return start, end


def part_of(file: BinaryIO, length: int) -> Iterator[bytes]:
    """Yield ``length`` bytes of a file from where it stands, in chunks."""
    while length > 0 and (chunk := file.read(min(CHUNK_BYTES, length))):
        length -= len(chunk)
        yield chunk


def is_same_file(condition: str, response: HttpResponseBase) -> bool:
    """Tell whether an ``If-Range`` header (empty: none) names the very file of a response (RFC 9110, 13.1.5)."""
    if not condition:
        return True
    if condition.startswith('"'):
        # The empty mark stands for every file whose hash is not known.
        return condition != '""' and condition == response.get("ETag")
    return condition == response.get("Last-Modified")


def with_byte_ranges(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Let a view that answers with whole files answer with the part that was asked for."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if (
            not isinstance(response, FileResponse)
            or response.status_code != 200
            or not response.has_header("Content-Length")
        ):
            return response
        response["Accept-Ranges"] = "bytes"
        wanted = request.headers.get("Range", "") if request.method == "GET" else ""
        if not wanted or not is_same_file(request.headers.get("If-Range", ""), response):
            return response
        return _shortened(response, wanted)

    return answer


def _shortened(response: FileResponse, wanted: str) -> HttpResponseBase:
    size = int(response["Content-Length"])
    try:
        found = byte_range(wanted, size)
    except Unsatisfiable:
        # Not the response: to close it ends the request for Django.
        response.file_to_stream.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    if found is None:
        return response
    start, end = found
    file = response.file_to_stream
    file.seek(start)
    # The file stays among the response's own: it is closed with it.
    response.streaming_content = part_of(file, end - start + 1)
    response.status_code = 206
    response["Content-Range"] = f"bytes {start}-{end}/{size}"
    response["Content-Length"] = str(end - start + 1)
    return response
