"""Template tag: what a reviewer can send back to the editors."""

from __future__ import annotations

from django import template
from wagtail.models import TaskState

from content.review.workflow.remarks import Remark, remarks

register = template.Library()


@register.simple_tag
def remarks_on(task_state: TaskState) -> list[Remark]:
    """Return the findings on the text that was submitted to a step of a workflow."""
    return remarks(task_state.revision.as_object())
