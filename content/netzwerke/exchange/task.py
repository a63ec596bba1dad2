"""The step of the workflow in which editors decide whether a text of somebody outside goes online."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from content.netzwerke.exchange.choices import Status
from content.netzwerke.exchange.notices import tell_returned

REASON_LENGTH = 2_000


class ReasonForm(forms.Form):
    """Why a text goes back. Who wrote it gets these words by mail."""

    comment = forms.CharField(
        label=_("Reason"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea({"rows": 5}),
        help_text=_(
            "It goes to the person by mail, with a link to change the text. "
            "Please write in short, friendly sentences what to change."
        ),
        error_messages={"required": _("Please write what has to change.")},
    )


class ModerationTask(AbstractGroupApprovalTask):
    """A look at profiles, offers and requests before everybody sees them. Nothing goes back without a reason."""

    class Meta:
        verbose_name = _("Look at texts from outside")
        verbose_name_plural = _("Looks at texts from outside")

    @classmethod
    def get_description(cls) -> str:
        """Return what editors read when they choose the kind of a step."""
        return _(
            "Members of the chosen groups approve profiles, offers and requests, or return them with a reason."
        )

    def get_actions(self, obj: models.Model, user: Any) -> list[tuple[str, str, bool]]:
        """Offer to approve, or to return with a reason."""
        if not (user.is_superuser or self._user_in_groups(user)):
            return []
        return [("reject", _("Return with a reason"), True), ("approve", _("Approve"), False)]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        """Return the form of the dialog."""
        return ReasonForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        """Do what Wagtail does; of a return, tell whose text it is."""
        result = super().on_action(task_state, user, action_name, **kwargs)
        if action_name == "reject":
            subject = task_state.workflow_state.content_object
            if subject.status == Status.WAITING:
                subject.set_status(Status.REJECTED)
            tell_returned(subject, task_state.pk, kwargs.get("comment", ""))
        return result
