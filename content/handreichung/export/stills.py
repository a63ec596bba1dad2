"""Pictures of the media library as pictures of a document."""

from __future__ import annotations

import logging
from typing import Any

from content.handreichung.export.manuscript import Picture

logger = logging.getLogger(__name__)

# Photos as JPEG, which all formats hold; what is transparent becomes white as paper.
PHOTO = "width-1000|format-jpeg|bgcolor-ffffff"


def still(image: Any, caption: str = "", alt: str | None = None) -> Picture | None:
    """Return a picture of a block with its text, or one with the given ``alt``; None where there is none to show.

    A file that is lost does not stop a document: the picture is left out and the loss is logged.
    """
    if not image:
        return None
    try:
        data = _file_of(image)
    # The storage, Pillow and Wagtail raise errors of their own for lost and broken files.
    except Exception:
        logger.warning("Picture %s cannot be read; documents are made without it.", image.pk, exc_info=True)
        return None
    if alt is None:
        decorative = bool(getattr(image, "decorative", False))
        alt = "" if decorative else (getattr(image, "contextual_alt_text", "") or "")
    else:
        decorative = False
    credit = ", ".join(filter(None, (image.author, image.licence)))
    return Picture(data, alt, decorative, caption or "", image.title, credit)


def _file_of(image: Any) -> bytes:
    source = image if image.is_svg() else image.get_rendition(PHOTO)
    with source.file.open("rb") as file:
        return file.read()
