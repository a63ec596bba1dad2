"""What a reviewer can send back: the findings that keep the submitted text from the public."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from wagtail.models import Comment, Revision, TaskState

from content import languages
from content.pages.base_page import BasePage
from content.readability import Finding
from content.review.gate import described, judgements
from content.review.workflow.comment_place import content_path

# Nobody mends more at a time; the side panel shows them all.
MOST_REMARKS = 25


@dataclass(frozen=True)
class Remark:
    """A finding in one language version. ``key`` names it as long as the text does not change."""

    code: str
    finding: Finding

    @property
    def key(self) -> str:
        """The name of the remark in the reviewer's form."""
        return f"{self.code}:{self.finding.block}:{self.finding.start}:{self.finding.rule}"

    @property
    def language(self) -> str:
        """The name of the language."""
        return languages.get(self.code).name

    @property
    def text(self) -> str:
        """The words in question, what is hard about them, what to do."""
        return described(self.finding)


def submitted(subject: models.Model) -> models.Model:
    """Return a page or term as it was written last: this is what a workflow lets through."""
    return subject.get_latest_revision_as_object() if subject.latest_revision_id else subject


def submitted_revision(task_state: TaskState) -> Revision:
    """Return the latest draft of what a step of a workflow is about: somebody may have written on after submitting."""
    return task_state.revision.content_object.latest_revision or task_state.revision


def remarks(subject: models.Model) -> list[Remark]:
    """Return the failing findings of a page's or term's public versions, at most 25 of each language."""
    return [
        Remark(code, finding)
        for code, judgement in judgements(subject).items()
        for finding in judgement.failing[:MOST_REMARKS]
    ]


def comment_on(revision: Revision, chosen: set[str], user: models.Model) -> None:
    """Write the chosen remarks (by their keys) beside their places in the page editor; terms have no comments."""
    page = revision.as_object()
    if not isinstance(page, BasePage):
        return
    Comment.objects.bulk_create(
        [
            Comment(
                page_id=page.pk,
                user=user,
                text=remark.text,
                contentpath=content_path(page, remark.code, remark.finding),
                revision_created=revision,
            )
            for remark in remarks(page)
            if remark.key in chosen
        ]
    )
