"""Real deletion: nothing stays that names who took part."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, timedelta

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model
from wagtail.models import ModelLogEntry

from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.notices import concern
from content.netzwerke.exchange.profile import Profile
from content.pages.mail.outbox import forget

logger = logging.getLogger(__name__)

BACKUPS_KEPT = timedelta(days=30)

# Filled in AppConfig.ready(): each gets a profile or entry that is about to go and deletes what it keeps about it.
steps: list[Callable[[Moderated], None]] = []
# Filled likewise: each is called once it is gone, and deletes what nobody points to any more.
afterwards: list[Callable[[], object]] = []


def backups_end() -> date:
    """Return the day from which no backup holds what is deleted today."""
    return timezone.localdate() + BACKUPS_KEPT


class Erasure(models.Model):
    """A note that a profile was deleted: whoever restores an older backup deletes it again. It goes after 30 days.

    The number of a profile says nothing about a person once the profile is gone.
    """

    profile_number = models.PositiveBigIntegerField(_("Number of the profile"))
    erased_on = models.DateField(_("Deleted on"), default=timezone.localdate)
    backups_until = models.DateField(_("In backups until"), default=backups_end)

    class Meta:
        ordering = ["-erased_on", "-pk"]
        verbose_name = _("deleted profile")
        verbose_name_plural = _("deleted profiles")

    def __str__(self) -> str:
        return f"{self.profile_number} ({self.erased_on})"


@transaction.atomic
def erase_profile(profile: Profile) -> None:
    """Delete a profile and everything about it: entries, revisions, log, links, mails, pictures, what others keep."""
    pending = list(profile.access_links.exclude(new_email="").values_list("new_email", flat=True))
    for entry in profile.entries.all():
        erase_entry(entry)
    pictures = pictures_of(profile)
    forget(profile.email, *pending, concerns=concern(profile))
    AbuseReport.objects.filter(email=profile.email).update(email="")
    number = profile.pk
    _erase(profile)
    for picture in get_image_model().objects.filter(pk__in=pictures):
        picture.delete()
    Erasure.objects.create(profile_number=number)
    # Also where a restored backup does not overwrite it.
    logger.info("Profile %s was deleted; backups hold it until %s.", number, backups_end())


@transaction.atomic
def erase_entry(entry: Entry) -> None:
    """Delete an offer or a request with its revisions and log."""
    _erase(entry)


def _erase(subject: Moderated) -> None:
    for step in steps:
        step(subject)
    # Wagtail keeps names of what is gone in its log.
    ModelLogEntry.objects.for_instance(subject).delete()
    subject.delete()
    for step in afterwards:
        step()


def pictures_of(profile: Profile) -> set[int]:
    """Return the numbers of all pictures that a profile and its revisions show."""
    shown = {revision.content.get("picture") for revision in profile.revisions}
    return {number for number in {profile.picture_id, *shown} if number}
