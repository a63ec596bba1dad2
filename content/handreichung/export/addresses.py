"""Where the documents of pages are."""

from __future__ import annotations

from django.urls import reverse
from django.utils import translation


def address_of(page_id: int, code: str, extension: str, query: str = "") -> str:
    """Return the address of a page's document in a language; ``query`` is what a reader has chosen or ticked."""
    with translation.override(code):
        address = reverse(f"document_{extension}", args=[page_id])
    return f"{address}?{query}" if query else address


def card_address(page_id: int, code: str, query: str = "") -> str:
    """Return the address of a page's card in a language."""
    with translation.override(code):
        address = reverse("page_card", args=[page_id])
    return f"{address}?{query}" if query else address
