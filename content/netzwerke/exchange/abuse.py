"""Reports that something is wrong with a profile, an offer or a request: anybody may send them, without a name.

Who leaves a mail address learns what was decided, see ``contact.decision``.
"""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

from content import languages
from content.netzwerke.exchange.editors import editors, tell_editor
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.notices import address
from content.netzwerke.exchange.profile import EMAIL_LENGTH, LANGUAGE_CHOICES, Profile

TEXT_LENGTH = 1_000


class AbuseKind(models.TextChoices):
    """What is wrong."""

    INSULT = "insult", _("It insults people or calls for hate.")
    ADVERTISING = "advertising", _("It is advertising.")
    FALSE = "false", _("Somebody pretends to be somebody else.")
    PRIVATE = "private", _("It says something private about somebody.")
    OTHER = "other", _("Something else")


class AbuseReport(models.Model):
    """One report. Only the day is kept and, but for reports from a conversation, nothing that says who sent it.

    Who wants to learn what was decided leaves a mail address; it is shown nowhere and goes with the decision.
    """

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
    email = models.EmailField(max_length=EMAIL_LENGTH, blank=True)
    # That of the page on which it was written: the mail about the decision speaks it, too.
    language = models.CharField(max_length=20, choices=LANGUAGE_CHOICES, default=languages.DEFAULT)
    day = models.DateField(_("Day"), auto_now_add=True)
    is_done = models.BooleanField(_("Done"), default=False)

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

    @property
    def what(self) -> str:
        """What kind of thing is reported, as mails know it: thread, entry or profile."""
        return "thread" if self.thread_id else "entry" if self.entry_id else "profile"


@transaction.atomic
def report(**fields: Any) -> AbuseReport:
    """Keep a report and tell by mail all who may decide about it; what it says stands in the admin only."""
    made = AbuseReport.objects.create(**fields)
    url = address("wagtailsnippets_content_abusereport:edit", languages.DEFAULT, made.pk)
    for person in editors("content.change_abusereport"):
        tell_editor(person, "abuse_new", f"abuse:{made.pk}:{person.pk}", url=url, what=made.what)
    return made
