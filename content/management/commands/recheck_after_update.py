"""``manage.py recheck_after_update``: checks everything public in the background when the engine is a newer one."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from content.review.recheck.due import is_due
from content.review.recheck.progress import begin, start_in_background


class Command(BaseCommand):
    """Made for a clock, however often it calls: a check begins once for each update, or goes on where it broke off."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Start the check if there is something to check; it goes on after this command."""
        if is_due() and (run := begin()):
            start_in_background(run)
            self.stdout.write("All public texts are being checked anew.")
