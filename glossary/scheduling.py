"""Planned publication of a term or page: judged when it is planned; one that is refused stops no other."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from glossary.publishing import NotPublishable

logger = logging.getLogger(__name__)

SCHEDULED = "wagtail.publish.scheduled"

# Filled by other apps in AppConfig.ready(): each gets the term or page, the revision that was refused and why, to
# tell somebody.
after_refusal: list[Callable[[Any, Any, ValidationError], None]] = []

# Gets a term or page and returns what keeps it from going live, as {field: [messages]}.
Judge = Callable[[Any], dict[str, list]]


def publish_or_keep_as_draft(
    publish: Callable[..., Any],
    problems: Judge,
    subject: models.Model,
    revision: Any,
    *args: Any,
    **kwargs: Any,
) -> None:
    """Call ``publish``; when a scheduled publication is refused, take its schedule back and say why.

    Otherwise what is due after it would wait in vain; so it would behind one that breaks. On every other route the
    refusal is raised on: there is somebody to read it.
    """
    if kwargs.get("log_action") != SCHEDULED:
        check_plan(revision, problems)
        publish(revision, *args, **kwargs)
        return
    try:
        # Other schedules were cleared before it was refused: they come back.
        with transaction.atomic():
            publish(revision, *args, **kwargs)
    except ValidationError as refusal:
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        reasons = "; ".join(refusal.messages)
        logger.warning(
            "%s %s was not published as scheduled: %s", type(subject).__name__, subject.pk, reasons
        )
        for tell in after_refusal:
            tell(subject, revision, refusal)
    except Exception:
        # No fault of the text: it stays planned, and the next call tries once more.
        logger.exception("%s %s could not be published as scheduled", type(subject).__name__, subject.pk)


def check_plan(revision: Any, problems: Judge) -> None:
    """Raise NotPublishable for a plan that would be refused on its day: whoever plans learns it at once."""
    if not revision.content.get("go_live_at"):
        return
    planned = revision.as_object()
    if planned.go_live_at > timezone.now() and (found := problems(planned)):
        raise NotPublishable(found)
