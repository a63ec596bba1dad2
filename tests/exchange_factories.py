"""Test data of the exchange: who takes part, what they offer and look for."""

from __future__ import annotations

from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from content import models
from content.netzwerke.lands import Land
from tests.factories import HandlungsfeldFactory


class ProfileFactory(DjangoModelFactory):
    """A public municipality in the exchange, as if it had been confirmed and approved."""

    class Meta:
        model = models.Profile
        skip_postgeneration_save = True

    kind = "municipality"
    name = factory.Sequence(lambda number: f"Musterstadt {number}")
    land = Land.BB
    size_class = "s"
    stage = "act"
    languages = factory.LazyFunction(lambda: ["de"])
    ways = factory.LazyFunction(lambda: ["call", "mail"])
    about = "Wir sind eine kleine Stadt am Fluss."
    email = factory.Sequence(lambda number: f"stadt-{number}@example.org")
    contact_name = "Mia Berg"
    status = "public"
    live = True
    confirmed_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def handlungsfelder(self, create: bool, fields: Any, **kwargs: Any) -> None:
        """Set the fields of action that are given."""
        if create and fields:
            self.handlungsfelder.set(fields)
            self.save()


class EntryFactory(DjangoModelFactory):
    """A public offer of a public profile."""

    class Meta:
        model = models.Entry

    profile = factory.SubFactory(ProfileFactory)
    direction = "offer"
    title = factory.Sequence(lambda number: f"Rat zum Ratsportal {number}")
    text = "Wir zeigen Ihnen, wie wir es gemacht haben."
    handlungsfeld = factory.SubFactory(HandlungsfeldFactory)
    kind = "advice"
    status = "public"
    live = True
