"""Report: how many readers understood each page in each language."""

from __future__ import annotations

import django_filters
from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from content.pages.columns import column
from content.pages.feedback.models import LANGUAGE_CHOICES, Answer, Feedback
from content.pages.spreadsheet import TextOnlyCsv


def counts_by_page(answers: QuerySet) -> QuerySet:
    """Return one row for each page and language: title, counts of the answers, share of "no" in whole percent."""
    counts = {answer.value: Count("pk", filter=Q(answer=answer)) for answer in Answer}
    return (
        answers.order_by()
        .values("page_id", "language", page_title=F(f"page__{column('title', 'de')}"))
        .annotate(**counts, total=Count("pk"), open=Count("pk", filter=Q(is_done=False) & ~Q(sentence="")))
        .annotate(share_no=F("no") * 100 / F("total"))
        .order_by("-share_no", "-total", "page_title", "language")
    )


class FeedbackFilterSet(WagtailFilterSet):
    """Filters of the report."""

    language = django_filters.ChoiceFilter(label=_("Language"), choices=LANGUAGE_CHOICES)
    day = django_filters.DateFromToRangeFilter(label=_("Day"))

    class Meta:
        model = Feedback
        fields = ["language", "day"]


class FeedbackReportView(TextOnlyCsv, ReportView):
    """Verständnis: the pages readers understood least come first."""

    index_url_name = "feedback_report"
    index_results_url_name = "feedback_report_results"
    page_title = _("Understood by readers")
    header_icon = "comment"
    filterset_class = FeedbackFilterSet
    permission_policy = ModelPermissionPolicy(Feedback)
    any_permission_required = ["view", "change"]
    paginate_by = 50
    columns = [
        Column("page_title", label=_("Page")),
        Column("language", label=_("Language")),
        Column("total", label=_("Answers")),
        Column("yes", label=_("Yes")),
        Column("partly", label=_("Partly")),
        Column("no", label=_("No")),
        Column("share_no", label=_("No, in percent")),
        Column("open", label=_("Open sentences")),
    ]
    list_export = ["page_title", "language", "total", "yes", "partly", "no", "share_no", "open"]
    export_headings = {item.name: item.label for item in columns}

    def get_base_queryset(self) -> QuerySet:
        """All answers; filters choose among them before they are counted."""
        return Feedback.objects.all()

    def get_filtered_queryset(self) -> QuerySet:
        """Count after filtering, so that a filter by day counts those days only."""
        return counts_by_page(self.get_queryset())
