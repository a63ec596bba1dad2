"""Invitations of a round: each pair gets a conversation that opens once both have said yes."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape

from django.db import transaction
from django.utils import timezone, translation

from content.matrix.models import Handlungsfeld
from content.netzwerke.contact.course import invite
from content.netzwerke.exchange.choices import Direction, SpokenLanguage, Way
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import LAND_CHOICES
from content.netzwerke.matching.reason_text import Words, told
from content.netzwerke.matching.score import MOST_REASONS
from content.netzwerke.rounds.models import Pairing, Round, RoundKind
from content.netzwerke.rounds.participants import tandem_entries
from content.pages.columns import text_in


def invite_next(round_: Round) -> bool:
    """Invite the next pair of a round; False when there is none. A pair is invited once, also after a break.

    A pair of whom one is not public any more is passed over: it counts as done, and nobody is written to.
    """
    with transaction.atomic():
        waiting = round_.pairings.filter(invited_at=None).select_related("first", "second")
        pairing = waiting.select_for_update(of=("self",)).order_by("pk").first()
        if pairing is None:
            return False
        pairing.invited_at = timezone.now()
        pairing.save(update_fields=["invited_at"])
        if pairing.first.is_public and pairing.second.is_public:
            first_entry, entry = tandem_entries_of(pairing, round_)
            invite(
                pairing.first,
                pairing.second,
                first_entry=first_entry,
                entry=entry,
                reasons=lambda language: reasons_in(pairing, language),
            )
    return True


def tandem_entries_of(pairing: Pairing, round_: Round) -> tuple[Entry | None, Entry | None]:
    """Return the offers or requests of the two that the pair is about: on the same field where there are such.

    In a round of two groups, the first one's is a request and the second one's an offer.
    """
    entries = list(tandem_entries().filter(profile__in=[pairing.first_id, pairing.second_id]).order_by("-pk"))
    first = [entry for entry in entries if entry.profile_id == pairing.first_id]
    second = [entry for entry in entries if entry.profile_id == pairing.second_id]
    if round_.kind == RoundKind.SIDES:
        first = [entry for entry in first if entry.direction == Direction.REQUEST]
        second = [entry for entry in second if entry.direction == Direction.OFFER]
    for one in first:
        for other in second:
            if one.handlungsfeld_id == other.handlungsfeld_id and one.direction != other.direction:
                return one, other
    return _first(first), _first(second)


def reasons_in(pairing: Pairing, language: str) -> list[str]:
    """Return why two fit as plain sentences in a language."""
    with translation.override(language):
        fields = {field.pk: text_in(field, "name", language)[0] for field in Handlungsfeld.objects.all()}
        words = Words(fields, dict(LAND_CHOICES), dict(SpokenLanguage.choices), dict(Way.choices))
        return [
            unescape(told(reason, pairing.first.name, pairing.second.name, words))
            for reason in pairing.known_reasons[:MOST_REASONS]
        ]


def _first(entries: Iterable[Entry]) -> Entry | None:
    return next(iter(entries), None)
