"""Rounds in the background: one job at a time for each round, whoever clicks twice."""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from content.netzwerke.rounds.calculation import calculate
from content.netzwerke.rounds.invitations import invite_next
from content.netzwerke.rounds.models import SILENCE, Round, RoundState

logger = logging.getLogger(__name__)

# The tasks of ours in ``settings.TASKS``: immediate in development, in the database in public.
BACKGROUND = "background"


def start_calculation(round_: Round) -> bool:
    """Calculate a round in the background; False when something goes on already or its invitations are sent."""
    if not _claim(round_, RoundState.WORKING, Q(sent_at=None)):
        return False
    transaction.on_commit(lambda: calculate_round.enqueue(round_.pk))
    return True


def start_sending(round_: Round) -> bool:
    """Send the invitations of a round in the background; False when something goes on already.

    What was sent stays sent: after a break, the rest follows.
    """
    if not _claim(round_, RoundState.SENDING, ~Q(state__in=[RoundState.NEW, RoundState.SENT])):
        return False
    Round.objects.filter(pk=round_.pk, sent_at=None).update(sent_at=timezone.now())
    transaction.on_commit(lambda: send_round.enqueue(round_.pk))
    return True


def _claim(round_: Round, state: RoundState, condition: Q) -> bool:
    """Put a round into a state of work; of two at the same time only one succeeds."""
    now = timezone.now()
    busy = Q(state__in=[RoundState.WORKING, RoundState.SENDING], heard_at__gt=now - SILENCE)
    rounds = Round.objects.filter(condition, pk=round_.pk).exclude(busy)
    return bool(rounds.update(state=state, heard_at=now, done=0, total=0))


@task(backend=BACKGROUND)
def calculate_round(round_id: int) -> None:
    """Calculate a round that was claimed for it."""
    round_ = Round.objects.filter(pk=round_id, state=RoundState.WORKING).first()
    if round_ is None:
        return
    try:
        calculate(round_, round_.say)
    except Exception:
        logger.exception("Round %s could not be calculated.", round_id)
        _finish(round_, RoundState.FAILED)
    else:
        _finish(round_, RoundState.READY)


@task(backend=BACKGROUND)
def send_round(round_id: int) -> None:
    """Send the invitations of a round that was claimed for it, one after the other."""
    round_ = Round.objects.filter(pk=round_id, state=RoundState.SENDING).first()
    if round_ is None:
        return
    total = round_.pairings.count()
    try:
        while invite_next(round_):
            round_.say(round_.pairings.exclude(invited_at=None).count(), total)
    except Exception:
        logger.exception("The invitations of round %s were not all sent.", round_id)
        _finish(round_, RoundState.FAILED)
    else:
        _finish(round_, RoundState.SENT)


def _finish(round_: Round, state: RoundState) -> None:
    Round.objects.filter(pk=round_.pk).update(state=state, heard_at=timezone.now())
