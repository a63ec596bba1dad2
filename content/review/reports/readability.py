"""Report *Verständlichkeit*: every public page in every language, the hardest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from content import languages
from content.pages.base_page import BasePage
from content.pages.feedback.models import Feedback
from content.pages.feedback.report import counts_by_page
from content.pages.spreadsheet import TextOnlyCsv
from content.review.freshness.models import TranslationBasis
from content.review.reports.access import SeesPages, editable_pages
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
    is_stale = django_filters.BooleanFilter(label=_("Has outdated places"), method="filter_stale")

    class Meta:
        model = VersionStatus
        fields = ["language", "verdict", "kind", "score"]

    def filter_stale(self, statuses: QuerySet, name: str, wanted: bool) -> QuerySet:
        """Keep versions that have places to look at, or those that have none."""
        stale = TranslationBasis.objects.filter(
            content_type=ContentType.objects.get_for_model(BasePage),
            object_id=Cast(OuterRef("page_id"), CharField()),
            language=OuterRef("language"),
            stale_count__gt=0,
        )
        return statuses.filter(Exists(stale) if wanted else ~Exists(stale))


def edit_address(status: VersionStatus) -> str:
    """Return where the version is written: the page's editor."""
    return reverse("wagtailadmin_pages:edit", args=[status.page_id])


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
        TitleColumn(
            "page_title", label=_("Page"), accessor="page.title_de", get_url=edit_address, width="26%"
        ),
        Column("language_name", label=_("Language"), accessor="get_language_display", sort_key="language"),
        Column("area", label=_("Area"), accessor="get_kind_display", sort_key="kind"),
        Column("verdict_name", label=_("Verdict"), accessor="get_verdict_display", sort_key="verdict"),
        Column("score_shown", label=_("Score"), sort_key="score"),
        Column("errors", label=_("To change"), sort_key="errors"),
        Column("hints", label=_("Hints"), sort_key="hints"),
        Column("stale_count", label=_("Outdated places")),
        Column("readers", label=_("Not understood")),
        DateColumn("checked_at", label=_("Checked"), sort_key="checked_at"),
    ]
    list_export = [
        "page.title_de",
        "language",
        "get_kind_display",
        "get_verdict_display",
        "score",
        "level",
        "errors",
        "hints",
        "stale_count",
        "readers",
        "text_hash",
        "checked_at",
    ]
    export_headings = {
        "page.title_de": _("Page"),
        "language": _("Language"),
        "get_kind_display": _("Area"),
        "get_verdict_display": _("Verdict"),
        "score": _("Score"),
        "level": _("Language level"),
        "errors": _("To change"),
        "hints": _("Hints"),
        "stale_count": _("Outdated places"),
        "readers": _("Not understood"),
        "text_hash": _("Fingerprint of the text"),
        "checked_at": _("Checked"),
    }

    def get_base_queryset(self) -> QuerySet:
        """The versions of live pages that this person may see."""
        pages = editable_pages(self.request.user).filter(live=True)
        return VersionStatus.objects.filter(page__in=pages).select_related("page")

    def decorate_paginated_queryset(self, object_list: QuerySet) -> Sequence[VersionStatus]:
        """Add what other tables know of the versions of this page of the list, with one query each."""
        statuses = list(object_list)
        pages = {status.page_id for status in statuses}
        readers = {(row["page_id"], row["language"]): row for row in counts_by_page(answers_on(pages))}
        outdated = stale_counts(pages)
        for status in statuses:
            version = (status.page_id, status.language)
            status.score_shown = _score(status)
            status.stale_count = outdated.get(version, 0)
            status.readers = _answers(readers.get(version))
        return statuses


def answers_on(pages: Iterable[int]) -> QuerySet:
    """Return what readers answered on pages."""
    return Feedback.objects.filter(page__in=pages)


def stale_counts(pages: Iterable[int]) -> dict[tuple[int, str], int]:
    """Return how many places of each translation no longer fit the German text, by page and language."""
    bases = TranslationBasis.objects.filter(
        content_type=ContentType.objects.get_for_model(BasePage),
        object_id__in=[str(page) for page in pages],
        stale_count__gt=0,
    )
    counts = bases.values_list("object_id", "language", "stale_count")
    return {(int(page), language): count for page, language, count in counts}


def _score(status: VersionStatus) -> str:
    """Return the score with the level of language behind it: 86 (B1)."""
    return "" if status.score is None else f"{status.score:.0f} ({status.level})"


def _answers(row: dict[str, Any] | None) -> str:
    if row is None:
        return ""
    return gettext("%(no)s of %(total)s") % {"no": row["no"], "total": row["total"]}
