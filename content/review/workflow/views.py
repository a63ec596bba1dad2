"""A step of the workflow that somebody wants to pass although the text fails."""

from __future__ import annotations

from wagtail.admin.views.pages.workflow import WorkflowActionView

from content.pages.release import NotPublishable
from content.review.gate import refusals
from content.review.workflow.remarks import submitted
from content.review.workflow.task import ReadabilityTask


class PageWorkflowAction(WorkflowActionView):
    """Wagtail's view of a step; it says what is too hard instead of that something is not allowed."""

    def check_action(self) -> None:
        """Raise NotPublishable with the findings where only they stand in the way.

        Somebody had the page open before it was changed: the editor shows no such button any more.
        """
        if self.action_name == "approve" and isinstance(self.task, ReadabilityTask):
            found = refusals(submitted(self.object)) if self.task.is_checked_by(self.request.user) else {}
            if found:
                raise NotPublishable(found)
        super().check_action()
