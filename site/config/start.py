"""What ``make run`` does: ``python -m config.start HOST PORT`` prepares the demo and serves it.

In one process, because every start of Wagtail takes seconds.
"""

import io
import logging
import os
import sys
import threading
import time
from collections.abc import Iterable
from itertools import count

EVERYWHERE = ("0.0.0.0", "::")
MINUTE = 60


def address(host: str, port: str) -> str:
    """Return the address at which somebody on this machine reaches the server."""
    return f"http://{'127.0.0.1' if host in EVERYWHERE else host}:{port}"


def run_clock(pause: float = MINUTE, rounds: Iterable[int] = count()) -> None:
    """Bring planned pages online, tell which exceptions end soon, look after the exchange, as a clock does in public.

    After an update, it checks all texts anew. ``pause`` is in seconds. What has been told is not told again, so every
    round may ask.
    A round that fails is logged and does not end the next ones.
    """
    from django.core.management import call_command
    from django.db import close_old_connections

    for _round in rounds:
        time.sleep(pause)
        try:
            call_command("publish_scheduled", verbosity=0)
            call_command("remind_exceptions", stdout=io.StringIO())
            call_command("exchange_clock", stdout=io.StringIO())
            call_command("send_mails", stdout=io.StringIO())
            call_command("recheck_after_update", stdout=io.StringIO())
        except Exception:
            logging.getLogger(__name__).exception("Planned pages could not be published")
            # It may have failed because the database went away; the next round asks it anew.
            close_old_connections()


def main(host: str, port: str) -> None:
    """Compile the translations, bring the database up to date, load the demo, serve until interrupted."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    os.environ.setdefault("BASE_URL", address(host, port))
    import django
    from django.conf import settings
    from django.core.management import call_command

    from config import catalogues

    catalogues.compile_all()
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("demo", address=address(host, port))
    sys.stdout.flush()
    threading.Thread(target=run_clock, daemon=True).start()
    # Who tries the site sees its own error pages, as readers do, and not Django's for developers.
    settings.DEBUG = False
    # Without a watcher of the code: it would start everything a second time.
    call_command("runserver", f"{host}:{port}", use_reloader=False, skip_checks=True, insecure_serving=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
