"""Where somebody works with the Prüfgruppe on a page or a term."""

from __future__ import annotations

from django.urls import reverse

from content.pages.base_page import BasePage
from glossary.models import Term


def overview_url(subject: BasePage | Term) -> str:
    """Return where all versions stand with their tests."""
    return _url("review_pruefgruppe", subject)


def sheet_url(subject: BasePage | Term, code: str) -> str:
    """Return where the sheet of a version is printed."""
    return _url("review_test_sheet", subject, code)


def record_url(subject: BasePage | Term, code: str) -> str:
    """Return where a test of a version is recorded."""
    return _url("review_record_test", subject, code)


def _url(name: str, subject: BasePage | Term, *further: str) -> str:
    name = f"{name}_of_term" if isinstance(subject, Term) else name
    return reverse(name, args=[subject.pk, *further])
