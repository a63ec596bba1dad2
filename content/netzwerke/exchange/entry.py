"""Offers and requests: Wir bieten, wir suchen."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import languages
from content.netzwerke.exchange.choices import Direction, EntryKind, Status
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import LANGUAGE_CHOICES, Profile

TITLE_LENGTH = 120
TEXT_LENGTH = 1_500
MOST_AT_ONCE = 20
# Long enough for a project, short enough that nobody asks for what is long gone.
USUALLY_VALID = timedelta(days=182)
LONGEST_VALID = timedelta(days=366)


def usual_end() -> date:
    """Return the day until which an entry is valid when nobody says otherwise."""
    return timezone.localdate() + USUALLY_VALID


class EntryQuerySet(models.QuerySet):
    """Offers and requests."""

    def public(self) -> EntryQuerySet:
        """Those that everybody may see: approved, valid today, of a public profile."""
        return self.filter(
            status=Status.PUBLIC,
            live=True,
            valid_until__gte=timezone.localdate(),
            profile__status=Status.PUBLIC,
            profile__live=True,
        )


class Entry(Moderated):
    """An offer or a request of a profile. ``capacity``: for how many others at once."""

    profile = models.ForeignKey(
        Profile, verbose_name=gettext_lazy("Profile"), on_delete=models.CASCADE, related_name="entries"
    )
    direction = models.CharField(gettext_lazy("Offer or request?"), max_length=10, choices=Direction)
    title = models.CharField(gettext_lazy("In one line"), max_length=TITLE_LENGTH)
    text = models.TextField(gettext_lazy("More about it"), max_length=TEXT_LENGTH)
    language = models.CharField(
        gettext_lazy("Language of your text"),
        max_length=20,
        choices=LANGUAGE_CHOICES,
        default=languages.DEFAULT,
    )
    handlungsfeld = models.ForeignKey(
        "content.Handlungsfeld",
        verbose_name=gettext_lazy("Field of action"),
        on_delete=models.PROTECT,
        related_name="entries",
    )
    kind = models.CharField(gettext_lazy("What is it about?"), max_length=10, choices=EntryKind)
    capacity = models.PositiveSmallIntegerField(
        gettext_lazy("For how many at once?"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_AT_ONCE)],
    )
    valid_until = models.DateField(gettext_lazy("Valid until"), default=usual_end, db_index=True)

    kept_fields = (*Moderated.kept_fields, "profile", "capacity", "valid_until")
    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["status", "direction", "handlungsfeld"])]
        verbose_name = gettext_lazy("offer or request")
        verbose_name_plural = gettext_lazy("offers and requests")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse an end that is too far away."""
        super().clean()
        if self.valid_until and self.valid_until > timezone.localdate() + LONGEST_VALID:
            raise ValidationError({"valid_until": _("Please choose a day within one year.")})

    @property
    def owners(self) -> list[Profile]:
        """Whose entry it is."""
        return [self.profile]

    def get_absolute_url(self) -> str:
        """Return the path of its public page in the active language."""
        return reverse("exchange_entry", args=[self.pk])

    @property
    def is_public(self) -> bool:
        """True when everybody may see it."""
        return (
            self.live
            and self.status == Status.PUBLIC
            and self.valid_until >= timezone.localdate()
            and self.profile.is_public
        )
