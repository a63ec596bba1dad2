"""The outbox: one row for each mail that the site wants to send."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEY_LENGTH = 200
SUBJECT_LENGTH = 200
BODY_LENGTH = 20_000
ERROR_LENGTH = 300
EMAIL_LENGTH = 254

# After each failure three times as long, at most twelve hours: the tenth attempt is about two and a half days later.
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=12)
MOST_ATTEMPTS = 10


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait after so many attempts that failed."""
    return min(FIRST_PAUSE * 3 ** min(max(attempts, 1) - 1, 10), LONGEST_PAUSE)


class MailState(models.TextChoices):
    """Where a mail stands. ``UNCLEAR``: it was being handed over when the connection or the worker died."""

    WAITING = "waiting", _("Waits to be sent")
    SENDING = "sending", _("Is being sent")
    SENT = "sent", _("Sent")
    UNCLEAR = "unclear", _("Perhaps sent")
    GIVEN_UP = "given_up", _("Could not be sent")


# Somebody has to look at these.
STUCK = (MailState.UNCLEAR, MailState.GIVEN_UP)


class OutgoingMail(models.Model):
    """A mail to one address. ``key`` names what it is about: the same is never written down, nor sent, twice.

    Once it is sent, nothing is left of it but its key and the time. ``concerns`` names whom else it is about
    (``profile:7``), so that it can be forgotten with them.
    """

    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    recipient = models.EmailField(_("To"), max_length=EMAIL_LENGTH, blank=True, db_index=True)
    subject = models.CharField(_("Subject"), max_length=SUBJECT_LENGTH, blank=True)
    body = models.TextField(_("Text"), max_length=BODY_LENGTH, blank=True)
    reply_to = models.EmailField(max_length=EMAIL_LENGTH, blank=True)
    concerns = models.CharField(max_length=KEY_LENGTH, blank=True, db_index=True)
    state = models.CharField(_("State"), max_length=10, choices=MailState, default=MailState.WAITING)
    attempts = models.PositiveSmallIntegerField(_("Attempts"), default=0)
    created_at = models.DateTimeField(_("Written at"), default=timezone.now)
    next_try_at = models.DateTimeField(_("Next attempt at"), default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("Sent at"), null=True, blank=True)
    error = models.CharField(_("What went wrong?"), max_length=ERROR_LENGTH, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "next_try_at"])]
        verbose_name = _("mail")
        verbose_name_plural = _("mails")

    def __str__(self) -> str:
        # Without address and subject: Wagtail keeps this in its history.
        return f"{self._meta.verbose_name} {self.pk}"
