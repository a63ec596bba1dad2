"""The start of the exchange: how much there is, where it is, and what is new."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils import timezone

from content import languages
from content.matrix.models import Handlungsfeld
from content.netzwerke.directory import facts
from content.netzwerke.directory.cards import entry_cards, in_language
from content.netzwerke.directory.facts import EntryFact, ProfileFact
from content.netzwerke.directory.kinds import LISTS, PROFILES
from content.netzwerke.exchange.choices import Direction
from content.netzwerke.exchange.profile import LAND_CHOICES
from content.pages.columns import text_in

NEWEST = 6


def overview(wanted: str) -> dict[str, Any]:
    """Return the lists with their sizes, the Länder for the map, and the newest entries; six queries."""
    shown = _shown().filter(direction__in=Direction.values).order_by("-entry_id")
    keys = list(shown.values_list("entry_id", flat=True)[:NEWEST])
    return {
        "lists": lists(),
        "lands": lands_with_profiles(),
        "newest": entry_cards(keys, field_names(wanted)) if keys else [],
    }


def lists() -> list[dict[str, Any]]:
    """Return the lists with their addresses and sizes; two queries."""
    sizes = dict(_shown().order_by().values_list("direction").annotate(number=Count("entry")))
    sizes[PROFILES.direction] = ProfileFact.objects.filter(name=facts.KIND).count()
    return [
        {"kind": kind, "url": reverse(kind.name), "count": sizes.get(kind.direction, 0)} for kind in LISTS
    ]


def _shown() -> QuerySet[EntryFact]:
    """Return one fact of each entry that is shown today."""
    return EntryFact.objects.filter(name=facts.KIND, until__gte=timezone.localdate())


def lands_with_profiles() -> list[dict[str, Any]]:
    """Return the Länder for the map: each leads to the profiles of this Land; one query."""
    rows = ProfileFact.objects.filter(name=facts.LAND).order_by().values_list("value")
    counts = dict(rows.annotate(number=Count("profile")))
    address = reverse("exchange_profiles")
    return [
        {
            "code": code,
            "name": name,
            "count": counts.get(code, 0),
            "selected": False,
            "url": f"{address}?{facts.LAND}={code}",
        }
        for code, name in LAND_CHOICES
    ]


def field_names(wanted: str) -> dict[int, Any]:
    """Return the names of the Handlungsfelder by their keys, as HTML that tells their language; one query."""
    interface, found = languages.get(wanted).interface, {}
    for field in Handlungsfeld.objects.all():
        name, code = text_in(field, "name", wanted)
        found[field.pk] = in_language(name, "" if code == interface else code)
    return found
