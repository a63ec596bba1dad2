"""What a document lacks for people who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable

from content.handreichung.export.manuscript import Part, Picture, all_parts


def missing_texts(parts: Iterable[Part]) -> list[Picture]:
    """Return the pictures that say something and have no alternative text, in their order."""
    pictures = (part for part in all_parts(tuple(parts)) if isinstance(part, Picture))
    return [picture for picture in pictures if not picture.decorative and not picture.alt.strip()]
