"""The profile of a municipality or an initiative that takes part in the exchange."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from content.languages import ALL, DEFAULT
from content.netzwerke.exchange.choices import (
    ProfileKind,
    RegionWish,
    SizeClass,
    SpokenLanguage,
    Stage,
    Status,
    Way,
)
from content.netzwerke.exchange.moderated import Moderated, clean_codes
from content.netzwerke.lands import Land

NAME_LENGTH = 120
NEEDS_LENGTH = 500
ABOUT_LENGTH = 1_500
EMAIL_LENGTH = 254
LAND_CHOICES = [choice for choice in Land.choices if choice[0] != Land.DE]
LANGUAGE_CHOICES = [(language.code, language.name) for language in ALL]


class ProfileQuerySet(models.QuerySet):
    """Profiles."""

    def public(self) -> ProfileQuerySet:
        """Those that everybody may see."""
        return self.filter(status=Status.PUBLIC, live=True)


class Profile(Moderated):
    """Who takes part. ``email`` and ``contact_name`` are never public and in no revision."""

    kind = models.CharField(_("Who are you?"), max_length=20, choices=ProfileKind)
    name = models.CharField(_("Name of the municipality or initiative"), max_length=NAME_LENGTH)
    land = models.CharField(_("Land"), max_length=2, choices=LAND_CHOICES, blank=True)
    district = models.CharField(_("District or region"), max_length=NAME_LENGTH, blank=True)
    size_class = models.CharField(_("How big?"), max_length=2, choices=SizeClass, blank=True)
    handlungsfelder = ParentalManyToManyField(
        "content.Handlungsfeld", verbose_name=_("Fields of action"), blank=True, related_name="profiles"
    )
    stage = models.CharField(_("Where do you stand?"), max_length=10, choices=Stage, blank=True)
    region = models.CharField(
        _("Where should the others be?"), max_length=10, choices=RegionWish, default=RegionWish.ANY
    )
    languages = models.JSONField(_("Languages"), default=list, blank=True)
    ways = models.JSONField(_("Ways of exchange"), default=list, blank=True)
    access_needs = models.TextField(_("What you need to take part"), max_length=NEEDS_LENGTH, blank=True)
    about = models.TextField(_("About you"), max_length=ABOUT_LENGTH, blank=True)
    about_language = models.CharField(
        _("Language of your text"), max_length=20, choices=LANGUAGE_CHOICES, default=DEFAULT
    )
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("Picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alt = models.CharField(_("What does the picture show?"), max_length=250, blank=True)

    email = models.EmailField(_("Mail address"), max_length=EMAIL_LENGTH, unique=True)
    contact_name = models.CharField(_("Your name"), max_length=NAME_LENGTH, blank=True)
    mail_language = models.CharField(
        _("Language of our mails"), max_length=20, choices=LANGUAGE_CHOICES, default=DEFAULT
    )
    is_demo = models.BooleanField(_("Example"), default=False)
    confirmed_at = models.DateTimeField(_("Mail address confirmed at"), null=True, blank=True, editable=False)
    last_seen_at = models.DateTimeField(
        _("Last seen at"), default=timezone.now, editable=False, db_index=True
    )
    asked_at = models.DateTimeField(_("Last asked at"), null=True, blank=True, editable=False)
    asked_count = models.PositiveSmallIntegerField(default=0, editable=False)

    kept_fields = (
        *Moderated.kept_fields,
        *("email", "contact_name", "mail_language", "is_demo"),
        *("confirmed_at", "last_seen_at", "asked_at", "asked_count"),
    )
    objects = ProfileQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["status", "land"])]
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse what is in no list; write the mail address in small letters, so that nobody has two profiles."""
        super().clean()
        self.email = self.email.strip().lower()
        for name, choices in (("languages", SpokenLanguage), ("ways", Way)):
            try:
                clean_codes(getattr(self, name), choices)
            except ValidationError as error:
                raise ValidationError({name: error}) from None

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; only municipalities have a size."""
        if self.kind != ProfileKind.MUNICIPALITY:
            self.size_class = ""
        super().save(*args, **kwargs)

    @property
    def owners(self) -> list[Profile]:
        """The profile itself."""
        return [self]

    def get_absolute_url(self) -> str:
        """Return the path of its public page in the active language."""
        return reverse("exchange_profile", args=[self.pk])

    @property
    def is_public(self) -> bool:
        """True when everybody may see it."""
        return self.live and self.status == Status.PUBLIC

    @property
    def spoken(self) -> list[str]:
        """The names of the languages, in the reader's language."""
        return [str(SpokenLanguage(code).label) for code in self.languages]

    @property
    def way_names(self) -> list[str]:
        """The ways of exchange, in the reader's language."""
        return [str(Way(code).label) for code in self.ways]
