"""Checks of the whole site: who started them, how far they are, whether one is under way."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A run that has not said anything for so long has died; its results so far are kept.
SILENCE = timedelta(minutes=2)
KEPT_RUNS = 20


class Recheck(models.Model):
    """A check of everything that is public."""

    started_at = models.DateTimeField(default=timezone.now)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    heard_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    failing = models.PositiveIntegerField(default=0)
    judged_by = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("check of the whole site")
        verbose_name_plural = _("checks of the whole site")
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M}: {self.done}/{self.total}"

    @property
    def is_running(self) -> bool:
        """True while it works."""
        return self.finished_at is None and self.heard_at > timezone.now() - SILENCE

    @property
    def has_died(self) -> bool:
        """True when it stopped without an end: a new one goes on where it was."""
        return self.finished_at is None and not self.is_running

    def say(self, done: int, failing: int) -> None:
        """Write down how far it is."""
        self.done, self.failing, self.heard_at = done, failing, timezone.now()
        self.save(update_fields=["done", "failing", "heard_at"])

    def finish(self) -> None:
        """Write down that it came to its end."""
        self.finished_at = timezone.now()
        self.save(update_fields=["finished_at"])


@transaction.atomic
def begin(user: Any = None) -> Recheck | None:
    """Return a new run, or None while another one works. Very old runs are forgotten."""
    newest = Recheck.objects.select_for_update().first()
    if newest and newest.is_running:
        return None
    former = Recheck.objects.values_list("pk", flat=True)[KEPT_RUNS - 1 :]
    Recheck.objects.filter(pk__in=list(former)).delete()
    from content.review.recheck.due import judged_by

    return Recheck.objects.create(started_by=user, judged_by=judged_by())


def start_in_background(run: Recheck) -> None:
    """Let another process do the run, with this one's settings; it outlives the request and the server.

    A thread would compete with readers for the interpreter; the command uses all cores at low priority.
    """
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    subprocess.Popen(
        [sys.executable, "-m", "django", "readability", "--run", str(run.pk), "--quiet"],
        env=environment,
        cwd=settings.REPO_DIR,
        stdin=subprocess.DEVNULL,
        # What goes wrong stands in the log of the server.
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
