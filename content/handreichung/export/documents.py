"""Which pages there are documents of, and in which formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from content.handreichung.export import docx, epub, odt
from content.handreichung.export.cards import card
from content.handreichung.export.manuscript import Manuscript
from content.handreichung.export.pdf import write_pdf
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

    What ``is_long`` is made in the background; what ``is_book`` is offered for e-readers, too.
    """

    model: type[BasePage]
    build: Builder
    is_long: bool = False
    is_book: bool = False


FORMATS = {
    "pdf": Format("pdf", "application/pdf", _("PDF"), write_pdf, is_shown=True),
    "docx": Format("docx", docx.MEDIA_TYPE, pgettext_lazy("file format", "Word"), docx.write_docx),
    "odt": Format("odt", odt.MEDIA_TYPE, pgettext_lazy("file format", "OpenDocument"), odt.write_odt),
    "epub": Format("epub", epub.MEDIA_TYPE, pgettext_lazy("file format", "E-book"), epub.write_epub),
}


def _card(version: PageVersion, settings: SiteSettings, query: QueryDict) -> Manuscript:
    return card(version, settings, query.getlist(PARAMETER))


# The handbook adds its own.
kinds = [Kind(InformationPage, _card), Kind(PraxisanleitungPage, _card), Kind(NetzwerkPage, _card)]


def kind_of(page: BasePage) -> Kind | None:
    """Return the kind of a page of its own type; None where there are no documents of it."""
    return next((kind for kind in kinds if isinstance(page, kind.model)), None)


def formats_of(kind: Kind) -> list[Format]:
    """Return the formats in which there are documents of a kind of page."""
    return [found for found in FORMATS.values() if kind.is_book or found.extension != "epub"]
