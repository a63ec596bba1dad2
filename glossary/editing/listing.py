"""The list of terms: columns, filters, the buttons above it."""

from __future__ import annotations

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, StatusTagColumn, UpdatedAtColumn
from wagtail.admin.widgets.button import Button
from wagtail.models import Revision, WorkflowState
from wagtail.snippets.views.snippets import IndexView

from content import languages
from glossary.exchange.views import may_import
from glossary.term import Term
from glossary.uses import rows_of_terms
from glossary.version import column

EXPORTS = (("xlsx", "XLSX"), ("csv", "CSV"), ("tbx", "TBX"), ("ttl", "SKOS"))


def explained_in(term: Term) -> str:
    """Return the names of the languages that explain a term."""
    return ", ".join(item.name for item in languages.active() if term.version(item.code).exists)


def version_exists(code: str) -> Q:
    """Return the condition that a term is explained in a language."""
    found = Q()
    for field in ("name", "explanation"):
        name = column(field, code)
        found &= ~Q(**{name: ""}) & Q(**{f"{name}__isnull": False})
    return found


class TermFilterSet(WagtailFilterSet):
    """Filters of the list."""

    live = django_filters.BooleanFilter(label=_("Online"))
    has_unpublished_changes = django_filters.BooleanFilter(label=_("Changed since it went online"))
    explained = django_filters.ChoiceFilter(
        label=_("Explained in"), choices=languages.choices(languages.CODES), method="with_language"
    )
    missing = django_filters.ChoiceFilter(
        label=_("Not yet explained in"), choices=languages.choices(languages.CODES), method="without_language"
    )
    used = django_filters.BooleanFilter(label=_("Stands on pages"), method="on_pages")

    class Meta:
        model = Term
        fields: list[str] = []

    def with_language(self, terms: QuerySet, name: str, code: str) -> QuerySet:
        """Keep the terms that a language explains."""
        return terms.filter(version_exists(code))

    def without_language(self, terms: QuerySet, name: str, code: str) -> QuerySet:
        """Keep the terms that a language does not explain."""
        return terms.exclude(pk__in=Term.objects.filter(version_exists(code)).values("pk"))

    def on_pages(self, terms: QuerySet, name: str, wanted: bool) -> QuerySet:
        """Keep the terms that stand on pages, or those that stand on none."""
        return terms.filter(uses__isnull=not wanted).distinct()


class TermIndexView(IndexView):
    """The list: number of pages beside each term, import and export above it."""

    @property
    def header_more_buttons(self) -> list[Button]:
        """Add import and export."""
        buttons = [
            Button(
                format_html("{} ({})", _("Export"), name),
                url=reverse("glossary_export", args=[kind]),
                icon_name="download",
                priority=20 + position,
            )
            for position, (kind, name) in enumerate(EXPORTS)
        ]
        if may_import(self.request.user):
            buttons.append(
                Button(_("Import"), url=reverse("glossary_import"), icon_name="upload", priority=10)
            )
        return [*super().header_more_buttons, *buttons]


def listed_terms() -> QuerySet:
    """Return the terms with all that the list shows: one query, where Wagtail's own state costs two for each row."""
    term_type = ContentType.objects.get_for_model(Term)
    own = {"base_content_type": term_type, "object_id": Cast(OuterRef("pk"), CharField())}
    planned = Revision.objects.filter(**own, approved_go_live_at__isnull=False)
    waiting = WorkflowState.objects.filter(**own, status=WorkflowState.STATUS_IN_PROGRESS)
    return Term.objects.annotate(
        page_count=Coalesce(Subquery(rows_of_terms()), Value(0), output_field=IntegerField()),
        is_planned=Exists(planned),
        is_waiting=Exists(waiting),
    )


def state_of(term: Term) -> str:
    """Return the state of a term of ``listed_terms`` in words."""
    words = [_("online") if term.live else _("draft")]
    if term.live and term.has_unpublished_changes:
        words.append(_("with a draft"))
    if term.is_planned:
        words.append(_("planned"))
    if term.is_waiting:
        words.append(_("waits for approval"))
    return ", ".join(str(word) for word in words)


COLUMNS = [
    "__str__",
    Column(column("name", "en"), label=_("In English"), sort_key=column("name", "en")),
    Column("languages", label=_("Explained in"), accessor=explained_in),
    StatusTagColumn(
        "state", label=_("State"), accessor=state_of, primary=lambda term: term.live, sort_key="live"
    ),
    NumberColumn("page_count", label=_("Pages"), sort_key="page_count"),
    UpdatedAtColumn(),
]
