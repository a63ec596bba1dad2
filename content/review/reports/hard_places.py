"""Report *Schwere Stellen*: what readers did not understand, beside what the rules say about the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from rapidfuzz import fuzz
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from content import languages
from content.pages.base_page import BasePage
from content.pages.feedback.models import Answer, Feedback
from content.pages.spreadsheet import TextOnlyCsv
from content.readability import Document, Finding
from content.review.documents import document_of
from content.review.reports.page_column import PageColumn
from content.review.reports.status import VersionStatus
from content.review.subjects import text_of

PAGE_SIZE = 20
# Readers copy a sentence, or type it from memory with a slip: 100 would be the same letters.
SIMILAR = 85
SHORTEST = 8


@dataclass(frozen=True)
class Sentence:
    """A sentence of a version: the block it stands in, its place there (characters), its text."""

    block: str
    start: int
    end: int
    text: str


def sentences(document: Document) -> list[Sentence]:
    """Return the sentences of a document in their order."""
    return [
        Sentence(
            placed.block.id, placed.start, placed.start + len(placed.sentence.text), placed.sentence.text
        )
        for placed in document.sentences
    ]


def meant(words: str, among: Iterable[Sentence]) -> Sentence | None:
    """Return the sentence that a reader's words are about; None when the text has no such sentence (any more).

    The words are a sentence, a part of one, or one with a slip; a single short word fits too many.
    """
    wanted = _plain(words)
    if len(wanted) < SHORTEST:
        return None
    best, found = SIMILAR, None
    for sentence in among:
        text = _plain(sentence.text)
        longer = len(text) >= len(wanted)
        likeness = fuzz.partial_ratio(wanted, text) if longer else fuzz.ratio(wanted, text)
        if likeness > best:
            best, found = likeness, sentence
    return found


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def within(sentence: Sentence, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that touch a sentence."""
    return [
        finding
        for finding in findings
        if finding.block == sentence.block and finding.start < sentence.end and finding.end > sentence.start
    ]


class HardPlacesFilterSet(WagtailFilterSet):
    """Filters of the report."""

    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=[(language.code, language.name) for language in languages.ALL]
    )
    day = django_filters.DateFromToRangeFilter(label=_("Day"))
    is_done = django_filters.BooleanFilter(label=_("Done"))

    class Meta:
        model = Feedback
        fields = ["language", "day", "is_done"]


class HardPlacesReportView(TextOnlyCsv, ReportView):
    """The sentences that readers named, the newest first."""

    model = Feedback
    index_url_name = "hard_places_report"
    index_results_url_name = "hard_places_report_results"
    page_title = _("Hard places")
    header_icon = "warning"
    filterset_class = HardPlacesFilterSet
    permission_policy = ModelPermissionPolicy(Feedback)
    any_permission_required = ["view", "change"]
    paginate_by = PAGE_SIZE
    columns = [
        PageColumn(
            "page_title",
            label=_("Page"),
            accessor="page.title_de",
            get_url=lambda answer: reverse("wagtailadmin_pages:edit", args=[answer.page_id]),
        ),
        Column("language_name", label=_("Language"), accessor="get_language_display"),
        Column("sentence", label=_("What readers wrote")),
        Column("in_text", label=_("Sentence of the page")),
        Column("rules_say", label=_("What the rules say")),
        DateColumn("day", label=_("Day")),
    ]
    list_export = ["page.title_de", "language", "sentence", "in_text", "rules_say", "day"]
    export_headings = {
        "page.title_de": _("Page"),
        "language": _("Language"),
        "sentence": _("What readers wrote"),
        "in_text": _("Sentence of the page"),
        "rules_say": _("What the rules say"),
        "day": _("Day"),
    }

    def get_base_queryset(self) -> QuerySet:
        """Answers that say which words were hard."""
        return Feedback.objects.exclude(sentence="").exclude(answer=Answer.YES).select_related("page")

    def decorate_paginated_queryset(self, object_list: QuerySet) -> Sequence[Feedback]:
        """Add the sentence that is meant and the findings on it; one query for each type of page at most."""
        answers = list(object_list)
        ids = {answer.page_id for answer in answers}
        pages = {page.pk: page for page in BasePage.objects.filter(pk__in=ids).specific()}
        statuses = VersionStatus.objects.filter(page__in=ids).select_related("analysis")
        findings = {
            (status.page_id, status.language): status.analysis.findings
            for status in statuses
            if status.analysis
        }
        texts: dict[tuple[int, str], list[Sentence]] = {}
        for answer in answers:
            version = (answer.page_id, answer.language)
            if version not in texts:
                pieces = text_of(pages[answer.page_id], answer.language)
                texts[version] = sentences(document_of(pieces, answer.language))
            sentence = meant(answer.sentence, texts[version])
            answer.in_text = sentence.text if sentence else _("This sentence is no longer there.")
            said = within(sentence, findings.get(version, ())) if sentence else []
            answer.rules_say = " ".join(dict.fromkeys(finding.message for finding in said))
        return answers
