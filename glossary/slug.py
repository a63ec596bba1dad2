"""The end of a term's address, made from its German name."""

from __future__ import annotations

from collections.abc import Container

from django.utils.text import slugify

LONGEST = 100
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def term_slug(name: str, taken: Container[str] = ()) -> str:
    """Return a slug for a name that is not among those taken.

    >>> term_slug("Künstliche Intelligenz"), term_slug("Cloud", {"cloud"}), term_slug("?!")
    ('kuenstliche-intelligenz', 'cloud-2', 'wort')
    """
    start = slugify(name.translate(_UMLAUTS))[: LONGEST - 6].strip("-") or "wort"
    slug, number = start, 1
    while slug in taken:
        number += 1
        slug = f"{start}-{number}"
    return slug
