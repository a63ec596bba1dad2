"""Chapters, Praxisanleitungen and networks as rules see them: by their facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from content.handreichung.chapter import Chapter
from content.handreichung.tailoring.choice import Candidate
from content.pages.version import PageVersion

Slugs = Mapping[int, str]


def chapter_candidate(chapter: Chapter) -> Candidate:
    """Return a chapter with its plans, Handlungsfelder, the people it matters for and the phases it has help for."""
    statements = [statement.befund for statement in chapter.statements]
    return Candidate(
        chapter.slug,
        {
            "plans": frozenset(chapter.page.plans),
            "fields": frozenset(field.slug for field in chapter.page.handlungsfelder.all())
            | frozenset(befund.handlungsfeld.slug for befund in statements),
            "audiences": frozenset(audience for befund in statements for audience in befund.audiences),
            "phases": frozenset(version.page.phase for version in chapter.practice),
        },
        is_basic=chapter.page.is_basic,
    )


def guide_candidates(versions: Iterable[PageVersion], chapter: Chapter, slugs: Slugs) -> list[Candidate]:
    """Return Praxisanleitungen of a chapter with phase, duration, effort and Handlungsfelder; the key is the page's."""
    return [
        Candidate(
            str(version.page.pk),
            {
                "phases": frozenset({version.page.phase}),
                "durations": frozenset({version.page.duration}),
                "efforts": frozenset({version.page.effort}),
                "fields": _fields(version, chapter, slugs),
            },
        )
        for version in versions
    ]


def network_candidates(versions: Iterable[PageVersion], chapter: Chapter, slugs: Slugs) -> list[Candidate]:
    """Return networks of a chapter with kind and Handlungsfelder."""
    return [
        Candidate(
            str(version.page.pk),
            {"kinds": frozenset({version.page.kind}), "fields": _fields(version, chapter, slugs)},
        )
        for version in versions
    ]


def _fields(version: PageVersion, chapter: Chapter, slugs: Slugs) -> frozenset[str]:
    return frozenset(slugs[key] for key in chapter.fields.get(version.page.pk, ()) if key in slugs)
