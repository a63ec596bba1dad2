"""``manage.py readability``: checks how easy the public texts are, or the pages and drafts that are named.

Exit: 0 everything may be online, 1 something may not, 2 wrong use, 3 nothing could be measured.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Model

from content import languages
from content.readability.report import NOT_MEASURABLE
from content.review.recheck import output, scope
from content.review.recheck.held_back import hold_back
from content.review.recheck.progress import Recheck, begin
from content.review.recheck.run import CheckedVersion, cores, recheck
from content.review.reports.status import take_snapshot, write

PASSES, FAILS, WRONG_USE, NOTHING_MEASURABLE = 0, 1, 2, 3
SAY_EVERY_SECONDS = 1.0


class Command(BaseCommand):
    """Uses all cores; texts that were checked before are not checked again, so a run that broke off goes on.

    A run over everything takes versions offline that fail in a language which the site shows anew.
    """

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what can be chosen."""
        parser.add_argument(
            "pages", nargs="*", help="id, path or address of a page; without: everything public"
        )
        parser.add_argument("--drafts", action="store_true", help="check the newest drafts")
        parser.add_argument(
            "--language", action="append", choices=languages.CODES, help="only this language; may be repeated"
        )
        parser.add_argument("--format", choices=["table", "json", "sarif"], default="table")
        parser.add_argument("--failing", action="store_true", help="show only what may not be online")
        parser.add_argument("--processes", type=int, default=cores(), help="cores to use (default: all)")
        parser.add_argument("--quiet", action="store_true", help="do not tell the progress")
        parser.add_argument("--run", type=int, help="the run that the admin has begun")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, print, and leave with the result."""
        if options["processes"] < 1:
            raise CommandError("At least one process is needed.", returncode=WRONG_USE)
        subjects, total = self._subjects(options)
        everything = not options["pages"] and not options["drafts"] and not options["language"]
        run = self._run(options["run"], total) if everything or options["run"] else None
        versions: list[CheckedVersion] = []
        done, held, said_at = 0, 0, time.monotonic()
        chosen = frozenset(options["language"] or ()) or None
        for found in recheck(subjects, options["processes"], chosen):
            versions += found
            done += 1
            if everything:
                held += _note(found)
            if time.monotonic() - said_at >= SAY_EVERY_SECONDS:
                said_at = time.monotonic()
                self._say(options, run, done, total, versions)
        if everything:
            take_snapshot()
        if held:
            self.stderr.write(f"{held} never judged before: taken offline")
        self._say(options, run, done, total, versions)
        if run:
            run.finish()
        self._print(versions, options)
        sys.exit(exit_code(versions))

    def _subjects(self, options: dict[str, Any]) -> tuple[Iterable[Model], int]:
        if options["pages"]:
            try:
                pages = scope.named(options["pages"], newest=options["drafts"])
            except scope.NoSuchPage as error:
                raise CommandError(f"There is no page {error}.", returncode=WRONG_USE) from error
            return pages, len(pages)
        if options["drafts"]:
            drafts = list(scope.drafts())
            return drafts, len(drafts)
        return scope.public(), scope.count_public()

    def _run(self, number: int | None, total: int) -> Recheck | None:
        """Return the run whose progress the admin shows; None when another one works already."""
        if number is None:
            run = begin()
        else:
            run = Recheck.objects.filter(pk=number, finished_at=None).first()
            if run is None:
                raise CommandError(f"There is no run {number}.", returncode=WRONG_USE)
            # Readers and editors come first.
            os.nice(10)
        if run:
            run.total = total
            run.save(update_fields=["total"])
        return run

    def _say(self, options, run: Recheck | None, done: int, total: int, versions: list) -> None:
        failing = sum(version.stops for version in versions)
        if run:
            run.say(done, failing)
        if not options["quiet"]:
            self.stderr.write(f"{done}/{total}, {failing} failing")

    def _print(self, versions: list[CheckedVersion], options: dict[str, Any]) -> None:
        shown = [version for version in versions if version.stops or not options["failing"]]
        if options["format"] == "json":
            self.stdout.write(output.as_json(shown))
        elif options["format"] == "sarif":
            self.stdout.write(output.as_sarif(shown))
        else:
            self.stdout.write(output.table_head())
            for version in shown:
                for line in output.table_rows(version):
                    self.stdout.write(line)


def _note(found: list[CheckedVersion]) -> int:
    """Bring the reports up to date with the results of one page or term; return how many versions went offline."""
    if not found:
        return 0
    held = hold_back(found[0].subject, found)
    judged = {
        version.code: version.judgement for version in found if version.judgement and version.code not in held
    }
    if judged:
        write(found[0].subject, judged)
    return len(held)


def exit_code(versions: list[CheckedVersion]) -> int:
    """Return the exit code for the results."""
    if any(version.stops for version in versions):
        return FAILS
    measured = (v for v in versions if v.judgement and v.judgement.verdict != NOT_MEASURABLE)
    return PASSES if any(measured) else NOTHING_MEASURABLE
