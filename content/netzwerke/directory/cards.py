"""Profiles, offers and requests as cards of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content import languages
from content.netzwerke.exchange.choices import Direction, Status
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile
from content.pages.card import CardFact


@dataclass(frozen=True)
class ExchangeCard:
    """What ``components/card.html`` shows: ``code`` is the language of title and lead."""

    title: str
    url: str
    lead: str
    type_label: str
    code: str
    card_facts: list[CardFact]

    @property
    def page(self) -> ExchangeCard:
        """Where the card looks for its facts."""
        return self

    @property
    def direction(self) -> str:
        """Writing direction of title and lead."""
        return languages.get(self.code).direction

    @property
    def is_foreign(self) -> bool:
        """True when title and lead have another language or direction than the interface around them."""
        return is_foreign(self.code)


def is_foreign(code: str) -> bool:
    """Tell whether a text in a language has to say so on a page for the present reader."""
    wanted = languages.current()
    return code != wanted.interface or languages.get(code).direction != wanted.direction


def in_language(name: str, code: str) -> SafeString:
    """Return a name as HTML that tells its language, which is empty where it is that of the interface."""
    return format_html('<span lang="{}">{}</span>', code, name) if code else format_html("{}", name)


def with_mark(label: Any, is_demo: bool) -> str:
    """Return a label that tells what is only an example."""
    return _("Example · %(label)s") % {"label": label} if is_demo else str(label)


def place(profile: Profile) -> str:
    """Return where a profile is at home."""
    return ", ".join(part for part in (profile.district, str(profile.get_land_display())) if part)


def profile_cards(keys: list[int]) -> list[ExchangeCard]:
    """Return the public profiles with these keys as cards, in this order; one query."""
    shown = Q(
        entries__status=Status.PUBLIC, entries__live=True, entries__valid_until__gte=timezone.localdate()
    )
    counted = {
        direction: Count("entries", filter=shown & Q(entries__direction=direction))
        for direction in Direction.values
    }
    found = Profile.objects.public().filter(pk__in=keys).annotate(**counted).in_bulk()
    return [_profile_card(found[key]) for key in keys if key in found]


def _profile_card(profile: Profile) -> ExchangeCard:
    facts = [CardFact("place", _("Region:"), place(profile))] if place(profile) else []
    if profile.size_class:
        facts.append(CardFact("users", _("Size:"), profile.get_size_class_display()))
    if profile.offer:
        text = ngettext("%(number)s offer", "%(number)s offers", profile.offer) % {"number": profile.offer}
        facts.append(CardFact("hands", "", text))
    if profile.request:
        text = ngettext("%(number)s request", "%(number)s requests", profile.request)
        facts.append(CardFact("search", "", text % {"number": profile.request}))
    return ExchangeCard(
        profile.name,
        reverse("exchange_profile", args=[profile.pk]),
        profile.about,
        with_mark(profile.get_kind_display(), profile.is_demo),
        profile.about_language if profile.about else languages.DEFAULT,
        facts,
    )


def entry_cards(keys: list[int], fields: Mapping[int, str]) -> list[ExchangeCard]:
    """Return the public entries with these keys as cards, in this order; one query.

    ``fields`` has the names of the Handlungsfelder by their keys.
    """
    found = Entry.objects.public().filter(pk__in=keys).select_related("profile").in_bulk()
    return cards_of([found[key] for key in keys if key in found], fields)


def cards_of(entries: Iterable[Entry], fields: Mapping[int, str]) -> list[ExchangeCard]:
    """Return entries that come with their profiles as cards."""
    return [_entry_card(entry, fields.get(entry.handlungsfeld_id, "")) for entry in entries]


def _entry_card(entry: Entry, field: str) -> ExchangeCard:
    facts = [
        CardFact("users", _("From:"), entry.profile.name),
        CardFact("place", _("Region:"), place(entry.profile)),
        CardFact("building", _("Field of action:"), field),
    ]
    return ExchangeCard(
        entry.title,
        reverse("exchange_entry", args=[entry.pk]),
        entry.text,
        with_mark(entry.get_kind_display(), entry.profile.is_demo),
        entry.language,
        [fact for fact in facts if fact.text],
    )
