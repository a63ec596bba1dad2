"""``manage.py send_mails``: sends again what could not be sent, and looks after mails whose worker has died."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from content.pages.mail.delivery import sweep


class Command(BaseCommand):
    """Made for a clock that calls it every minute; no mail is sent twice, however often it is called."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Hand on the mails that are due."""
        self.stdout.write(f"{sweep()} mails handed on.")
