"""The pages that the law wants on the site, and what they still lack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from content import languages
from content.pages.base_page import BasePage
from content.pages.columns import column
from content.pages.home_page import HomePage
from content.pages.plain_page import EasyLanguagePage, SignLanguagePage, StatementPage
from content.review.reports.status import Verdict, VersionStatus

# BITV 2.0 § 7 (5): the statement is looked at again once a year.
STATEMENT_AGE = timedelta(days=365)


@dataclass(frozen=True)
class Duty:
    """A page that has to be there: what it is for, by which clause, and what it lacks (empty: nothing)."""

    title: str
    clause: str
    page: BasePage | None
    missing: tuple[str, ...]

    @property
    def is_done(self) -> bool:
        """True when nothing is missing."""
        return not self.missing


def duties(today: date) -> list[Duty]:
    """Return the pages of duty of BITV 2.0 § 4 and § 7 with what they lack on a day."""
    easy, sign, statement = (_first(model) for model in (EasyLanguagePage, SignLanguagePage, StatementPage))
    home = _first(HomePage)
    return [
        Duty(
            _("Leichte Sprache: what the site is about, how to find one's way, all easy pages"),
            "BITV 2.0 § 4 Nr. 1, 2, 4",
            easy,
            tuple(_lacks_easy_text(easy)),
        ),
        Duty(
            _("Leichte Sprache: the most important of the statement on accessibility"),
            "BITV 2.0 § 4 Nr. 3",
            statement,
            tuple(_lacks_easy_text(statement)),
        ),
        Duty(
            _("Sign language: what the site is about, how to find one's way, the statement"),
            "BITV 2.0 § 4",
            sign,
            tuple(_lacks_video(sign)),
        ),
        Duty(
            _("Statement on accessibility, checked within a year, with a way to report barriers"),
            "BITV 2.0 § 7, BGG § 12b",
            statement,
            tuple(_lacks_statement(statement, today)),
        ),
        Duty(_("Home page in Leichte Sprache"), "BITV 2.0 § 4", home, tuple(_lacks_easy_text(home))),
    ]


def _first(model: type[BasePage]) -> BasePage | None:
    pages: QuerySet = model.objects.order_by("-live", "path")
    return pages.first()


def _lacks_page(page: BasePage | None) -> Iterator[str]:
    if page is None:
        yield _("There is no such page yet.")
    elif not page.live:
        yield _("The page is not online.")


def _lacks_easy_text(page: BasePage | None) -> Iterator[str]:
    yield from _lacks_page(page)
    if page is None:
        return
    if not getattr(page, column("released", languages.EASY)):
        yield _("The text in Leichte Sprache is not released.")
        return
    status = VersionStatus.objects.filter(page_id=page.pk, language=languages.EASY).first()
    if status and status.verdict == Verdict.FAILS:
        yield _("The text in Leichte Sprache does not keep the rules.")


def _lacks_video(page: BasePage | None) -> Iterator[str]:
    yield from _lacks_page(page)
    if page is not None and not page.sign_language_video_id:
        yield _("The video in sign language is missing.")


def _lacks_statement(page: StatementPage | None, today: date) -> Iterator[str]:
    yield from _lacks_page(page)
    if page is None:
        return
    if page.reviewed_on is None or page.reviewed_on < today - STATEMENT_AGE:
        yield _("Nobody has checked it within the last year.")
    if not page.report_address:
        yield _("It has no mail address to which reports of barriers go.")
