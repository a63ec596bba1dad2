"""What the public page of a page or term says about its test by readers."""

from __future__ import annotations

from content.pages.base_page import BasePage
from content.pages.reader_check import ReaderCheck
from content.review.pruefgruppe.models import valid_test
from glossary.models import Term


def reader_check_of(subject: BasePage | Term, code: str, is_preview: bool) -> ReaderCheck | None:
    """Return who has checked the text that is shown (``reader_check.sources``): one query."""
    test = valid_test(subject, code, is_preview) if subject.pk else None
    return ReaderCheck(test.group, test.tested_on) if test else None
