"""Reports that something is wrong with a profile, an offer or a request: anybody may send them, without a name."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

from content import languages
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.notices import address
from content.netzwerke.exchange.profile import Profile
from content.pages.mail.outbox import send

TEXT_LENGTH = 1_000


class AbuseKind(models.TextChoices):
    """What is wrong."""

    INSULT = "insult", _("It insults people or calls for hate.")
    ADVERTISING = "advertising", _("It is advertising.")
    FALSE = "false", _("Somebody pretends to be somebody else.")
    PRIVATE = "private", _("It says something private about somebody.")
    OTHER = "other", _("Something else")


class AbuseReport(models.Model):
    """One report. Only the day is kept and, but for reports from a conversation, nothing that says who sent it."""

    profile = models.ForeignKey(
        Profile,
        verbose_name=_("Profile"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="abuse_reports",
    )
    entry = models.ForeignKey(
        Entry,
        verbose_name=_("Offer or request"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="abuse_reports",
    )
    thread = models.ForeignKey(
        "content.Thread",
        verbose_name=_("Conversation"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="abuse_reports",
    )
    # Which side of the conversation reports it: it learns what was decided.
    party = models.ForeignKey(
        "content.Party", null=True, blank=True, on_delete=models.CASCADE, related_name="abuse_reports"
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
    def subject(self) -> models.Model:
        """What is reported: a profile, an entry or a conversation."""
        return self.thread or self.entry or self.profile


@transaction.atomic
def report(**fields: Any) -> AbuseReport:
    """Keep a report and tell by mail all who may decide about it; what it says stands in the admin only."""
    made = AbuseReport.objects.create(**fields)
    what = "thread" if made.thread_id else "entry" if made.entry_id else "profile"
    url = address("wagtailsnippets_content_abusereport:edit", languages.DEFAULT, made.pk)
    for person in editors():
        send(
            person.email,
            "abuse_new",
            languages.DEFAULT,
            {"url": url, "what": what},
            f"abuse:{made.pk}:{person.pk}",
        )
    return made


def editors() -> list[AbstractBaseUser]:
    """Return who decides about reports and has a mail address."""
    people = get_user_model().objects.with_perm(
        "content.change_abusereport", backend="django.contrib.auth.backends.ModelBackend"
    )
    return list(people.filter(is_active=True).exclude(email=""))
