"""Reports that something is wrong with a profile, an offer or a request: anybody may send them, without a name."""

from __future__ import annotations

from django.db import models
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import Profile

TEXT_LENGTH = 1_000


class AbuseKind(models.TextChoices):
    """What is wrong."""

    INSULT = "insult", _("It insults people or calls for hate.")
    ADVERTISING = "advertising", _("It is advertising.")
    FALSE = "false", _("Somebody pretends to be somebody else.")
    PRIVATE = "private", _("It says something private about somebody.")
    OTHER = "other", _("Something else")


class AbuseReport(models.Model):
    """One report. Only the day is kept, and nothing that says who sent it."""

    profile = models.ForeignKey(
        Profile, verbose_name=_("Profile"), on_delete=models.CASCADE, related_name="abuse_reports"
    )
    entry = models.ForeignKey(
        Entry,
        verbose_name=_("Offer or request"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="abuse_reports",
    )
    kind = models.CharField(_("What is wrong?"), max_length=15, choices=AbuseKind)
    text = models.CharField(_("More about it"), max_length=TEXT_LENGTH, blank=True)
    day = models.DateField(_("Day"), auto_now_add=True)
    is_done = models.BooleanField(_("Done"), default=False)

    # What is stored with "done", see DoneBulkAction.
    DONE = {"is_done": True}

    class Meta:
        ordering = ["is_done", "-day", "-pk"]
        verbose_name = _("report of abuse")
        verbose_name_plural = _("reports of abuse")

    def __str__(self) -> str:
        # Without a name: Wagtail keeps this in its history, also when the profile has been deleted.
        return f"{self._meta.verbose_name} {self.pk} ({localize(self.day)})"

    @property
    def subject(self) -> Moderated:
        """What is reported."""
        return self.entry or self.profile
