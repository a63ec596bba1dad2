"""Which standard holds for a language version, and what counts as failing it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db import models

from content import languages
from content.readability import EINFACHE_SPRACHE, LEICHTE_SPRACHE, OTHER_LANGUAGES, PLAIN_ENGLISH
from content.readability.standards import PASSING_SCORE, TITLES
from content.review.subjects import ContentKind, kind_of

# Errors of law and fact that nobody switches off and no exception covers: missing texts of pictures and links without
# a target (BITV 2.0 § 3), and a text that calls itself Leichte Sprache or tested, which only a recorded test may do.
LAW_RULES = frozenset({"alt_text", "link_text_unclear", "target_group_check_missing"})
EVERYTHING = frozenset(ContentKind)
# What Einfache Sprache in German is binding for until the site says otherwise.
_GERMAN_KINDS = EVERYTHING - {ContentKind.NETZWERKE, ContentKind.OTHER}


@dataclass(frozen=True)
class AppliedStandard:
    """The standard of one language: its name in the engine and what counts as failing.

    ``min_score`` is the least score (0-100) that passes, None where the score does not count. ``errors_fail``:
    findings that must be changed fail. ``rules``: ids of rules any finding of which fails. ``kinds``: the content
    for which it is binding; for the rest, and everywhere when this is empty, it advises.
    """

    language: str
    standard: str
    min_score: int | None
    errors_fail: bool = True
    rules: frozenset[str] = frozenset()
    kinds: frozenset[ContentKind] = EVERYTHING
    is_binding: bool = True

    @property
    def title(self) -> str:
        """The name of the standard as people say it."""
        return TITLES[self.standard]

    def for_kind(self, kind: ContentKind | None) -> AppliedStandard:
        """Return the same standard, binding only where it is meant to be."""
        return replace(self, is_binding=self.is_binding and kind in self.kinds)


def _default(language: str, standard: str, kinds: frozenset[ContentKind] = EVERYTHING) -> AppliedStandard:
    return AppliedStandard(language, standard, PASSING_SCORE.get(standard), kinds=kinds)


DEFAULTS = {code: _default(code, OTHER_LANGUAGES) for code in languages.CODES} | {
    languages.DEFAULT: _default(languages.DEFAULT, EINFACHE_SPRACHE, _GERMAN_KINDS),
    languages.EASY: _default(languages.EASY, LEICHTE_SPRACHE),
    "en": _default("en", PLAIN_ENGLISH),
}


def standards() -> dict[str, AppliedStandard]:
    """Return the standard of every language of the site, from its settings, else the default. One query."""
    from content.review.setting import LanguageStandard

    chosen = {row.language: row.applied() for row in LanguageStandard.objects.all()}
    return {
        language.code: chosen.get(language.code, DEFAULTS[language.code]) for language in languages.active()
    }


def standard_for(subject: models.Model, code: str) -> AppliedStandard | None:
    """Return the standard that a version of a page or term must keep; None in a language the site does not show."""
    return standards_for(subject, [code]).get(code)


def standards_for(subject: models.Model, codes: Iterable[str]) -> dict[str, AppliedStandard]:
    """Return the same for several languages with one query."""
    known, kind = standards(), kind_of(subject)
    return {code: known[code].for_kind(kind) for code in codes if code in known}
