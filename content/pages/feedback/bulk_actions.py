"""Marks many answers as done at once."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from content.pages.feedback.models import BarrierReport, Feedback


class DoneBulkAction(SnippetBulkAction):
    """Stores what each model says under ``DONE``: ``is_done``, and no mail address any more."""

    display_name = _("Mark as done")
    action_type = "done"
    aria_label = _("Mark the chosen ones as done")
    template_name = "admin/feedback/confirm_done.html"
    action_priority = 10
    models = [Feedback, BarrierReport]

    def check_perm(self, snippet: Any) -> bool:
        """Only who may change an answer may mark it."""
        return self.permission_policy.user_has_permission_for_instance(self.request.user, "change", snippet)

    @classmethod
    def execute_action(cls, objects: list[Any], **kwargs: Any) -> tuple[int, int]:
        """Mark the objects; return how many they were."""
        keys = [item.pk for item in objects]
        model = kwargs["self"].model
        return model.objects.filter(pk__in=keys).update(**model.DONE), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many are done now."""
        return ngettext("%(count)d is done.", "%(count)d are done.", num_parent_objects) % {
            "count": num_parent_objects
        }
