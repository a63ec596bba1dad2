"""Report *Wörter ohne Erklärung*: hard words of the public texts, those on the most pages first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

import django_filters
from django.conf import settings
from django.contrib import messages
from django.db.models import Count, Max, Min, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from content import languages
from content.pages.columns import column
from content.pages.spreadsheet import TextOnlyCsv
from content.review.reports.access import SeesPages
from content.review.unexplained.words import HardWord, read, unread
from glossary.plain_text import plain
from glossary.spellings import other_spellings
from glossary.vocabulary import vocabulary

PAGE_SIZE = 50
MOST_WORDS = 1_000
# Versions that are read while somebody waits: each takes a fraction of a second.
READ_AT_ONCE = 5


@dataclass(frozen=True)
class UnexplainedWord:
    """A word without explanation in a language: on how many pages, how often, where first."""

    word: str
    code: str
    pages: int
    count: int
    sentence: str
    page_id: int
    page_title: str

    @property
    def language(self) -> str:
        """The name of the language."""
        return languages.get(self.code).name

    @property
    def add_url(self) -> str:
        """The address of the form for a new term, filled with the word."""
        names = {column("name", self.code): self.word}
        if self.code == languages.EASY:
            names[column("name", languages.DEFAULT)] = self.word.replace("-", "").capitalize()
        return f"{reverse('wagtailsnippets_glossary_term:add')}?{urlencode(names)}"


@lru_cache(maxsize=8)
def _explained(code: str, version: str) -> frozenset[str]:
    """Return in small letters what the glossary finds in texts of a language: words and forms, however spelled."""
    forms = {plain(form) for term in vocabulary(code).terms for form in (term["word"], *term["forms"])}
    return frozenset(spelling.lower() for form in forms for spelling in (form, *other_spellings(form, code)))


def unexplained(words: QuerySet[HardWord]) -> list[UnexplainedWord]:
    """Return the words that no live term of their language explains, at most 1,000, most pages first.

    Costs three queries and those of the vocabularies.
    """
    rows = (
        words.order_by()
        .values("key", "scan__language")
        .annotate(pages=Count("scan"), total=Sum("count"), heaviest=Max("weight"), first=Min("pk"))
        .order_by("-pages", "-heaviest", "key", "scan__language")
    )
    chosen = list(_not_explained(rows))
    places = HardWord.objects.filter(pk__in=[row["first"] for row in chosen]).values_list(
        "pk", "word", "sentence", "scan__page", f"scan__page__{column('title', 'de')}"
    )
    first = {pk: place for pk, *place in places}
    found = []
    for row in chosen:
        word, sentence, page_id, title = first[row["first"]]
        found.append(
            UnexplainedWord(
                word, row["scan__language"], row["pages"], row["total"], sentence, page_id, title or ""
            )
        )
    return found


def _not_explained(rows: QuerySet) -> Iterator[dict]:
    shown = {language.code for language in languages.active()}
    explained = {code: _explained(code, vocabulary(code).version) for code in shown}
    number = 0
    for row in rows.iterator(chunk_size=500):
        code = row["scan__language"]
        if code in shown and row["key"] not in explained[code]:
            yield row
            number += 1
            if number == MOST_WORDS:
                return


class UnexplainedFilterSet(WagtailFilterSet):
    """Filters of the report."""

    language = django_filters.ChoiceFilter(
        label=_("Language"), field_name="scan__language", choices=lambda: settings.LANGUAGES
    )
    word = django_filters.CharFilter(label=_("Word"), lookup_expr="icontains", max_length=100)

    class Meta:
        model = HardWord
        fields = ["language", "word"]


def new_term_link(word: UnexplainedWord) -> SafeString:
    """Return the link to the filled form."""
    return format_html(
        '<a class="button button-small button-secondary" href="{}">{}</a>', word.add_url, _("Add term")
    )


class UnexplainedWordsReportView(TextOnlyCsv, SeesPages, ReportView):
    """Wörter ohne Erklärung."""

    model = HardWord
    index_url_name = "unexplained_words_report"
    index_results_url_name = "unexplained_words_report_results"
    page_title = _("Words without explanation")
    header_icon = "openquote"
    filterset_class = UnexplainedFilterSet
    paginate_by = PAGE_SIZE
    list_export = ["word", "language", "pages", "count", "sentence", "page_title"]
    export_headings = {
        "word": _("Word"),
        "language": _("Language"),
        "pages": _("Pages"),
        "count": _("Times"),
        "sentence": _("Sentence"),
        "page_title": _("Page"),
    }

    @property
    def columns(self) -> list[Column]:
        """The columns; the way to a new term is for those who may add one."""
        shown = [
            Column("word", label=_("Word")),
            Column("language", label=_("Language")),
            NumberColumn("pages", label=_("Pages")),
            NumberColumn("count", label=_("Times")),
            Column("sentence", label=_("Sentence")),
            TitleColumn(
                "page_title",
                label=_("Page"),
                get_url=lambda word: reverse("wagtailadmin_pages:edit", args=[word.page_id]),
            ),
        ]
        if self.request.user.has_perm("glossary.add_term"):
            shown.append(Column("new_term", label=_("Add term"), accessor=new_term_link))
        return shown

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Show the report; a few versions that nobody has read yet are read before, and what remains is said."""
        if not self.results_only:
            read(unread().select_related("page")[:READ_AT_ONCE])
            if remaining := unread().count():
                text = ngettext(
                    "%(count)s text is still to be read. Open the report again in a moment.",
                    "%(count)s texts are still to be read. Open the report again in a moment.",
                    remaining,
                )
                messages.info(request, text % {"count": remaining})
        return super().get(request, *args, **kwargs)

    def get_filtered_queryset(self) -> Sequence[UnexplainedWord]:
        """Return the words after filtering."""
        return unexplained(self.get_queryset())
