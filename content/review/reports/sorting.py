"""What is known of a version beside its check, as orders of the report *Verständlichkeit*: NULL for nothing."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Case, Count, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import NullIf

from content.pages.feedback.models import Answer, Feedback
from content.review.exceptions.models import ReadabilityException
from content.review.pruefgruppe.models import of_public_text, passed
from content.review.reports.version_facts import of_version, tests_of_version


def outdated() -> Combinable:
    """Return how many places no longer fit the German text, NULL where all do."""
    return NullIf(F("stale_count"), Value(0))


def excepted() -> Combinable:
    """Return until which day the text may be online although it fails."""
    standing = ReadabilityException.objects.standing().filter(text_hash=OuterRef("text_hash"))
    return _of_page_or_term(standing.order_by("-until"), "until")


def tested() -> Combinable:
    """Return when a Prüfgruppe has tested the text of now."""
    of_page, of_term = (
        Subquery(
            of_public_text(passed(tests_of_version(owner))).order_by("-tested_on").values("tested_on")[:1]
        )
        for owner in ("page", "term")
    )
    return Case(When(page__isnull=False, then=of_page), default=of_term)


def not_understood() -> Combinable:
    """Return how many readers did not understand the version."""
    answers = Feedback.objects.filter(
        page=OuterRef("page"), language=OuterRef("language"), answer=Answer.NO
    ).order_by()
    return Subquery(answers.values("page").annotate(number=Count("pk")).values("number"))


def _of_page_or_term(rows: QuerySet, name: str) -> Combinable:
    of_page, of_term = (Subquery(of_version(rows, owner).values(name)[:1]) for owner in ("page", "term"))
    return Case(When(page__isnull=False, then=of_page), default=of_term)


SORTED_FACTS: dict[str, Callable[[], Combinable]] = {
    "outdated": outdated,
    "exception": excepted,
    "tested": tested,
    "not_understood": not_understood,
}
