"""One's own handbook and the strategy sheet as files. They are made anew for each request and kept nowhere."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe
from django_ratelimit.core import is_ratelimited
from django_ratelimit.exceptions import Ratelimited

from content.handreichung.book import Book
from content.handreichung.export.answer import RATE, answer
from content.handreichung.export.documents import FORMATS
from content.handreichung.export.manuscript import Manuscript
from content.handreichung.manuscripts.book import own_handbook
from content.handreichung.manuscripts.strategy import strategy_document
from content.handreichung.strategy.sheet import strategy_sheet
from content.handreichung.tailoring.request import TownRequest, town_request
from content.handreichung.way import kept_nowhere, with_handbook
from content.pages.navigation import navigation
from content.pages.site_settings import SiteSettings
from content.pages.version import PageVersion

Builder = Callable[[TownRequest, SiteSettings], Manuscript]


def _strategy(town: TownRequest, settings: SiteSettings) -> Manuscript:
    sheet = strategy_sheet(town.proposal, town.book.practice)
    return strategy_document(sheet, settings, town.book.code)


# By the name of the file: an e-book of a sheet to fill in would help nobody.
DOCUMENTS: dict[str, tuple[Builder, tuple[str, ...]]] = {
    "handbuch": (own_handbook, ("pdf", "docx", "odt", "epub")),
    "strategie": (_strategy, ("pdf", "docx", "odt")),
}


@kept_nowhere
@require_safe
@with_handbook
def own_document(
    request: HttpRequest, start: PageVersion, book: Book, document: str, extension: str
) -> HttpResponse:
    """Send a document for a town; without an answer there is nothing to choose: the questions come first."""
    town = town_request(request, book)
    if not town.state.is_answered:
        return redirect(town.address("my_questions"))
    if is_ratelimited(request, group="documents", key="ip", rate=RATE, increment=True):
        raise Ratelimited
    build, _extensions = DOCUMENTS[document]
    source = build(town, navigation(request).settings)
    return answer(request, FORMATS[extension].write(source), source.file_title, FORMATS[extension])


def document_links(town: TownRequest, document: str) -> list[dict[str, str]]:
    """Return the files of a document for a town: what readers call the format, and the address."""
    _build, extensions = DOCUMENTS[document]
    return [
        {"label": str(FORMATS[extension].label), "url": town.address(f"own_{document}_{extension}")}
        for extension in extensions
    ]
