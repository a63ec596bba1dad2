"""``manage.py demo``: loads the demo content and people to log in with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.urls import reverse

from content.management.demo import people, site_record
from content.management.demo.axes import load_axis
from content.management.demo.bad_data import BadData, at
from content.management.demo.belege import load_belege
from content.management.demo.body import Names
from content.management.demo.exchange import load_exchange
from content.management.demo.kapitel import take_for_looked_at
from content.management.demo.page_files import PageFile, read_pages
from content.management.demo.pages import fill_page, keep, known_pages, make_page
from content.management.demo.pictures import load_pictures
from content.management.demo.terms import load_terms
from content.models import BasePage, Handlungsfeld, HomePage, Wirkung
from content.review.recheck.run import cores, recheck


class Command(BaseCommand):
    """Makes what is missing of the demo. What is there stays as editors made it, unless told to overwrite."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--folder", type=Path, default=settings.SITE_DIR / "demo", help="where the files are"
        )
        parser.add_argument(
            "--overwrite", action="store_true", help="put known pages back to what the files say"
        )
        parser.add_argument("--address", help="where the site will answer, such as http://127.0.0.1:8000")
        parser.add_argument(
            "--users", action="store_true", help="make people to log in with outside development, too"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load everything or nothing."""
        try:
            with transaction.atomic():
                made = load(options["folder"], options["overwrite"])
        except BadData as mistake:
            raise CommandError(f"The demo data has a mistake: {mistake}") from mistake
        if made:
            self.stdout.write(f"{made} demo pages loaded.")
        if options["address"]:
            site_record.answer_at(options["address"])
            self.stdout.write(f"Handbook  {options['address']}/")
            self.stdout.write(f"Editors   {options['address']}{reverse('wagtailadmin_home')}")
        if settings.DEBUG or options["users"]:
            self._introduce(people.load_people(people.DEMO_PASSWORD if settings.DEBUG else None))

    def _introduce(self, logins: list[tuple[people.Person, str | None]]) -> None:
        for person, password in logins:
            if password is None:
                password = people.DEMO_PASSWORD if settings.DEBUG else "(as before)"
            self.stdout.write(f"Login     {person.username:<14} {password:<20} {person.task}")


def load(folder: Path, overwrite: bool) -> int:
    """Load the demo content of a folder; return how many pages were made or written anew."""
    axes = {
        "handlungsfeld": load_axis(folder / "handlungsfelder.yaml", Handlungsfeld, overwrite),
        "wirkung": load_axis(folder / "wirkungen.yaml", Wirkung, overwrite),
    }
    load_terms(folder, overwrite)
    load_exchange(folder / "exchange", axes["handlungsfeld"], overwrite)
    files = read_pages(folder / "pages")
    pages = known_pages(files)
    if not overwrite and len(pages) == len(files):
        return 0
    pictures, belege = load_pictures(folder), load_belege(folder / "belege.yaml", overwrite)
    site_record.make_way_for_home()
    to_fill = []
    for file in files:
        if file.slug not in pages:
            with at(file.name):
                pages[file.slug] = make_page(file, parent_of(file, pages), Names({}, pictures, belege, axes))
        elif not overwrite:
            continue
        to_fill.append(file)
    # Read anew: parents have counted their children since they were made.
    pages = known_pages(files)
    for home in pages.values():
        if isinstance(home, HomePage):
            site_record.start_at(home)
    names = Names({slug: page.pk for slug, page in pages.items()}, pictures, belege, axes)
    for file in to_fill:
        with at(file.name):
            fill_page(pages[file.slug], file, names)
    check_ahead([pages[file.slug] for file in to_fill if file.live])
    for file in to_fill:
        with at(file.name):
            keep(pages[file.slug], file.live)
    take_for_looked_at([pages[file.slug].pk for file in to_fill])
    return len(to_fill)


def check_ahead(pages: list[BasePage]) -> None:
    """Check the texts of pages on all cores: the gate then finds what the engine says of each."""
    for _versions in recheck(pages, cores()):
        pass


def parent_of(file: PageFile, pages: dict[str, BasePage]) -> BasePage:
    """Return the page to put a new page below, fresh from the database: it has counted its children."""
    if file.parent is None:
        return BasePage.objects.get(depth=1)
    return BasePage.objects.get(pk=pages[file.parent].pk)
