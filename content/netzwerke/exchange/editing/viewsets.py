"""Profiles, offers and requests, reports of abuse and notes on deletions in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet, SnippetViewSetGroup

from content.netzwerke.contact.decision import close
from content.netzwerke.contact.story import Story
from content.netzwerke.contact.thread import Thread
from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.choices import SpokenLanguage, Way
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.erasure import Erasure
from content.netzwerke.exchange.fields import CodesField
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import Profile
from content.pages.feedback.viewsets import ReceivedPolicy, ReceivedViewSet
from content.pages.spreadsheet import TextOnlyCsv
from glossary.editing.side_panels import HasSidePanels

PAGE_SIZE = 50


class ParticipantPolicy(ReceivedPolicy):
    """Profiles and entries are made by those who take part; they go by the page of measures, which deletes all."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """Refuse ``delete`` to Wagtail's own views, which would leave names in the log."""
        return action != "delete" and super().user_has_permission(user, action)


class NotePolicy(ReceivedPolicy):
    """What only the site writes."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """Allow reading only."""
        return action == "view" and super().user_has_permission(user, action)


def measures_button(subject: models.Model) -> Button:
    """Return the way to the page on which editors decide about a text or a conversation."""
    if isinstance(subject, Thread):
        url = reverse("exchange_thread", args=[subject.pk])
    else:
        url = reverse("exchange_measures", args=[subject._meta.model_name, subject.pk])
    return Button(_("Measures"), url, icon_name="cog", priority=70)


def listing_buttons(subject: Any, user: Any, next_url: str | None = None) -> list[Button]:
    """Return it in the lists of texts and of reports (hook ``register_snippet_listing_buttons``)."""
    if isinstance(subject, Moderated) and user.has_perm(f"content.change_{subject._meta.model_name}"):
        return [measures_button(subject)]
    if isinstance(subject, AbuseReport) and user.has_perm("content.change_abusereport"):
        return [measures_button(subject.subject)]
    return []


class ModeratedEditView(HasSidePanels, EditView):
    """The form of a text from outside, with the way to the measures."""

    @property
    def header_more_buttons(self) -> list[Button]:
        """Add the measures to what the header offers."""
        return [*super().header_more_buttons, measures_button(self.object)]


class ModeratedIndexView(TextOnlyCsv, IndexView):
    """A list without formulas in its export."""


class ModeratedViewSet(SnippetViewSet):
    """A list of texts from outside."""

    index_view_class = ModeratedIndexView
    edit_view_class = ModeratedEditView
    copy_view_enabled = False
    list_per_page = PAGE_SIZE
    add_to_admin_menu = False
    search_backend_name = None


class ProfileAdminForm(WagtailAdminModelForm):
    """The form of a profile: lists as check boxes."""

    languages = CodesField(label=_("Languages"), choices=SpokenLanguage)
    ways = CodesField(label=_("Ways of exchange"), choices=Way)


class ProfileViewSet(ModeratedViewSet):
    """Who takes part. Mail address and name of the person are shown nowhere."""

    model = Profile
    icon = "group"
    menu_label = _("Profiles")
    list_display = ["name", "kind", "land", "status", "created_at", "is_demo"]
    list_filter = ["status", "kind", "land", "is_demo"]
    list_export = ["name", "kind", "land", "district", "size_class", "status", "created_at"]
    search_fields = ["name", "district", "about"]
    edit_handler = ObjectList(
        [
            FieldRowPanel(["kind", "land"]),
            "name",
            FieldRowPanel(["district", "size_class"]),
            "handlungsfelder",
            "about",
            FieldRowPanel(["about_language", "stage"]),
            FieldRowPanel(["languages", "ways"]),
            "access_needs",
            FieldRowPanel(["picture", "picture_alt"]),
        ],
        base_form_class=ProfileAdminForm,
    )


class EntryViewSet(ModeratedViewSet):
    """What is offered and looked for."""

    model = Entry
    icon = "list-ul"
    menu_label = _("Offers and requests")
    list_display = ["title", "direction", "profile", "handlungsfeld", "status", "valid_until"]
    list_filter = ["status", "direction", "kind", "handlungsfeld"]
    list_export = ["title", "direction", "kind", "profile", "handlungsfeld", "status", "valid_until"]
    search_fields = ["title", "text", "profile__name"]
    edit_handler = ObjectList(
        [
            FieldPanel("profile", read_only=True),
            FieldRowPanel(["direction", "kind"]),
            "title",
            "text",
            FieldRowPanel(["language", "handlungsfeld"]),
            FieldPanel("capacity", read_only=True),
            FieldPanel("valid_until", read_only=True),
        ]
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the entries with what the list names: one query."""
        return Entry.objects.select_related("profile", "handlungsfeld")


class AbuseReportForm(WagtailAdminModelForm):
    """The form of a report. Who ticks "done" has decided: who sent it is told."""

    def clean(self) -> dict[str, Any]:
        """Refuse to leave a conversation that pauses: nobody could let it go on any more."""
        cleaned = super().clean()
        if cleaned.get("is_done") and self.instance.thread and self.instance.thread.is_paused:
            self.add_error("is_done", _("The conversation pauses. Please decide first: see “Measures”."))
        return cleaned

    def save(self, commit: bool = True) -> AbuseReport:
        """Save; close the report as a decision does."""
        is_decided = "is_done" in self.changed_data and self.cleaned_data["is_done"]
        self.instance.is_done = self.cleaned_data["is_done"] and not is_decided
        report = super().save(commit)
        if is_decided:
            close(report)
            report.refresh_from_db()
        return report


class SubjectPanel(FieldPanel):
    """What a report is about; a dash where it is about something else."""

    def format_value_for_display(self, value: Any) -> Any:
        """Return the value in words."""
        return "–" if value is None else super().format_value_for_display(value)


class ReportEditView(EditView):
    """The form of a report, with the way to what it is about."""

    @property
    def header_more_buttons(self) -> list[Button]:
        """Add the measures to what the header offers."""
        return [*super().header_more_buttons, measures_button(self.object.subject)]


class AbuseReportViewSet(ReceivedViewSet):
    """What somebody says is wrong."""

    model = AbuseReport
    edit_view_class = ReportEditView
    icon = "warning"
    menu_label = _("Reports of abuse")
    list_display = [
        "__str__",
        Column("subject", label=_("About")),
        Column("kind", label=_("What is wrong?"), accessor="get_kind_display"),
        "text",
        "day",
        "is_done",
    ]
    list_filter = ["is_done", "kind"]
    list_export = ["day", "profile", "entry", "thread", "kind", "text", "is_done"]
    search_fields = ["text", "profile__name"]
    edit_handler = ObjectList(
        [
            SubjectPanel("profile", read_only=True),
            SubjectPanel("entry", read_only=True),
            SubjectPanel("thread", read_only=True),
            FieldPanel("kind", read_only=True),
            # It can be changed: somebody may have written a name into it.
            "text",
            FieldPanel(
                "is_done",
                help_text=_("If somebody has left a mail address, they are told now whether it is online."),
            ),
        ],
        base_form_class=AbuseReportForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the reports with what they are about: one query."""
        return AbuseReport.objects.select_related("profile", "entry", "thread")


class StoryViewSet(ModeratedViewSet):
    """What has come of it."""

    model = Story
    icon = "openquote"
    menu_label = _("Stories")
    list_display = ["title", "first", "second", "status", "created_at", "is_demo"]
    list_filter = ["status", "is_demo"]
    list_export = ["title", "first", "second", "status", "created_at"]
    search_fields = ["title", "text"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("first", read_only=True), FieldPanel("second", read_only=True)]),
            "title",
            "text",
            "language",
            FieldRowPanel(
                [FieldPanel("first_agrees", read_only=True), FieldPanel("second_agrees", read_only=True)]
            ),
        ]
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the stories with whose they are: one query."""
        return Story.objects.select_related("first", "second")


class ErasureViewSet(ReceivedViewSet):
    """Which profiles a restored backup would bring back."""

    model = Erasure
    icon = "bin"
    menu_label = _("Deleted profiles")
    list_display = ["profile_number", "erased_on", "backups_until"]
    panels = [FieldPanel(name, read_only=True) for name in ("profile_number", "erased_on", "backups_until")]


class ExchangeGroup(SnippetViewSetGroup):
    """The exchange, together in the menu."""

    items = (ProfileViewSet, EntryViewSet, StoryViewSet, AbuseReportViewSet, ErasureViewSet)
    menu_label = _("Exchange")
    menu_icon = "group"
    menu_order = 255
