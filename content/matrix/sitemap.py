"""The cells of the matrix in the sitemap: those in which something stands, in each language of the matrix."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.http import HttpRequest
from wagtail.models import Site

from content import languages
from content.matrix.befund import Befund
from content.matrix.cell_version import CellVersion
from content.matrix.matrix_page import MatrixPage
from content.matrix.models import Handlungsfeld, Wirkung
from content.pages.sitemap import sibling_urls
from content.pages.visibility import public_pages


class CellSitemap(Sitemap):
    """All cells with public findings; its queries are as many for any number of cells."""

    # A file of the sitemap protocol holds at most 50,000 addresses; a cell has up to six.
    limit = 5_000

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def items(self) -> Any:
        """The keys of row and column of each cell, and when one of its findings was published last."""
        found = Befund.objects.filter(public_pages()).order_by("handlungsfeld_id", "wirkung_id")
        return found.values_list("handlungsfeld_id", "wirkung_id").annotate(Max("last_published_at"))

    def get_latest_lastmod(self) -> datetime | None:
        """When a finding was published last."""
        return Befund.objects.filter(public_pages()).aggregate(latest=Max("last_published_at"))["latest"]

    def get_urls(self, page: int = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        """Return the entries of one file of the sitemap; none while there is no public matrix."""
        own = Site.find_for_request(self._request)
        pages = MatrixPage.objects.filter(public_pages())
        matrix = pages.descendant_of(own.root_page).first() if own else None
        if matrix is None:
            return []
        codes = [language.code for language in languages.active() if language.code in matrix.released_codes]
        rows, columns = Handlungsfeld.objects.in_bulk(), Wirkung.objects.in_bulk()
        entries = []
        for row, column, changed in self.paginator.page(page).object_list:
            cell = CellVersion(matrix, codes[0], codes[0], rows[row], columns[column])
            entries += sibling_urls({code: cell.full_url_in(code) for code in codes}, changed)
        return entries
