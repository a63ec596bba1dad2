"""Addresses of the glossary's pages in each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from content import languages


def glossary_url(code: str) -> str:
    """Return the address of the glossary in a language."""
    with translation.override(code):
        return reverse("glossary")


def term_url(slug: str, code: str) -> str:
    """Return the address of a term in a language."""
    with translation.override(code):
        return reverse("term", args=[slug])


def alternates(
    request: HttpRequest, current: str, url_of: Callable[[str], str], exists_in: Callable[[str], bool]
) -> list[dict[str, Any]]:
    """Return a page in each active language, as the language switch and search engines are told."""
    return [
        {
            "full_url": request.build_absolute_uri(url_of(language.code)),
            "code": language.code,
            "name": language.name,
            "direction": language.direction,
            "url": url_of(language.code),
            "exists": exists_in(language.code),
            "current": language.code == current,
        }
        for language in languages.active()
    ]
