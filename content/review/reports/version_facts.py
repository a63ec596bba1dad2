"""What other tables know of versions of pages and terms, for a list of them: each function costs one query."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from content.pages.base_page import BasePage
from content.pages.feedback.models import Feedback
from content.pages.feedback.report import counts_by_page
from content.review.exceptions.models import ReadabilityException
from content.review.pruefgruppe.models import ReaderTest, of_public_text, passed
from content.review.reports.status import VersionStatus
from glossary.models import Term

# Content type, id and language.
Version = tuple[int, str, str]
_OWNERS: dict[str, type[Model]] = {"page": BasePage, "term": Term}


def version_of(status: VersionStatus) -> Version:
    """Return what names the version of a status in the tables of others."""
    owner = "term" if status.term_id else "page"
    return _content_type(owner).pk, str(getattr(status, f"{owner}_id")), status.language


def exception_ends(statuses: Iterable[VersionStatus]) -> dict[tuple[Version, str], date]:
    """Return until which day a text of a version, named by its hash, may be online although it fails."""
    standing = ReadabilityException.objects.standing().filter(_of(statuses))
    rows = standing.values_list("content_type_id", "object_id", "language", "text_hash", "until")
    return {(tuple(version), text_hash): until for *version, text_hash, until in rows}


def tested_days(statuses: Iterable[VersionStatus]) -> dict[tuple[int | None, int | None, str], date]:
    """Return when a Prüfgruppe has tested the text that is public now, by page, term (one is None) and language."""
    pages = {status.page_id for status in statuses if status.page_id}
    terms = {status.term_id for status in statuses if status.term_id}
    tests = of_public_text(passed(ReaderTest.objects.filter(Q(page__in=pages) | Q(term__in=terms))))
    rows = tests.order_by("tested_on").values_list("page_id", "term_id", "language", "tested_on")
    return {(page, term, language): day for page, term, language, day in rows}


def answers(statuses: Iterable[VersionStatus]) -> dict[tuple[int, str], dict[str, Any]]:
    """Return how many readers understood each version of a page: rows of ``counts_by_page``."""
    pages = {status.page_id for status in statuses if status.page_id}
    rows = counts_by_page(Feedback.objects.filter(page__in=pages))
    return {(row["page_id"], row["language"]): row for row in rows}


def is_stale() -> Q:
    """Return the condition that a version has places to look at: its own state knows."""
    return Q(stale_count__gt=0)


def is_excepted() -> Q:
    """Return the condition that an exception holds for the text of a version."""
    standing = ReadabilityException.objects.standing()
    # Exceptions are few: what they are about is known before thousands of versions are looked up.
    is_meant = Q(text_hash__in=standing.order_by().values("text_hash"))
    return is_meant & _exists(standing.filter(text_hash=OuterRef("text_hash")))


def is_tested() -> Q:
    """Return the condition that a Prüfgruppe has tested the text that is public now."""
    found = Q()
    for owner in _OWNERS:
        tests = of_public_text(passed(tests_of_version(owner)))
        found |= Q(**{f"{owner}__isnull": False}) & Q(Exists(tests))
    return found


def tests_of_version(owner: str) -> QuerySet:
    """Return the tests of the version of a status, for a subquery; ``owner`` as in ``of_version``."""
    return ReaderTest.objects.filter(**{owner: OuterRef(owner)}, language=OuterRef("language"))


def of_version(rows: QuerySet, owner: str) -> QuerySet:
    """Return the rows about the version of a status, for a subquery; ``owner``: those of a ``page`` or a ``term``."""
    key = Cast(OuterRef(f"{owner}_id"), CharField())
    return rows.filter(content_type=_content_type(owner), object_id=key, language=OuterRef("language"))


def _exists(rows: QuerySet) -> Q:
    # What a version belongs to comes first: databases do not look for the rest.
    of_page = Q(page__isnull=False) & Q(Exists(of_version(rows, "page")))
    return of_page | (Q(term__isnull=False) & Q(Exists(of_version(rows, "term"))))


def _of(statuses: Iterable[VersionStatus]) -> Q:
    found = Q()
    for owner in _OWNERS:
        ids = {str(pk) for status in statuses if (pk := getattr(status, f"{owner}_id"))}
        found |= Q(content_type=_content_type(owner), object_id__in=ids)
    return found


def _content_type(owner: str) -> ContentType:
    return ContentType.objects.get_for_model(_OWNERS[owner])
