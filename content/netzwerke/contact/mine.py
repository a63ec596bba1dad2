"""The conversations of who is in "Meine Angaben"."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from content.netzwerke.contact.choices import State
from content.netzwerke.contact.link import ThreadLink
from content.netzwerke.contact.thread import Party
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.exchange.session import for_participants

MOST_SHOWN = 50
# As long as a visit to "Meine Angaben" may last.
SHORT = timedelta(hours=12)


def conversations_of(profile: Profile) -> QuerySet[Party]:
    """Return the sides of a profile with their conversations, the newest first; four queries."""
    parties = Party.objects.filter(profile=profile).exclude(thread__state=State.UNCONFIRMED)
    parties = parties.select_related("thread").prefetch_related("thread__parties__profile")
    return parties.order_by("-thread__created_at", "-pk")[:MOST_SHOWN]


@for_participants
@require_safe
def open_mine(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to one of one's own conversations."""
    party = get_object_or_404(Party, pk=pk, profile=request.profile)
    return redirect("contact_thread", token=ThreadLink.make(party, valid=SHORT))
