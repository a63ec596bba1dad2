"""What ``make run`` does: ``python -m config.start HOST PORT`` prepares the demo and serves it.

In one process, because every start of Wagtail takes seconds.
"""

import os
import sys
import threading

EVERYWHERE = ("0.0.0.0", "::")
MINUTE = 60  # seconds


def address(host: str, port: str) -> str:
    """Return the address at which somebody on this machine reaches the server."""
    return f"http://{'127.0.0.1' if host in EVERYWHERE else host}:{port}"


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
    clock = threading.Thread(target=call_command, args=["clock"], kwargs={"every": MINUTE}, daemon=True)
    clock.start()
    # Who tries the site sees its own error pages, as readers do, and not Django's for developers.
    settings.DEBUG = False
    # Without a watcher of the code: it would start everything a second time.
    call_command("runserver", f"{host}:{port}", use_reloader=False, skip_checks=True, insecure_serving=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
