"""The outbox in the admin: what waits, what could not be sent, and the button that sends it again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.components import Component
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from content.pages.feedback.viewsets import ReceivedViewSet
from content.pages.mail.delivery import try_again
from content.pages.mail.outgoing import STUCK, OutgoingMail


class OutgoingMailViewSet(ReceivedViewSet):
    """Mails. The text of one is shown nowhere: it may hold a link that opens somebody's details."""

    model = OutgoingMail
    icon = "mail"
    menu_label = _("Mails")
    menu_order = 265
    add_to_admin_menu = True
    list_display = ["__str__", "recipient", "subject", "state", "attempts", "created_at", "error"]
    list_filter = ["state"]
    list_export = ["created_at", "state", "attempts", "error"]
    search_fields = ["recipient", "subject"]
    panels = [
        FieldPanel(name, read_only=True)
        for name in (
            "recipient",
            "subject",
            "state",
            "attempts",
            "created_at",
            "next_try_at",
            "sent_at",
            "error",
        )
    ]


class SendAgainBulkAction(SnippetBulkAction):
    """Lets mails that are stuck be sent once more."""

    display_name = _("Send again")
    action_type = "send_again"
    aria_label = _("Send the chosen mails again")
    template_name = "admin/mail/confirm_again.html"
    action_priority = 10
    models = [OutgoingMail]

    def check_perm(self, snippet: Any) -> bool:
        """Only who may change a mail may send it."""
        return self.permission_policy.user_has_permission_for_instance(self.request.user, "change", snippet)

    @classmethod
    def execute_action(cls, objects: list[Any], **kwargs: Any) -> tuple[int, int]:
        """Put those that are stuck back into the queue; return how many they were."""
        return try_again(OutgoingMail.objects.filter(pk__in=[mail.pk for mail in objects])), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many leave."""
        return ngettext(
            "%(count)d mail is sent within a minute.",
            "%(count)d mails are sent within a minute.",
            num_parent_objects,
        ) % {"count": num_parent_objects}


class StuckMailsPanel(Component):
    """Mails that somebody has to look at."""

    name = "stuck_mails"
    template_name = "admin/mail/stuck_panel.html"
    order = 106

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return how many they are; the panel shows nothing when there is none."""
        return {"number": OutgoingMail.objects.filter(state__in=STUCK).count()}


def add_stuck_mails_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel on the dashboard of those who look after mails (hook ``construct_homepage_panels``)."""
    if request.user.has_perm("content.change_outgoingmail"):
        panels.append(StuckMailsPanel())
