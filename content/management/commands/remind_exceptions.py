"""``manage.py remind_exceptions``: tells by mail which exceptions from the readability check end soon."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from content.review.exceptions.expiry import remind


class Command(BaseCommand):
    """Made for a clock that calls it once a day; what has been told is not told again."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Send the mails."""
        sent = remind(timezone.localdate())
        self.stdout.write(f"{sent} mails sent.")
