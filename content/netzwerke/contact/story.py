"""What came of it: two tell in a few sentences what they have done together."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content import languages
from content.netzwerke.contact.thread import Thread
from content.netzwerke.exchange.choices import Status
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import LANGUAGE_CHOICES, Profile

TITLE_LENGTH = 120
TEXT_LENGTH = 1_500


class StoryQuerySet(models.QuerySet):
    """Stories."""

    def public(self) -> StoryQuerySet:
        """Those that everybody may read: approved, wanted by both, of two profiles that are still public."""
        return self.filter(
            status=Status.PUBLIC,
            live=True,
            first_agrees=True,
            second_agrees=True,
            first__status=Status.PUBLIC,
            second__status=Status.PUBLIC,
        )


class Story(Moderated):
    """A story of two profiles. It goes when one of them goes; the conversation may go before it.

    Both have to agree to these very words; whoever changes them asks the other anew.
    """

    thread = models.OneToOneField(
        Thread, null=True, blank=True, on_delete=models.SET_NULL, related_name="story"
    )
    first = models.ForeignKey(
        Profile, verbose_name=_("First side"), on_delete=models.CASCADE, related_name="first_stories"
    )
    second = models.ForeignKey(
        Profile, verbose_name=_("Second side"), on_delete=models.CASCADE, related_name="second_stories"
    )
    title = models.CharField(_("In one line"), max_length=TITLE_LENGTH)
    text = models.TextField(_("What have you done together?"), max_length=TEXT_LENGTH)
    language = models.CharField(
        _("Language of your text"), max_length=20, choices=LANGUAGE_CHOICES, default=languages.DEFAULT
    )
    first_agrees = models.BooleanField(_("The first side agrees"), default=False)
    second_agrees = models.BooleanField(_("The second side agrees"), default=False)
    is_demo = models.BooleanField(_("Example"), default=False)

    kept_fields = (
        *Moderated.kept_fields,
        *("thread", "first", "second", "first_agrees", "second_agrees", "is_demo"),
    )
    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-first_published_at", "-pk"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def __str__(self) -> str:
        return self.title

    @property
    def owners(self) -> list[Profile]:
        """The two whose story it is."""
        return [self.first, self.second]

    @property
    def is_agreed(self) -> bool:
        """True when both want these words to be public."""
        return self.first_agrees and self.second_agrees

    def agrees(self, profile: Profile) -> bool:
        """Tell whether a profile agrees to these words."""
        return self.first_agrees if profile.pk == self.first_id else self.second_agrees


def of(profile: Profile) -> models.QuerySet:
    """Return the stories in which a profile is named."""
    return Story.objects.filter(Q(first=profile) | Q(second=profile))


def exported(profile: Profile) -> list[dict[str, Any]]:
    """Return the stories of a profile as data."""
    rows = of(profile).order_by("pk")
    return list(rows.values("title", "text", "language", "status", "created_at", "first_published_at"))
