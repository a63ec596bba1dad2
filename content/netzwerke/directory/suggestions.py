"""Who fits, with reasons in plain words, as pages show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from content import languages
from content.netzwerke.directory.cards import is_foreign, with_mark
from content.netzwerke.directory.overview import field_names
from content.netzwerke.exchange.choices import Direction, SpokenLanguage, Way
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import LAND_CHOICES, Profile
from content.netzwerke.matching.candidates import best_for_entry, best_for_profile
from content.netzwerke.matching.reason import Reason
from content.netzwerke.matching.reason_text import Words, told, told_to_left
from content.netzwerke.matching.score import MOST_REASONS, Match


@dataclass(frozen=True)
class Suggestion:
    """Somebody or something that fits: ``code`` is the language of the title."""

    title: str
    url: str
    label: str
    code: str
    reasons: tuple[SafeString, ...]

    @property
    def direction(self) -> str:
        """Writing direction of the title."""
        return languages.get(self.code).direction

    @property
    def is_foreign(self) -> bool:
        """True when the title has another language or direction than the interface around it."""
        return is_foreign(self.code)


def words(wanted: str) -> Words:
    """Return the words for reasons in the reader's language; one query."""
    return Words(field_names(wanted), dict(LAND_CHOICES), dict(SpokenLanguage.choices), dict(Way.choices))


def entries_that_fit(entry: Entry, wanted: str, to_themselves: bool = False) -> list[Suggestion]:
    """Return the best offers for a request, or the best requests for an offer, told to whoever reads the page or to
    those whose entry it is."""
    found, known = best_for_entry(entry), words(wanted)
    tell = (_told_to_right if entry.direction == Direction.OFFER else told_to_left) if to_themselves else told
    is_offer = entry.direction == Direction.OFFER
    keys = [(match.left if is_offer else match.right).entry for match in found]
    entries = Entry.objects.select_related("profile").in_bulk(keys)
    return [
        Suggestion(
            entries[key].title,
            reverse("exchange_entry", args=[key]),
            f"{with_mark(entries[key].get_kind_display(), entries[key].profile.is_demo)} · {entries[key].profile.name}",
            entries[key].language,
            in_words(match, known, tell),
        )
        for key, match in zip(keys, found, strict=True)
    ]


def partners_that_fit(profile: Profile, wanted: str, to_themselves: bool = False) -> list[Suggestion]:
    """Return the best tandem partners of a profile, told to whoever reads the page or to the profile itself."""
    found, known = best_for_profile(profile), words(wanted)
    profiles = Profile.objects.in_bulk([match.right.key for match in found])
    tell = told_to_left if to_themselves else told
    return [
        Suggestion(
            match.right.name,
            reverse("exchange_profile", args=[match.right.key]),
            with_mark(profiles[match.right.key].get_kind_display(), profiles[match.right.key].is_demo),
            languages.DEFAULT,
            in_words(match, known, tell),
        )
        for match in found
    ]


def _told_to_right(reason: Reason, left: str, right: str, known: Words) -> SafeString:
    return told_to_left(reason.mirrored, right, left, known)


def in_words(match: Match, known: Words, tell: Callable[..., SafeString] = told) -> tuple[SafeString, ...]:
    """Return the weightiest reasons of a match as sentences."""
    return tuple(
        tell(reason, match.left.name, match.right.name, known) for reason in match.reasons[:MOST_REASONS]
    )
