"""Planned publications that were refused: when they were due and why, until the text is online or planned anew."""

from __future__ import annotations

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.models import Revision

from content.review.subjects import key_of

# The newest that are looked through for the dashboard; whoever plans more at a time finds them at their pages.
MOST_LOOKED_AT = 50
MOST_REASONS = 30


class RefusedScheduleQuerySet(models.QuerySet):
    """Refused publications."""

    def not_planned_anew(self) -> RefusedScheduleQuerySet:
        """Return those that nobody has planned for another moment."""
        planned = Revision.objects.filter(
            base_content_type=models.OuterRef("revision__base_content_type"),
            object_id=models.OuterRef("revision__object_id"),
            approved_go_live_at__isnull=False,
        )
        return self.filter(~models.Exists(planned))


class RefusedSchedule(models.Model):
    """The last planned publication of a page or term that was refused."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=36)
    subject = GenericForeignKey()
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    planned_for = models.DateTimeField()
    refused_at = models.DateTimeField()
    reasons = models.JSONField()

    objects = RefusedScheduleQuerySet.as_manager()

    class Meta:
        ordering = ["-refused_at"]
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="one_refused_schedule_each")
        ]

    def __str__(self) -> str:
        return f"{self.content_type} {self.object_id}: {self.planned_for}"

    @property
    def is_online(self) -> bool:
        """True as soon as this version or a later one is online; also of what was deleted: nobody waits for it."""
        return self.subject is None or (self.subject.live_revision_id or 0) >= self.revision_id


def remember(subject: models.Model, revision: models.Model, refusal: ValidationError) -> RefusedSchedule:
    """Keep that a planned publication was refused, and why."""
    content_type, object_id = key_of(subject)
    refused, _made = RefusedSchedule.objects.update_or_create(
        content_type=content_type,
        object_id=object_id,
        defaults={
            "revision": revision,
            "planned_for": revision.as_object().go_live_at or timezone.now(),
            "refused_at": timezone.now(),
            "reasons": refusal.messages[:MOST_REASONS],
        },
    )
    return refused


def open_for(subject: models.Model) -> RefusedSchedule | None:
    """Return the refused publication of a page or term that still waits for somebody, None when there is none."""
    content_type, object_id = key_of(subject)
    own = RefusedSchedule.objects.filter(content_type=content_type, object_id=object_id)
    refused = own.not_planned_anew().first()
    return refused if refused and not refused.is_online else None


def all_open() -> list[RefusedSchedule]:
    """Return the refused publications that still wait for somebody, the newest first.

    A query, and one for each kind of text.
    """
    newest = RefusedSchedule.objects.not_planned_anew().prefetch_related("subject")[:MOST_LOOKED_AT]
    return [refused for refused in newest if not refused.is_online]
