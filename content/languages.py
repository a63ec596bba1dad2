"""The languages of the handbook: the one source for settings, editor tabs, addresses and database columns.

Leichte Sprache is a language of its own here: ``de-simple`` (BCP 47, variant subtag *simple*, registered 2015).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.conf import locale as django_locale
from django.conf import settings

DEFAULT = "de"
EASY = "de-simple"


@dataclass(frozen=True)
class Language:
    """One language: its code, its own name, its writing direction and where a reader is sent without it.

    ``catalogue`` is the language of buttons and notices where they are not translated into this one. ``locale`` is
    language and country as other sites expect them (``og:locale``, which knows no variants).
    """

    code: str
    name: str
    locale: str
    direction: Literal["ltr", "rtl"] = "ltr"
    fallbacks: tuple[str, ...] = ()
    catalogue: str = ""

    @property
    def interface(self) -> str:
        """The language that the interface speaks to readers of this one."""
        return self.catalogue or self.code

    @property
    def suffix(self) -> str:
        """The ending of this language's database columns, as django-modeltranslation builds it."""
        return self.code.replace("-", "_")

    @property
    def is_easy(self) -> bool:
        """True for Leichte Sprache."""
        return self.code == EASY


ALL = (
    Language("de", "Deutsch", "de_DE"),
    Language("de-simple", "Leichte Sprache", "de_DE", fallbacks=("de",)),
    Language("en", "English", "en_GB", fallbacks=("de",)),
    Language("tr", "Türkçe", "tr_TR", fallbacks=("en", "de"), catalogue="en"),
    Language("uk", "Українська", "uk_UA", fallbacks=("en", "de"), catalogue="en"),
    Language("ar", "العربية", "ar_AR", direction="rtl", fallbacks=("en", "de"), catalogue="en"),
)
CODES = tuple(language.code for language in ALL)
_BY_CODE = {language.code: language for language in ALL}


def get(code: str) -> Language:
    """Return the language with this code; an unknown code is a KeyError."""
    return _BY_CODE[code]


def choices(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return ``settings.LANGUAGES`` for the given codes, in the order of ``ALL``.

    Raises ValueError when a code is unknown or German is missing: German is the source of every page.
    """
    wanted = set(codes)
    unknown = sorted(wanted - set(CODES))
    if unknown:
        raise ValueError(f"unknown languages {', '.join(unknown)}; possible are {', '.join(CODES)}")
    if DEFAULT not in wanted:
        raise ValueError(f"the language {DEFAULT} is always needed")
    return [(language.code, language.name) for language in ALL if language.code in wanted]


def active() -> list[Language]:
    """Return the languages this site shows, in the order of their tabs."""
    return [get(code) for code, _name in settings.LANGUAGES]


def current() -> Language:
    """Return the language of the running request, German when none is active."""
    from django.utils.translation import get_language

    return _BY_CODE.get(get_language() or DEFAULT, _BY_CODE[DEFAULT])


def fallback_columns() -> dict[str, tuple[str, ...]]:
    """Return ``MODELTRANSLATION_FALLBACK_LANGUAGES``."""
    return {"default": (DEFAULT,)} | {
        language.code: language.fallbacks for language in ALL if language.fallbacks
    }


def teach_django_easy_german() -> None:
    """Make Django know ``de-simple``; without it, its name would silently be "Deutsch"."""
    django_locale.LANG_INFO[EASY] = {
        "bidi": False,
        "code": EASY,
        "name": "German (easy language)",
        "name_local": "Leichte Sprache",
    }
