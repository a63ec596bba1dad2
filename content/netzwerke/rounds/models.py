"""A round of tandems: who takes part, who was brought together with whom and why, who was left."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.netzwerke.exchange.profile import Profile
from content.netzwerke.matching.reason import Reason
from content.netzwerke.matching.score import Match

NAME_LENGTH = 80
# A calculation that has not said anything for so long has died.
SILENCE = timedelta(minutes=5)
USUAL_LEAST = 40


class RoundKind(models.TextChoices):
    """How people are brought together."""

    GROUP = "group", _("One group: everybody may become the partner of everybody")
    SIDES = "sides", _("Two groups: who is looking for a tandem with who offers one")


class RoundState(models.TextChoices):
    """Where a round stands. Nobody learns of it before it is sent."""

    NEW = "new", _("Not calculated yet")
    WORKING = "working", _("Is being calculated")
    READY = "ready", _("Calculated, not sent yet")
    SENDING = "sending", _("Invitations are being sent")
    SENT = "sent", _("Invitations sent")
    FAILED = "failed", _("Broke off")


class Side(models.TextChoices):
    """To which of two groups somebody belongs; empty in a round of one group."""

    SEEKS = "seeks", _("is looking for a tandem")
    OFFERS = "offers", _("offers a tandem")


class WhyLeft(models.TextChoices):
    """Why somebody has no partner."""

    NOBODY_FITS = "nobody", _("Nobody in this round fits well enough.")
    OTHERS_FIT_BETTER = "others", _("Whoever would fit has another partner now.")
    TAKEN_APART = "apart", _("You have taken the pair apart.")
    GONE = "gone", _("The profile or its tandem entry is not public any more.")


class Round(models.Model):
    """A round. ``least_percent``: who fits less well is not brought together. ``done`` of ``total`` steps are made."""

    name = models.CharField(_("Name of the round"), max_length=NAME_LENGTH)
    kind = models.CharField(_("How?"), max_length=10, choices=RoundKind, default=RoundKind.GROUP)
    least_percent = models.PositiveSmallIntegerField(
        _("Least fit in percent"),
        default=USUAL_LEAST,
        validators=[MaxValueValidator(100)],
        help_text=_("Two who fit less well are not brought together."),
    )
    state = models.CharField(_("State"), max_length=10, choices=RoundState, default=RoundState.NEW)
    created_at = models.DateTimeField(_("Made at"), default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    heard_at = models.DateTimeField(default=timezone.now)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(_("Sent at"), null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("round of tandems")
        verbose_name_plural = _("rounds of tandems")

    def __str__(self) -> str:
        return self.name

    @property
    def is_working(self) -> bool:
        """True while something goes on in the background."""
        busy = self.state in (RoundState.WORKING, RoundState.SENDING)
        return busy and self.heard_at > timezone.now() - SILENCE

    @property
    def is_open(self) -> bool:
        """True while pairs can be changed."""
        return self.sent_at is None and not self.is_working and self.state != RoundState.SENDING

    def say(self, done: int, total: int) -> None:
        """Write down how far it is."""
        self.done, self.total, self.heard_at = done, total, timezone.now()
        self.save(update_fields=["done", "total", "heard_at"])


class Participant(models.Model):
    """Somebody takes part in a round. ``closest`` would have fitted best, where somebody was left."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="participants")
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")
    side = models.CharField(max_length=10, choices=Side, blank=True)
    is_out = models.BooleanField(default=False)
    why_left = models.CharField(max_length=10, choices=WhyLeft, blank=True)
    closest = models.ForeignKey(Profile, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "profile"], name="participant_once")]
        verbose_name = _("participant of a round")

    def __str__(self) -> str:
        return f"{self.round_id} {self.profile_id}"


class Pairing(models.Model):
    """Two of a round are brought together; in a round of two groups ``first`` is the one who seeks.

    ``reasons`` holds codes only. A fixed pairing stays when the round is calculated anew.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="pairings")
    first = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")
    points = models.PositiveSmallIntegerField(default=0)
    reasons = models.JSONField(default=list)
    is_fixed = models.BooleanField(default=False)
    invited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-points", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["round", "first"], name="pairing_first_once"),
            models.UniqueConstraint(fields=["round", "second"], name="pairing_second_once"),
        ]
        verbose_name = _("pair of a round")

    def __str__(self) -> str:
        return f"{self.round_id} {self.first_id} {self.second_id}"

    @classmethod
    def of(cls, match: Match, **values: object) -> Pairing:
        """Return a new pairing of the two sides of a match."""
        return cls(
            first_id=match.left.key,
            second_id=match.right.key,
            points=match.points,
            reasons=[reason.to_json() for reason in match.reasons],
            **values,
        )

    @property
    def percent(self) -> int:
        """How well the two fit, in percent."""
        return self.points // 100

    @property
    def known_reasons(self) -> list[Reason]:
        """Why the two fit, the weightiest reasons first."""
        return [Reason.from_json(stored) for stored in self.reasons]


class Ban(models.Model):
    """Two of a round are not to be brought together; ``first`` has the smaller number."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="bans")
    first = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "first", "second"], name="ban_once")]
        verbose_name = _("pair that is not wanted")

    def __str__(self) -> str:
        return f"{self.round_id} {self.first_id} {self.second_id}"


def pairings_of(round_: Round, *profiles: int) -> QuerySet[Pairing]:
    """Return the pairs of a round to which one of these profiles belongs."""
    return round_.pairings.filter(Q(first__in=profiles) | Q(second__in=profiles))


def take_apart(pairing: Pairing) -> None:
    """Delete a pair; both are left without a partner."""
    profiles = (pairing.first_id, pairing.second_id)
    Participant.objects.filter(round=pairing.round_id, profile__in=profiles, is_out=False).update(
        why_left=WhyLeft.TAKEN_APART, closest=None
    )
    pairing.delete()
