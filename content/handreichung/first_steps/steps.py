"""The three first steps: something to read, something to do, somebody to talk to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.handreichung.book import Book
from content.handreichung.first_steps.walk import QUESTIONS, Walk
from content.handreichung.tailoring.candidates import chapter_candidate, guide_candidates, network_candidates
from content.handreichung.tailoring.choice import Candidate, Pick, possible, rank
from content.handreichung.tailoring.fields import slugs_by_key
from content.handreichung.tailoring.rules import CHAPTER_RULES, GUIDE_RULES, NETWORK_RULES, Rule
from content.handreichung.tailoring.words import reasons_of
from content.pages.version import PageVersion

READ, DO, TALK, READ_ON = (
    gettext_lazy("Read this first"),
    gettext_lazy("Then do this together"),
    gettext_lazy("Then talk to others"),
    gettext_lazy("Read on here"),
)
STEPS = 3


@dataclass(frozen=True)
class FirstStep:
    """A step: what to do, on which page, why."""

    what: Any
    version: PageVersion
    reasons: tuple[str, ...]


def first_steps(book: Book, walk: Walk) -> list[FirstStep]:
    """Return three first steps for somebody's answers; fewer where the handbook has too little for them.

    Where there is nothing to do or nobody to talk to, the next chapters to read stand in. Costs no query; the same
    answers and contents always give the same steps.
    """
    if not book.chapters:
        return []
    picks = rank(CHAPTER_RULES, walk.answers, [chapter_candidate(chapter) for chapter in book.chapters])
    chapters = [book.by_slug[pick.key] for pick in picks]
    foremost = chapters[0]
    text = next(iter(foremost.topics), foremost.version)
    slugs = slugs_by_key()
    guides, networks = _Found(), _Found()
    for chapter in chapters:
        guides.add(
            chapter.practice, possible(walk.answers, guide_candidates(chapter.practice, chapter, slugs))
        )
        networks.add(chapter.networks, network_candidates(chapter.networks, chapter, slugs))
    steps = [
        FirstStep(READ, text, _reasons(picks[0])),
        *guides.best(DO, GUIDE_RULES, walk),
        *networks.best(TALK, NETWORK_RULES, walk),
    ]
    others = (
        FirstStep(READ_ON, chapter.version, _reasons(pick))
        for pick, chapter in zip(picks, chapters, strict=True)
        if chapter.version is not text
    )
    return [*steps, *islice(others, STEPS - len(steps))]


class _Found:
    """Pages to choose from, those of the most fitting chapter first."""

    def __init__(self) -> None:
        self._versions: dict[str, PageVersion] = {}
        self._candidates: dict[str, Candidate] = {}

    def add(self, versions: Sequence[PageVersion], candidates: Sequence[Candidate]) -> None:
        """Add the pages of a chapter."""
        by_key = {str(version.page.pk): version for version in versions}
        for candidate in candidates:
            self._versions.setdefault(candidate.key, by_key[candidate.key])
            self._candidates.setdefault(candidate.key, candidate)

    def best(self, what: Any, rules: Sequence[Rule], walk: Walk) -> list[FirstStep]:
        """Return the most fitting page as a step; nothing where there is no page."""
        ranked = rank(rules, walk.answers, list(self._candidates.values()))
        return [FirstStep(what, self._versions[pick.key], _reasons(pick)) for pick in ranked[:1]]


def _reasons(pick: Pick) -> tuple[str, ...]:
    known = Pick(pick.key, pick.points, pick.reasons)
    return tuple(reasons_of(known, QUESTIONS)) or (_("because it is a good start for everybody"),)
