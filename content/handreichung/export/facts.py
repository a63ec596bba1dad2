"""Facts of a document in words."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format

from content import languages


def day_in_words(day: date | None) -> str:
    """Return a day as the running language writes it; empty for none."""
    return date_format(day, "DATE_FORMAT") if day else ""


def office_language(code: str) -> str:
    """Return a language as Word and LibreOffice know it: language and country, Leichte Sprache as German.

    >>> office_language("de-simple"), office_language("ar")
    ('de-DE', 'ar-SA')
    """
    # The Arabic of no country in particular is one that office programs do not know.
    return "ar-SA" if code == "ar" else languages.get(code).locale.replace("_", "-")
