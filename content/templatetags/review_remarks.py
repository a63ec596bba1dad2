"""Template tag: what a reviewer can send back to the editors."""

from __future__ import annotations

from django import template
from wagtail.models import TaskState

from content.review.workflow.remarks import Remark, remarks, submitted_revision

register = template.Library()


@register.simple_tag
def remarks_on(task_state: TaskState) -> list[Remark]:
    """Return the findings on the text that a step of a workflow is about, as it is now."""
    return remarks(submitted_revision(task_state).as_object())
