"""Telephone numbers as links."""

from __future__ import annotations

import re


def phone_url(phone: str) -> str:
    """Return the ``tel:`` link of a number as people write it; empty when there is no digit in it.

    A link has digits only, and a plus in front of the country. A zero in brackets is left out after a country:
    it is dialled only from inside. Source: RFC 3966, section 5.1; DIN 5008.

    >>> phone_url("+49 (0) 30 23125-042")
    'tel:+493023125042'
    """
    international = phone.lstrip().startswith("+")
    digits = re.sub(r"[^0-9]", "", phone.replace("(0)", "", 1) if international else phone)
    if not digits:
        return ""
    return f"tel:{'+' if international else ''}{digits}"
