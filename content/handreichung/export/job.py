"""Long documents that are made in the background: how far they are, and their files, which are kept for a day.

The job is remembered for longer: who comes late gets the document anew.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long a file can be fetched.
KEPT = timedelta(days=1)
# How long an address leads from an old file to a new one.
REMEMBERED = timedelta(days=60)
# A job that has not said anything for so long has died; asking for it anew starts another one.
SILENCE = timedelta(minutes=5)
LONGEST_QUERY = 4_000


class DocumentJob(models.Model):
    """A document that somebody has asked for; ``address`` is its own and changes with the content of the site."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    address = models.CharField(max_length=64, unique=True)
    page_id = models.PositiveIntegerField()
    site_id = models.PositiveIntegerField()
    language = models.CharField(max_length=10)
    extension = models.CharField(max_length=5)
    query = models.TextField(max_length=LONGEST_QUERY, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    percent = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(max_length=255, blank=True)
    file = models.BinaryField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    heard_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("document in the making")
        verbose_name_plural = _("documents in the making")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["created_at"], name="document_job_created")]

    def __str__(self) -> str:
        return f"{self.page_id}.{self.extension} ({self.language}): {self.percent} %"

    @property
    def is_done(self) -> bool:
        """True when its file is there."""
        return self.state == self.State.DONE

    @property
    def is_over(self) -> bool:
        """True when the day of its file is over."""
        return self.created_at < timezone.now() - KEPT

    @property
    def has_failed(self) -> bool:
        """True when it has stopped without a file: asked for anew, it starts anew."""
        died = self.state != self.State.DONE and self.heard_at < timezone.now() - SILENCE
        return died or self.state == self.State.FAILED

    def say(self, percent: int) -> None:
        """Write down how far it is, in per cent."""
        self.state, self.percent, self.heard_at = self.State.RUNNING, percent, timezone.now()
        self.save(update_fields=["state", "percent", "heard_at"])

    def finish(self, title: str, file: bytes) -> None:
        """Keep the file."""
        self.state, self.percent, self.heard_at = self.State.DONE, 100, timezone.now()
        self.title, self.file = title[:255], file
        self.save(update_fields=["state", "percent", "heard_at", "title", "file"])

    def fail(self) -> None:
        """Write down that there will be no file."""
        self.state, self.heard_at = self.State.FAILED, timezone.now()
        self.save(update_fields=["state", "heard_at"])


def forget_old_files() -> int:
    """Delete the files whose day is over, and jobs that nobody asks for any more; return how many files there were."""
    now = timezone.now()
    DocumentJob.objects.filter(created_at__lt=now - REMEMBERED).delete()
    return DocumentJob.objects.filter(created_at__lt=now - KEPT, file__isnull=False).update(file=None)
