"""What the exchange does by the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

# Filled in AppConfig.ready(): each does what is due at a moment, as often as it is called, and returns how many mails
# it has written.
steps: list[Callable[[datetime], int]] = []


def run(now: datetime | None = None) -> int:
    """Do all that is due; return how many mails were written."""
    moment = now or timezone.now()
    return sum(step(moment) for step in steps)
