"""One's own handbook, ready to show: chosen chapters with reasons, what helps in each, and how much work it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from content.handreichung.book import Book
from content.handreichung.chapter import Chapter, Statement
from content.handreichung.tailoring.candidates import chapter_candidate, guide_candidates, network_candidates
from content.handreichung.tailoring.choice import Pick, best, chosen_chapters, possible
from content.handreichung.tailoring.effort import Effort, effort
from content.handreichung.tailoring.fields import slugs_by_key
from content.handreichung.tailoring.questions import Question
from content.handreichung.tailoring.rules import GUIDE_RULES, GUIDES_OF_A_CHAPTER, NETWORK_RULES, NETWORKS
from content.handreichung.tailoring.state import State
from content.handreichung.tailoring.words import reasons_of
from content.pages.version import PageVersion

# Statements that a chapter is introduced with: the heaviest ones for the people a town thinks of.
STATEMENTS_OF_A_CHAPTER = 2


@dataclass(frozen=True)
class Recommended:
    """A page and why it is recommended."""

    version: PageVersion
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class ChosenChapter:
    """A chapter of one's own handbook: why, what helps, and the states with it moved up, down and left out."""

    chapter: Chapter
    reasons: tuple[str, ...]
    guides: tuple[Recommended, ...]
    chances: tuple[Statement, ...]
    risks: tuple[Statement, ...]
    up: State | None
    down: State | None
    out: State


@dataclass(frozen=True)
class OtherChapter:
    """A chapter that was not chosen, and the state with it."""

    chapter: Chapter
    taken: State


@dataclass(frozen=True)
class Proposal:
    """One's own handbook."""

    state: State
    chapters: tuple[ChosenChapter, ...]
    others: tuple[OtherChapter, ...]
    networks: tuple[Recommended, ...]
    effort: Effort

    @property
    def guides(self) -> list[Recommended]:
        """All recommended Praxisanleitungen in the order of the chapters."""
        return [guide for chosen in self.chapters for guide in chosen.guides]


def proposal(book: Book, state: State, questions: Sequence[Question]) -> Proposal:
    """Return the handbook for a town. Costs no query; the same answers and contents always give the same."""
    picks = chosen_chapters(state, [chapter_candidate(chapter) for chapter in book.chapters])
    shown = [pick.key for pick in picks]
    slugs = slugs_by_key()
    seen: set[int] = set()
    chosen = []
    for place, pick in enumerate(picks):
        chapter = book.by_slug[pick.key]
        guides = _guides(chapter, state, questions, slugs, seen)
        chosen.append(
            ChosenChapter(
                chapter=chapter,
                reasons=tuple(reasons_of(pick, questions)),
                guides=guides,
                chances=_foremost(chapter.chances, state),
                risks=_foremost(chapter.risks, state),
                up=state.moved(shown, pick.key, -1) if place else None,
                down=state.moved(shown, pick.key, 1) if place + 1 < len(shown) else None,
                out=state.without_chapter(pick.key),
            )
        )
    others = tuple(
        OtherChapter(chapter, state.with_chapter(chapter.slug))
        for chapter in book.chapters
        if chapter.slug not in shown
    )
    minutes = sum(each.chapter.reading_minutes for each in chosen)
    durations = [guide.version.page.duration for each in chosen for guide in each.guides]
    return Proposal(
        state, tuple(chosen), others, _networks(chosen, state, questions, slugs), effort(minutes, durations)
    )


def _guides(
    chapter: Chapter, state: State, questions: Sequence[Question], slugs: dict[int, str], seen: set[int]
) -> tuple[Recommended, ...]:
    """Return the most fitting Praxisanleitungen of a chapter that no chapter before it has recommended."""
    versions = {str(version.page.pk): version for version in chapter.practice if version.page.pk not in seen}
    candidates = possible(state.answers, guide_candidates(versions.values(), chapter, slugs))
    picks = best(GUIDE_RULES, state.answers, candidates, GUIDES_OF_A_CHAPTER)
    seen.update(int(pick.key) for pick in picks)
    return tuple(_recommended(versions[pick.key], pick, questions) for pick in picks)


def _networks(
    chosen: Sequence[ChosenChapter], state: State, questions: Sequence[Question], slugs: dict[int, str]
) -> tuple[Recommended, ...]:
    """Return the most fitting networks of all chosen chapters."""
    versions: dict[str, PageVersion] = {}
    candidates = {}
    for each in chosen:
        own = each.chapter.networks
        versions |= {str(version.page.pk): version for version in own}
        candidates |= {one.key: one for one in network_candidates(own, each.chapter, slugs)}
    picks = best(NETWORK_RULES, state.answers, list(candidates.values()), NETWORKS)
    return tuple(_recommended(versions[pick.key], pick, questions) for pick in picks)


def _recommended(version: PageVersion, pick: Pick, questions: Sequence[Question]) -> Recommended:
    return Recommended(version, tuple(reasons_of(pick, questions)))


def _foremost(statements: Sequence[Statement], state: State) -> tuple[Statement, ...]:
    """Return the statements that matter most: for the people a town wants to involve, then the heaviest."""
    involved = set(state.answers.get("involve", ()))
    ranked = sorted(
        statements,
        key=lambda one: (not involved & set(one.befund.audiences), -one.befund.weight),
    )
    return tuple(ranked[:STATEMENTS_OF_A_CHAPTER])
