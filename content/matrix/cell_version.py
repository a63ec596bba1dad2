"""A cell of the matrix as a page of its own, with what the frame of the site asks of a page."""

from __future__ import annotations

from dataclasses import dataclass

from content.matrix.models import Handlungsfeld, Wirkung
from content.pages.columns import text_in
from content.pages.version import PageVersion


@dataclass(frozen=True)
class CellVersion(PageVersion):
    """The meeting of a row and a column, in the language of the matrix page around it."""

    row: Handlungsfeld
    column: Wirkung

    search_description = type_label = seo_title = ""

    @property
    def title(self) -> str:
        """The names of row and column; German where one has no name in the language."""
        return f"{self.row_name}: {self.column_name}"

    @property
    def row_name(self) -> str:
        """The name of the Handlungsfeld."""
        return text_in(self.row, "name", self.code)[0]

    @property
    def column_name(self) -> str:
        """The name of the Wirkung."""
        return text_in(self.column, "name", self.code)[0]

    @property
    def lead(self) -> str:
        """What the effect is."""
        return text_in(self.column, "description", self.code)[0]

    def url_in(self, code: str) -> str | None:
        """The address of the cell in a language."""
        return self._below(super().url_in(code))

    def full_url_in(self, code: str) -> str | None:
        """The address with scheme and host."""
        return self._below(super().full_url_in(code))

    def _below(self, address: str | None) -> str | None:
        return f"{address}{self.row.slug}/{self.column.slug}/" if address else None
