"""Names of months and days of the week in every language of the handbook. Source: CLDR, through Babel."""

from __future__ import annotations

from functools import cache

from babel.dates import get_day_names, get_month_names

# Arabic has two sets of names; both are in use among readers in Germany.
_LOCALES = {
    "de": ("de", "de_AT"),
    "de-simple": ("de", "de_AT"),
    "en": ("en",),
    "tr": ("tr",),
    "uk": ("uk",),
    "ar": ("ar", "ar_SY"),
}
_CONTEXTS = ("format", "stand-alone")
# Inflected in so many ways that a list would miss half of them.
_DAYS_UNSURE = ("uk", "ar")


@cache
def months(code: str) -> dict[str, int]:
    """Return the names of the months in small letters, long and short, with their numbers from 1."""
    found: dict[str, int] = {}
    for locale in _LOCALES[code]:
        for context in _CONTEXTS:
            for width in ("wide", "abbreviated"):
                for number, name in get_month_names(width, context=context, locale=locale).items():
                    found.setdefault(name.lower().rstrip("."), number)
    return found


@cache
def days(code: str) -> dict[str, int]:
    """Return the names of the days of the week in small letters with their numbers, Monday is 0."""
    if code in _DAYS_UNSURE:
        return {}
    names = get_day_names("wide", locale=_LOCALES[code][0])
    found = {name.lower(): number for number, name in names.items()}
    return found | ({"sonnabend": 5} if code.startswith("de") else {})
