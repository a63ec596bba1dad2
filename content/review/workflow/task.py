"""The step *Verständlichkeitsprüfung* of a workflow: is the text easy enough to go on?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from content.review.gate import refusals
from content.review.workflow.remarks import comment_on, submitted, submitted_revision

COMMENT_LENGTH = 2_000
LONGEST_KEY = 200


class RemarksField(forms.MultipleChoiceField):
    """Keys of remarks that go back; which ones exist is known only together with the page."""

    def valid_value(self, value: str) -> bool:
        """Accept every key of a sensible length: one that fits no remark is passed over later."""
        return len(value) <= LONGEST_KEY


class ReturnForm(forms.Form):
    """What a reviewer says when a text goes back: a comment, and the findings that stand at their places."""

    comment = forms.CharField(
        label=_("Comment"), required=False, max_length=COMMENT_LENGTH, widget=forms.Textarea({"rows": 3})
    )
    remarks = RemarksField(required=False)


class ReadabilityTask(AbstractGroupApprovalTask):
    """A check of the reading ease: whoever checks can let through only what the gate would let through."""

    class Meta:
        verbose_name = _("Readability check")
        verbose_name_plural = _("Readability checks")

    @classmethod
    def get_description(cls) -> str:
        """Return what editors read when they choose the kind of a step."""
        return _("Members of the chosen groups check whether the text is easy to read.")

    def is_checked_by(self, user: Any) -> bool:
        """True for those who take part in the check."""
        return user.is_superuser or self._user_in_groups(user)

    def get_actions(self, obj: models.Model, user: Any) -> list[tuple[str, str, bool]]:
        """Offer to release only what may go live, by its text or by an exception."""
        if not self.is_checked_by(user):
            return []
        send_back = ("reject", _("Send back"), True)
        if refusals(submitted(obj)):
            return [send_back]
        return [send_back, ("approve", _("Release"), False), ("approve", _("Release with a comment"), True)]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        """Return the form of the dialog."""
        return ReturnForm if action == "reject" else super().get_form_for_action(action)

    def get_template_for_action(self, action: str) -> str:
        """Return the template of the dialog: what goes back shows its findings."""
        return "admin/review/return_dialog.html" if action == "reject" else ""

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        """Put the chosen findings beside their places as comments, then do what Wagtail does."""
        chosen = set(kwargs.pop("remarks", ()))
        if action_name == "reject" and chosen:
            comment_on(submitted_revision(task_state), chosen, user)
        return super().on_action(task_state, user, action_name, **kwargs)
