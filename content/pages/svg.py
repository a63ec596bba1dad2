"""SVG pictures without script: what an uploaded drawing may keep."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from py_svg_hush import filter_svg

# Pictures inside the drawing; anything else in a data address could be a document with script of its own.
EMBEDDED = {"image": ["gif", "jpeg", "png", "webp"]}


def harmless_svg(drawing: bytes) -> bytes:
    """Return an SVG without script, event attributes, foreign content and addresses of other sites.

    What is harmless stays as it is drawn. Raises ValueError when it is no well-formed SVG.
    """
    return filter_svg(drawing, EMBEDDED)


def harmless_file(file: ImageFile) -> ContentFile | None:
    """Return a harmless copy of an SVG file under the same name; None when the file needs none.

    Raises ValueError when the file is called ``.svg`` but is no well-formed SVG.
    """
    if not file.name.lower().endswith(".svg"):
        return None
    file.open("rb")
    file.seek(0)
    drawing = file.read()
    file.seek(0)
    harmless = harmless_svg(drawing)
    return None if harmless == drawing else ContentFile(harmless, name=file.name)
