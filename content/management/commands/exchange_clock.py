"""``manage.py exchange_clock``: reminds, asks and deletes in the exchange, whatever is due."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from content.netzwerke import clock


class Command(BaseCommand):
    """Made for a clock that calls it at least once a day; what has been done is not done again."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is due."""
        self.stdout.write(f"{clock.run()} mails written.")
