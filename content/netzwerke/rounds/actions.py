"""What editors do to a round with one click."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from content.netzwerke.rounds import adjusting, participants
from content.netzwerke.rounds.adjusting import NotPossible
from content.netzwerke.rounds.background import start_calculation, start_sending
from content.netzwerke.rounds.models import Round
from content.netzwerke.rounds.views import may_bring_together

View = Callable[..., HttpResponse]


def on_round(act: Callable[..., None]) -> View:
    """Make a view of a function that does something to a round: for those who may, by POST, back to the round."""

    @require_POST
    @wraps(act)
    def view(request: HttpRequest, pk: int, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_bring_together(request.user):
            raise PermissionDenied
        round_ = get_object_or_404(Round, pk=pk)
        act(request, round_, *args, **kwargs)
        return redirect("tandem_round", pk)

    return view


def on_open_round(act: Callable[..., None]) -> View:
    """Do the same as long as the pairs of the round can be changed; else say that they cannot."""

    @wraps(act)
    def while_open(request: HttpRequest, round_: Round, *args: Any, **kwargs: Any) -> None:
        if round_.is_open:
            act(request, round_, *args, **kwargs)
        else:
            messages.error(request, _("This round cannot be changed now."))

    return on_round(while_open)


@on_open_round
def calculate(request: HttpRequest, round_: Round) -> None:
    """Calculate the round."""
    if not start_calculation(round_):
        messages.error(request, _("This round cannot be changed now."))


@on_round
def send(request: HttpRequest, round_: Round) -> None:
    """Send the invitations, or the rest of them after a break."""
    if not start_sending(round_):
        messages.error(request, _("These invitations cannot be sent now."))


@on_open_round
def fix(request: HttpRequest, round_: Round, pairing: int) -> None:
    """Keep a pair, or let it go again."""
    found = get_object_or_404(round_.pairings, pk=pairing)
    adjusting.fix(found, not found.is_fixed)


@on_open_round
def forbid(request: HttpRequest, round_: Round, pairing: int) -> None:
    """Take a pair apart for good."""
    adjusting.forbid(get_object_or_404(round_.pairings, pk=pairing))


@on_open_round
def allow(request: HttpRequest, round_: Round, ban: int) -> None:
    """Let a pair be made again."""
    adjusting.allow(get_object_or_404(round_.bans, pk=ban))


@on_open_round
def take_out(request: HttpRequest, round_: Round, profile: int) -> None:
    """Leave somebody out."""
    participants.take_out(get_object_or_404(round_.participants, profile=profile))


@on_open_round
def put_back(request: HttpRequest, round_: Round, profile: int) -> None:
    """Let somebody take part again."""
    participants.put_back(get_object_or_404(round_.participants, profile=profile))


@on_open_round
def bring_together(request: HttpRequest, round_: Round, profile: int, other: int) -> None:
    """Make a pair by hand."""
    try:
        adjusting.bring_together(round_, profile, other)
    except NotPossible:
        messages.error(request, _("These two cannot be brought together in this round."))
    else:
        messages.success(request, _("The two are a pair now. It stays when you calculate anew."))
