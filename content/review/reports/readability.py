"""Report *Verständlichkeit*: every public page and term in every language, the hardest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import django_filters
from django.db.models import F, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from content import languages
from content.pages.spreadsheet import TextOnlyCsv
from content.review.reports import version_facts
from content.review.reports.access import SeesPages, visible_statuses
from content.review.reports.page_column import PageColumn
from content.review.reports.sorting import SORTED_FACTS
from content.review.reports.status import Verdict, VersionStatus
from content.review.subjects import ContentKind

PAGE_SIZE = 50


class ReadabilityFilterSet(WagtailFilterSet):
    """Filters of the report."""

    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=[(language.code, language.name) for language in languages.ALL]
    )
    verdict = django_filters.ChoiceFilter(label=_("Verdict"), choices=Verdict.choices)
    kind = django_filters.ChoiceFilter(label=_("Area"), choices=ContentKind.choices)
    score = django_filters.RangeFilter(label=_("Score"))
    has_outdated_places = django_filters.BooleanFilter(label=_("Has outdated places"), method="filter_facts")
    is_excepted = django_filters.BooleanFilter(label=_("Is an exception"), method="filter_facts")
    is_tested = django_filters.BooleanFilter(label=_("Tested by a Prüfgruppe"), method="filter_facts")

    class Meta:
        model = VersionStatus
        fields = ["language", "verdict", "kind", "score"]

    def filter_facts(self, statuses: QuerySet, name: str, wanted: bool) -> QuerySet:
        """Keep the versions of which other tables know this, or the others."""
        conditions = {
            "has_outdated_places": version_facts.is_stale,
            "is_excepted": version_facts.is_excepted,
            "is_tested": version_facts.is_tested,
        }
        condition = conditions[name]()
        return statuses.filter(condition if wanted else ~condition)


class ReadabilityReportView(SeesPages, TextOnlyCsv, ReportView):
    """The state of every public version, the ones that fail first."""

    model = VersionStatus
    index_url_name = "readability_report"
    index_results_url_name = "readability_report_results"
    page_title = _("Readability")
    header_icon = "glasses"
    filterset_class = ReadabilityFilterSet
    default_ordering = ("verdict", "score")
    paginate_by = PAGE_SIZE
    columns = [
        PageColumn("title", label=_("Text"), accessor="subject", get_url=lambda status: status.edit_url),
        Column("language_name", label=_("Language"), accessor="get_language_display", sort_key="language"),
        Column("verdict_name", label=_("Verdict"), accessor="get_verdict_display", sort_key="verdict"),
        Column("score_shown", label=_("Score"), sort_key="score"),
        Column("errors", label=_("To change"), sort_key="errors"),
        Column("hints", label=_("Hints"), sort_key="hints"),
        Column("stale_count", label=_("Outdated"), sort_key="outdated"),
        Column("excepted_until", label=_("Exception until"), sort_key="exception"),
        Column("tested_on", label=_("Prüfgruppe"), sort_key="tested"),
        Column("readers", label=_("Not understood"), sort_key="not_understood"),
    ]
    list_export = [
        "subject",
        "language",
        "get_kind_display",
        "get_verdict_display",
        "score",
        "level",
        "errors",
        "hints",
        "stale_count",
        "excepted_until",
        "tested_on",
        "readers",
        "text_hash",
        "checked_at",
    ]
    export_headings = {
        "subject": _("Text"),
        "language": _("Language"),
        "get_kind_display": _("Area"),
        "get_verdict_display": _("Verdict"),
        "score": _("Score"),
        "level": _("Language level"),
        "errors": _("To change"),
        "hints": _("Hints"),
        "stale_count": _("Outdated"),
        "excepted_until": _("Exception until"),
        "tested_on": _("Prüfgruppe"),
        "readers": _("Not understood"),
        "text_hash": _("Fingerprint of the text"),
        "checked_at": _("Checked"),
    }

    def get_base_queryset(self) -> QuerySet:
        """The versions of live pages and terms that this person may see."""
        return visible_statuses(self.request.user)

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """Order by what is known beside the check, too; versions of which nothing is known come last."""
        name = self.ordering.lstrip("-") if isinstance(self.ordering, str) else ""
        if name != "score" and name not in SORTED_FACTS:
            return super().order_queryset(queryset)
        fact = F("score") if name == "score" else SORTED_FACTS[name]()
        known = fact.asc(nulls_last=True) if name == self.ordering else fact.desc(nulls_last=True)
        # Thousands of scores are read from their index, in its order alone.
        return (
            queryset.order_by(known)
            if name == "score"
            else queryset.order_by(known, "verdict", "score", "pk")
        )

    def decorate_paginated_queryset(self, object_list: QuerySet) -> Sequence[VersionStatus]:
        """Add what other tables know of the versions of this page of the list, with one query each."""
        statuses = list(object_list)
        excepted, tested, readers = (
            known(statuses)
            for known in (
                version_facts.exception_ends,
                version_facts.tested_days,
                version_facts.answers,
            )
        )
        for status in statuses:
            version, of_page = version_facts.version_of(status), (status.page_id, status.language)
            status.score_shown = _score(status)
            status.excepted_until = _day(excepted.get((version, status.text_hash)))
            status.tested_on = _day(tested.get((status.page_id, status.term_id, status.language)))
            status.readers = _answers(readers.get(of_page))
        return statuses


def _score(status: VersionStatus) -> str:
    """Return the score with the level of language behind it: 86 (B1)."""
    return "" if status.score is None else f"{status.score:.0f} ({status.level})"


def _day(day: date | None) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else ""


def _answers(row: dict[str, Any] | None) -> str:
    if row is None:
        return ""
    return gettext("%(no)s of %(total)s") % {"no": row["no"], "total": row["total"]}
