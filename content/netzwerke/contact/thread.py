"""Conversations of two sides: a profile and somebody who wrote to it, or two profiles that editors bring together."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.languages import DEFAULT
from content.netzwerke.contact.choices import OVER, Answer, Origin, Outcome, Reason, Role, State
from content.netzwerke.exchange.choices import EntryKind
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import EMAIL_LENGTH, LANGUAGE_CHOICES, NAME_LENGTH, Profile

TEXT_LENGTH = 2_000
NOTE_LENGTH = 500


class Thread(models.Model):
    """A conversation. ``entry`` is the offer or request of the second side, ``first_entry`` one of the first side.

    Everything about it goes with it; it goes when one of the profiles goes, and some time after its end.
    """

    origin = models.CharField(_("Begun by"), max_length=10, choices=Origin, default=Origin.MESSAGE)
    state = models.CharField(_("State"), max_length=12, choices=State, default=State.UNCONFIRMED)
    entry = models.ForeignKey(Entry, null=True, blank=True, on_delete=models.SET_NULL, related_name="threads")
    first_entry = models.ForeignKey(Entry, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    # Editors have stopped it until they have looked at it.
    is_paused = models.BooleanField(_("Pauses"), default=False)
    created_at = models.DateTimeField(_("Begun at"), default=timezone.now)
    # From here the days until a reminder are counted; in the future after "later".
    asked_at = models.DateTimeField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    delays = models.PositiveSmallIntegerField(default=0)
    agreed_at = models.DateTimeField(null=True, blank=True)
    last_message_at = models.DateTimeField(null=True, blank=True)
    outcome_asked_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(_("Ended at"), null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "asked_at"]), models.Index(fields=["state", "ended_at"])]
        verbose_name = _("conversation")
        verbose_name_plural = _("conversations")

    def __str__(self) -> str:
        # Without names: Wagtail keeps this in its history, also when the conversation has been deleted.
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def is_over(self) -> bool:
        """True when nobody can write any more."""
        return self.state in OVER

    @property
    def is_invitation(self) -> bool:
        """True when editors have brought the two together."""
        return self.origin == Origin.INVITATION

    @property
    def is_tandem(self) -> bool:
        """True when the two are a tandem, once they agree."""
        return self.is_invitation or bool(self.entry and self.entry.kind == EntryKind.TANDEM)

    @property
    def has_more_time(self) -> bool:
        """True when the asked side has said "later" and that time is not over."""
        return self.state == State.ASKED and bool(self.asked_at and self.asked_at > timezone.now())


class Party(models.Model):
    """One side of a conversation: a profile, or somebody without one, who left a name and a mail address."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="parties")
    role = models.CharField(max_length=6, choices=Role)
    profile = models.ForeignKey(
        Profile, null=True, blank=True, on_delete=models.CASCADE, related_name="parties"
    )
    guest_name = models.CharField(max_length=NAME_LENGTH, blank=True)
    guest_email = models.EmailField(max_length=EMAIL_LENGTH, blank=True, db_index=True)
    guest_language = models.CharField(max_length=20, choices=LANGUAGE_CHOICES, default=DEFAULT)
    answer = models.CharField(max_length=5, choices=Answer, default=Answer.OPEN)
    reason = models.CharField(max_length=10, choices=Reason, blank=True)
    note = models.CharField(max_length=NOTE_LENGTH, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "role"], name="party_once")]
        verbose_name = _("side of a conversation")

    def __str__(self) -> str:
        return f"{self.thread_id} {self.role}"

    @property
    def name(self) -> str:
        """What the other side calls this one."""
        return self.profile.name if self.profile else self.guest_name

    @property
    def email(self) -> str:
        """Where mails to this side go. Never shown to the other."""
        return self.profile.email if self.profile else self.guest_email

    @property
    def language(self) -> str:
        """The language of mails to this side."""
        return self.profile.mail_language if self.profile else self.guest_language

    @property
    def is_asked(self) -> bool:
        """True while the conversation waits for an answer of this side."""
        return self.answer == Answer.OPEN and self.thread.state == State.ASKED

    @property
    def other(self) -> Party:
        """The other side."""
        others = [party for party in self.thread.parties.all() if party.pk != self.pk]
        return others[0]

    @property
    def own_entry(self) -> Entry | None:
        """The offer or request of this side that the conversation is about."""
        return self.thread.entry if self.role == Role.SECOND else self.thread.first_entry


class Message(models.Model):
    """What one side writes: plain text. ``language`` is that of the page on which it was written."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="messages")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="messages")
    text = models.TextField(max_length=TEXT_LENGTH)
    language = models.CharField(max_length=20, choices=LANGUAGE_CHOICES, default=DEFAULT)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("message")

    def __str__(self) -> str:
        return f"{self.thread_id} {self.pk}"


def whole(pk: int) -> Thread:
    """Return a conversation with its sides and entries: two queries."""
    threads = Thread.objects.select_related("entry", "first_entry").prefetch_related("parties__profile")
    return threads.get(pk=pk)


def side(thread: Thread, pk: int) -> Party:
    """Return the side with this key, with ``thread`` itself in it: what changes on one is seen on the other."""
    for party in thread.parties.all():
        party.thread = thread
    return next(party for party in thread.parties.all() if party.pk == pk)
