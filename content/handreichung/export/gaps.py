"""What a document lacks for people who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext

from content.handreichung.export.manuscript import Part, Picture, all_parts


def missing_texts(parts: Iterable[Part]) -> list[Picture]:
    """Return the pictures that say something and have no alternative text, in their order."""
    pictures = (part for part in all_parts(tuple(parts)) if isinstance(part, Picture))
    return [picture for picture in pictures if not picture.decorative and not picture.alt.strip()]


def spoken_text(picture: Picture) -> str:
    """Return what is read out for a picture; where nobody has described it, its caption or that it has none."""
    return picture.alt.strip() or picture.caption.strip() or gettext("Picture without a description")
