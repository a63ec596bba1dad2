"""Report *Verständlichkeit*: every public page in every language, the hardest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from content import languages
from content.pages.feedback.models import Feedback
from content.pages.feedback.report import counts_by_page
from content.pages.spreadsheet import TextOnlyCsv
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

    class Meta:
        model = VersionStatus
        fields = ["language", "verdict", "kind", "score"]


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
        TitleColumn("page_title", label=_("Page"), accessor="page.title_de", get_url=edit_address),
        Column("language_name", label=_("Language"), accessor="get_language_display", sort_key="language"),
        Column("area", label=_("Area"), accessor="get_kind_display", sort_key="kind"),
        Column("verdict_name", label=_("Verdict"), accessor="get_verdict_display", sort_key="verdict"),
        Column("score_shown", label=_("Score"), sort_key="score"),
        Column("level", label=_("Level")),
        Column("errors", label=_("Must be changed"), sort_key="errors"),
        Column("hints", label=_("Hints"), sort_key="hints"),
        Column("readers", label=_("Readers: not understood")),
        DateColumn("checked_at", label=_("Checked"), sort_key="checked_at"),
    ]
    list_export = [
        "page.title_de",
        "language",
        "get_kind_display",
        "get_verdict_display",
        "score_shown",
        "level",
        "errors",
        "hints",
        "readers",
        "text_hash",
        "checked_at",
    ]
    export_headings = {
        "page.title_de": _("Page"),
        "language": _("Language"),
        "get_kind_display": _("Area"),
        "get_verdict_display": _("Verdict"),
        "score_shown": _("Score"),
        "level": _("Level"),
        "errors": _("Must be changed"),
        "hints": _("Hints"),
        "readers": _("Readers: not understood"),
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
        not_understood = {
            (row["page_id"], row["language"]): row
            for row in counts_by_page(Feedback.objects.filter(page__in={row.page_id for row in statuses}))
        }
        for status in statuses:
            status.score_shown = "" if status.score is None else round(status.score)
            status.readers = _answers(not_understood.get((status.page_id, status.language)))
        return statuses


def _answers(row: dict[str, Any] | None) -> str:
    if row is None:
        return ""
    return gettext("%(no)s of %(total)s") % {"no": row["no"], "total": row["total"]}
