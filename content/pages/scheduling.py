"""Scheduled publishing goes on when one page is refused."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from content.pages.release import NotPublishable, problems

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

logger = logging.getLogger(__name__)

SCHEDULED = "wagtail.publish.scheduled"

# Filled in AppConfig.ready(): each gets the page, the revision that was refused and why, to tell somebody.
after_refusal: list[Callable[[Any, Any, ValidationError], None]] = []


def publish_or_keep_as_draft(
    publish: Callable[..., None], page: BasePage, revision: Any, *args: Any, **kwargs: Any
) -> None:
    """Call ``publish``; when a scheduled page is refused, take its schedule back and say why.

    On every other route the refusal is raised on: there is somebody to read it.
    """
    if kwargs.get("log_action") != SCHEDULED:
        check_plan(revision)
        publish(revision, *args, **kwargs)
        return
    try:
        # Other schedules of the page were cleared before it was refused: they come back.
        with transaction.atomic():
            publish(revision, *args, **kwargs)
    except ValidationError as refusal:
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        logger.warning("Page %s was not published as scheduled: %s", page.pk, "; ".join(refusal.messages))
        for tell in after_refusal:
            tell(page, revision, refusal)


def check_plan(revision: Any) -> None:
    """Raise NotPublishable for a plan that would be refused on its day: whoever plans learns it at once."""
    if not revision.content.get("go_live_at"):
        return
    planned = revision.as_object()
    if planned.go_live_at > timezone.now() and (found := problems(planned)):
        raise NotPublishable(found)
