"""The demo content in a folder, and a server process that shows it.

``python tests/browser/demo_server.py build|serve|term|talks`` with the folder in ``$DEMO_FOLDER``. A script of its own,
not ``python -m tests…``: a library of ours (textstat) installs a package ``tests``, which would be found first.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAGES = "pages.json"
DATABASE = "db.sqlite3"


def build_once(folder: Path, migrated: Path) -> None:
    """Load the demo content into ``folder``; of several processes the first one does it, the others wait.

    ``migrated``: an empty database to begin with; if there is none, one is made.
    """
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder / "done"
        if not done.exists():
            if migrated.exists():
                shutil.copy(migrated, folder / DATABASE)
            subprocess.run(_command("build"), env=_environment(folder), cwd=ROOT, check=True)
            done.touch()


@contextmanager
def serve_copy(
    original: Path, folder: Path, looks_every: int = 0, languages: Sequence[str] = ()
) -> Iterator[str]:
    """Serve a copy of the content in ``original``, kept in ``folder``; yield the server's address.

    ``looks_every``: how often the server looks for new terms, in seconds; 0: before each use.
    ``languages``: the ones that the site shows; without them all.
    """
    shutil.copytree(original, folder, dirs_exist_ok=True)
    shown = {"DEMO_LANGUAGES": ",".join(languages)} if languages else {}
    with subprocess.Popen(
        _command("serve"),
        env=_environment(folder) | shown | {"GLOSSARY_LOOKS_EVERY": str(looks_every)},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        address = server.stdout.readline().strip()
        if not address:
            raise RuntimeError("The server of the demo content did not start; its error stands above.")
        try:
            yield address
        finally:
            # Its cue to end; it ends, too, when this process is killed.
            server.stdin.close()


def publish_term(folder: Path, name: str) -> None:
    """Publish a term with a German explanation in the content of ``folder``, by a process of its own."""
    subprocess.run([*_command("term"), name], env=_environment(folder), cwd=ROOT, check=True)


def add_talks(folder: Path) -> dict[str, str]:
    """Put conversations in every state into the content of ``folder``; return paths, see ``demo_talks``."""
    made = subprocess.run(
        _command("talks"), env=_environment(folder), cwd=ROOT, check=True, stdout=subprocess.PIPE
    )
    return json.loads(made.stdout)


def pages(folder: Path) -> dict[str, tuple[str, int]]:
    """Return page type and number of each German address of the content in ``folder``."""
    return json.loads((folder / PAGES).read_text(encoding="utf-8"))


def _command(task: str) -> list[str]:
    return [sys.executable, str(HERE / "demo_server.py"), task]


def _environment(folder: Path) -> dict[str, str]:
    return os.environ | {
        "DEMO_FOLDER": str(folder),
        "DJANGO_SETTINGS_MODULE": "demo_settings",
        "PYTHONPATH": os.pathsep.join(str(path) for path in (ROOT, ROOT / "site", HERE)),
    }


def main(task: str, *words: str) -> None:
    """Build the content, put a term or conversations into it, or serve it until the standard input closes."""
    import django

    django.setup()
    from django.core.management import call_command

    if task == "build":
        from config import catalogues

        catalogues.compile_all()
        call_command("migrate", verbosity=0)
        call_command("demo", stdout=sys.stderr)
        from content.management.demo import people
        from content.models import BasePage

        people.load_people(people.DEMO_PASSWORD)

        live = BasePage.objects.live().filter(depth__gt=1)
        found = {page.get_url(): (page.specific_class.__name__, page.pk) for page in live}
        (Path(os.environ["DEMO_FOLDER"]) / PAGES).write_text(json.dumps(found), encoding="utf-8")
    elif task == "term":
        from glossary.models import Term

        for name in words:
            term = Term.objects.create(
                slug=name.lower(), name_de=name, explanation_de="Ein Wort.", live=False
            )
            term.save_revision().publish()
    elif task == "talks":
        from demo_talks import add_talks as make

        print(json.dumps(make()))
    else:
        from django.contrib.staticfiles.handlers import StaticFilesHandler
        from django.test.testcases import LiveServerThread

        from content.management.demo import site_record

        server = LiveServerThread("127.0.0.1", StaticFilesHandler)
        server.start()
        server.is_ready.wait()
        if server.error:
            raise server.error
        address = f"http://127.0.0.1:{server.port}"
        site_record.answer_at(address)
        print(address, flush=True)
        sys.stdin.read()
        server.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
