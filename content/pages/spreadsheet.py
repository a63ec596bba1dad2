"""Exports that a spreadsheet program only shows: what readers wrote is never a formula."""

from __future__ import annotations

from typing import Any

# After https://owasp.org/www-community/attacks/CSV_Injection, with the wide signs that some programs read alike.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_text(cell: Any) -> Any:
    """Return a CSV cell that no program calculates: a text that could be a formula begins with an apostrophe.

    >>> as_text("=1+1"), as_text("Guten Tag"), as_text(-5)
    ("'=1+1", 'Guten Tag', -5)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


class TextOnlyCsv:
    """For Wagtail's views with an export: no formula in CSV. (In XLSX, Wagtail itself writes texts as texts.)"""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Return the value of a cell."""
        cell = super().preprocess_field_value(field, value, export_format)
        return as_text(cell) if export_format == self.FORMAT_CSV else cell
