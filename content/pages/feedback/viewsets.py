"""Lists of readers' answers and reports of barriers in the editor: read, export, mark as done, delete."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from content.pages.feedback.models import BarrierReport, Feedback
from content.pages.spreadsheet import TextOnlyCsv

PAGE_SIZE = 50
# Characters of a report in the list.
SHOWN_LENGTH = 80


class ReceivedPolicy(ModelPermissionPolicy):
    """Nobody writes what only readers send; all else follows the groups' permissions."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """Refuse ``add`` to everybody."""
        return action != "add" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: AbstractBaseUser, actions: list[str]) -> bool:
        """Tell whether the user may do at least one of the actions."""
        return any(self.user_has_permission(user, action) for action in actions)


class ReceivedIndexView(TextOnlyCsv, IndexView):
    """The list of what readers sent."""


class ReceivedViewSet(SnippetViewSet):
    """What readers sent: the newest first."""

    index_view_class = ReceivedIndexView
    list_per_page = PAGE_SIZE
    add_to_admin_menu = False
    copy_view_enabled = False
    inspect_view_enabled = True


class FeedbackViewSet(ReceivedViewSet):
    """Haben Sie den Text verstanden?"""

    model = Feedback
    icon = "comment"
    menu_label = _("Answers of readers")
    list_display = ["__str__", "sentence", "page", "language", "answer", "day", "is_done"]
    list_filter = ["answer", "language", "is_done", "day"]
    list_export = ["day", "page", "language", "answer", "sentence", "is_done"]
    search_fields = ["sentence", "page__title_de"]
    search_backend_name = None
    # The sentence can be changed: somebody may have written a name into it.
    panels = ["sentence", "is_done"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the answers with their pages: one query for the whole list."""
        return Feedback.objects.select_related("page")


class BarrierReportViewSet(ReceivedViewSet):
    """Barriers that somebody met."""

    model = BarrierReport
    icon = "warning"
    menu_label = _("Reports of barriers")
    list_display = [
        "__str__",
        Column("text", label=_("What does not work?"), accessor=lambda report: report.text[:SHOWN_LENGTH]),
        "address",
        "language",
        "created_at",
        "is_done",
    ]
    list_filter = ["language", "is_done"]
    list_export = ["created_at", "language", "address", "text", "email", "is_done"]
    search_fields = ["text", "address"]
    search_backend_name = None
    panels = ["text", "address", "email", "is_done"]


class FromReadersGroup(SnippetViewSetGroup):
    """What readers sent, together in the menu."""

    items = (FeedbackViewSet, BarrierReportViewSet)
    menu_label = _("From readers")
    menu_icon = "comment"
    menu_order = 260
