"""``manage.py clock``: everything that has to happen by itself; once, or with ``--every 60`` again and again."""

from __future__ import annotations

import io
import logging
from argparse import ArgumentParser
from time import sleep
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections

logger = logging.getLogger(__name__)

# Each may be called as often as one likes: what has been done is not done again.
JOBS = (
    "publish_scheduled",
    "send_mails",
    "exchange_clock",
    "remind_exceptions",
    "recheck_after_update",
)


class Command(BaseCommand):
    """Calls the commands that wait for their time."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add how often."""
        parser.add_argument(
            "--every", type=int, metavar="SECONDS", help="go on for ever, with a pause of so many seconds"
        )

    def handle(self, *args: Any, every: int | None = None, **options: Any) -> None:
        """Do what is due, once or for ever."""
        one_round()
        while every:
            sleep(every)
            one_round()


def one_round() -> None:
    """Do what is due. A job that fails is logged and keeps no other from its work."""
    for job in JOBS:
        _do(job)
    if settings.TASKS["background"]["BACKEND"].startswith("django_tasks_db."):
        _do("prune_db_task_results", backend="background")


def _do(job: str, **options: Any) -> None:
    try:
        call_command(job, stdout=io.StringIO(), **options)
    except Exception:
        logger.exception("manage.py %s failed", job)
        # It may have failed because the database went away; the next job asks it anew.
        close_old_connections()
