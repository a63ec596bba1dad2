"""Which pages there are documents of, and in which formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from content.handreichung.export.cards import card, short_card
from content.handreichung.export.manuscript import Manuscript
from content.information.models import InformationPage
from content.netzwerke.models import NetzwerkPage
from content.pages.base_page import BasePage
from content.pages.site_settings import SiteSettings
from content.pages.version import PageVersion
from content.praxisanleitungen.checklist import PARAMETER
from content.praxisanleitungen.models import PraxisanleitungPage

# Gets a page's version, the settings of the site and what stands in the address.
Builder = Callable[[PageVersion, SiteSettings, QueryDict], Manuscript]


@dataclass(frozen=True)
class Format:
    """A kind of file: the end of its name, its media type, what readers call it, who makes it."""

    extension: str
    media_type: str
    label: str
    write: Callable[[Manuscript], bytes]
    is_shown: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of page that there are documents of, and how they are built.

    What ``is_long`` is made in the background; what ``is_book`` is offered for e-readers, too. ``build_short`` makes
    what stands on a card; ``reads`` names what it reads in an address.
    """

    model: type[BasePage]
    build: Builder
    build_short: Builder | None = None
    is_long: bool = False
    is_book: bool = False
    reads: tuple[str, ...] = ()

    def query_of(self, query: QueryDict) -> str:
        """Return what in an address changes the document: nobody has it made twice by adding something else."""
        read = QueryDict(mutable=True)
        for name in self.reads:
            read.setlist(name, query.getlist(name))
        return read.urlencode()


# Who makes them is imported when somebody wants a file: it costs memory that most processes never need.
def _pdf(source: Manuscript) -> bytes:
    from content.handreichung.export.pdf import write_pdf

    return write_pdf(source)


def _docx(source: Manuscript) -> bytes:
    from content.handreichung.export.docx import write_docx

    return write_docx(source)


def _odt(source: Manuscript) -> bytes:
    from content.handreichung.export.odt import write_odt

    return write_odt(source)


def _epub(source: Manuscript) -> bytes:
    from content.handreichung.export.epub import write_epub

    return write_epub(source)


def _handout(source: Manuscript) -> bytes:
    from content.handreichung.export.handout import write_handout

    return write_handout(source)


_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = {
    "pdf": Format("pdf", "application/pdf", _("PDF"), _pdf, is_shown=True),
    "docx": Format("docx", _OFFICE, pgettext_lazy("file format", "Word"), _docx),
    "odt": Format(
        "odt", "application/vnd.oasis.opendocument.text", pgettext_lazy("file format", "OpenDocument"), _odt
    ),
    "epub": Format("epub", "application/epub+zip", pgettext_lazy("file format", "E-book"), _epub),
}
CARD = Format("pdf", "application/pdf", _("Card (PDF, 2 pages at most)"), _handout, is_shown=True)


def _card(version: PageVersion, settings: SiteSettings, query: QueryDict) -> Manuscript:
    return card(version, settings, query.getlist(PARAMETER))


def _short_card(version: PageVersion, settings: SiteSettings, query: QueryDict) -> Manuscript:
    return short_card(version, settings, query.getlist(PARAMETER))


# The handbook adds its own.
kinds = [
    Kind(InformationPage, _card, _short_card),
    Kind(PraxisanleitungPage, _card, _short_card, reads=(PARAMETER,)),
    Kind(NetzwerkPage, _card),
]


def kind_of(page: BasePage) -> Kind | None:
    """Return the kind of a page of its own type; None where there are no documents of it."""
    return next((kind for kind in kinds if isinstance(page, kind.model)), None)


def formats_of(kind: Kind) -> list[Format]:
    """Return the formats in which there are documents of a kind of page."""
    return [found for found in FORMATS.values() if kind.is_book or found.extension != "epub"]
