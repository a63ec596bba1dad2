"""What other tables know of page versions, for a list of them: each function costs one query."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast

from content.pages.base_page import BasePage
from content.pages.feedback.models import Feedback
from content.pages.feedback.report import counts_by_page
from content.review.exceptions.models import ReadabilityException
from content.review.freshness.models import TranslationBasis
from content.review.pruefgruppe.models import ReaderTest, of_public_text, passed

# A page and a language.
Version = tuple[int, str]


def stale_counts(pages: Iterable[int]) -> dict[Version, int]:
    """Return how many places of each translation no longer fit the German text."""
    bases = TranslationBasis.objects.filter(**_of_pages(pages), stale_count__gt=0)
    rows = bases.values_list("object_id", "language", "stale_count")
    return {(int(page), language): count for page, language, count in rows}


def exception_ends(pages: Iterable[int]) -> dict[tuple[Version, str], date]:
    """Return until which day a text of a version, named by its hash, may be online although it fails."""
    standing = ReadabilityException.objects.standing().filter(**_of_pages(pages))
    rows = standing.values_list("object_id", "language", "text_hash", "until")
    return {((int(page), language), text_hash): until for page, language, text_hash, until in rows}


def tested_days(pages: Iterable[int]) -> dict[Version, date]:
    """Return when a Prüfgruppe has tested the text that is public now."""
    tests = of_public_text(passed(ReaderTest.objects.filter(page__in=pages)))
    rows = tests.order_by("tested_on").values_list("page_id", "language", "tested_on")
    return {(page, language): day for page, language, day in rows}


def answers(pages: Iterable[int]) -> dict[Version, dict[str, Any]]:
    """Return how many readers understood each version: rows of ``counts_by_page``."""
    rows = counts_by_page(Feedback.objects.filter(page__in=pages))
    return {(row["page_id"], row["language"]): row for row in rows}


def is_stale() -> Exists:
    """Return the condition that a version has places to look at."""
    return Exists(TranslationBasis.objects.filter(**_same_version(), stale_count__gt=0))


def is_excepted() -> Exists:
    """Return the condition that an exception holds for the text of a version."""
    standing = ReadabilityException.objects.standing()
    return Exists(standing.filter(**_same_version(), text_hash=OuterRef("text_hash")))


def is_tested() -> Exists:
    """Return the condition that a Prüfgruppe has tested the text that is public now."""
    tests = ReaderTest.objects.filter(page=OuterRef("page"), language=OuterRef("language"))
    return Exists(of_public_text(passed(tests)))


def _of_pages(pages: Iterable[int]) -> dict[str, Any]:
    return {"content_type": _pages(), "object_id__in": [str(page) for page in pages]}


def _same_version() -> dict[str, Any]:
    return {
        "content_type": _pages(),
        "object_id": Cast(OuterRef("page_id"), CharField()),
        "language": OuterRef("language"),
    }


def _pages() -> ContentType:
    return ContentType.objects.get_for_model(BasePage)
