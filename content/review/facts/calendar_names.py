"""Names of months and days of the week in every language of the handbook.

Source of the names: CLDR, through Babel. The endings of Ukrainian and the articles of Arabic are our own.
"""

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

# Monday to Sunday. Ukrainian writes the apostrophe in three ways.
_UKRAINIAN_DAYS = (
    r"понеділ(?:ок|к(?:а|у|ом|ові|и|ів|ам|ами|ах))",
    r"вівтор(?:ок|к(?:а|у|ом|ові|и|ів|ам|ами|ах))",
    r"серед(?:а|и|і|у|ою|ам|ами|ах)",
    r"четвер(?:|г(?:а|у|ом|ові|и|ів|ам|ами|ах))",
    r"п['’ʼ]ятниц(?:я|і|ю|ею|ь|ям|ями|ях)",
    r"субот(?:а|и|і|у|ою|ам|ами|ах)?",
    r"неділ(?:я|і|ю|ею|ь|ям|ями|ях)",
)
# Hamza is often left out, and "to the" melts with the article.
_ARABIC_DAYS = (
    r"[إا]ثنين",
    r"ثلاثاء",
    r"[أا]ربعاء",
    r"خميس",
    r"جمعة",
    r"سبت",
    r"[أا]حد",
)
# In Arabic, some of these are everyday words as well: "the two", "the one".
DAYS_ARE_UNSURE = frozenset({"ar"})
_CONTEXTS = ("format", "stand-alone")
SATURDAY = 5


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
def day_patterns(code: str) -> tuple[str, ...]:
    """Return a pattern of whole words for each day of the week, from Monday, in any case."""
    if code == "uk":
        return tuple(rf"\b(?:що)?{name}\b" for name in _UKRAINIAN_DAYS)
    if code == "ar":
        return tuple(rf"\b[وف]?(?:[بك]?ال|لل){name}\b" for name in _ARABIC_DAYS)
    names = get_day_names("wide", locale=_LOCALES[code][0])
    german = code.startswith("de")
    return tuple(
        rf"\b(?:{name}{'|Sonnabend' if german and number == SATURDAY else ''})s?\b"
        for number, name in sorted(names.items())
    )
