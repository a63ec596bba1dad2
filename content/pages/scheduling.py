"""Scheduled publishing goes on when one page is refused."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from content.pages.release import NotPublishable

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

logger = logging.getLogger(__name__)

SCHEDULED = "wagtail.publish.scheduled"


def publish_or_keep_as_draft(
    publish: Callable[..., None], page: BasePage, revision: Any, *args: Any, **kwargs: Any
) -> None:
    """Call ``publish``; when a scheduled page is refused, take its schedule back and log why.

    On every other route NotPublishable is raised on: there is somebody to read it.
    """
    try:
        publish(revision, *args, **kwargs)
    except NotPublishable as refusal:
        if kwargs.get("log_action") != SCHEDULED:
            raise
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        logger.warning("Page %s was not published as scheduled: %s", page.pk, "; ".join(refusal.messages))
