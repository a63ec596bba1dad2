"""Choosing for a town: pure functions, the same answers always choose the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from content.handreichung.tailoring.rules import (
    CHAPTER_RULES,
    CHAPTERS_BY_TIME,
    GUIDE_LIMITS,
    MOST_HITS,
    TAKEN_UP,
    Rule,
)
from content.handreichung.tailoring.state import State

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Candidate:
    """Something to choose: its key, its facts by name, and whether it belongs into every choice."""

    key: str
    facts: Mapping[str, frozenset[str]]
    is_basic: bool = False


@dataclass(frozen=True)
class Reason:
    """Why something was chosen: the rule and the answers that it hit."""

    rule: Rule
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Pick:
    """Something with its points and reasons, the strongest reason first. ``by_hand``: the town took it in itself."""

    key: str
    points: int = 0
    reasons: tuple[Reason, ...] = ()
    is_basic: bool = False
    by_hand: bool = False


def judge(rules: Sequence[Rule], answers: Answers, candidate: Candidate) -> Pick:
    """Return a candidate with the points and reasons that the rules give it."""
    found = [(rule, rule.hits(answers, candidate.facts)) for rule in rules]
    points = {rule: rule.points * min(len(hits), MOST_HITS) for rule, hits in found if hits}
    reasons = [Reason(rule, tuple(hits)) for rule, hits in found if hits]
    # Sorting is stable: of equal reasons the one whose rule stands first comes first.
    reasons.sort(key=lambda reason: -points[reason.rule])
    return Pick(candidate.key, sum(points.values()), tuple(reasons), candidate.is_basic)


def rank(rules: Sequence[Rule], answers: Answers, candidates: Sequence[Candidate]) -> list[Pick]:
    """Return the candidates with their reasons, the most fitting first; equal ones keep their order."""
    return sorted((judge(rules, answers, one) for one in candidates), key=lambda pick: -pick.points)


def possible(answers: Answers, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the Praxisanleitungen for which a town has the time (``GUIDE_LIMITS``)."""
    limits = [
        limit
        for question, by_answer in GUIDE_LIMITS.items()
        for answer in answers.get(question, ())
        if (limit := by_answer.get(answer)) is not None
    ]
    return [one for one in candidates if all(limit & one.facts["durations"] for limit in limits)]


def best(rules: Sequence[Rule], answers: Answers, candidates: Sequence[Candidate], most: int) -> list[Pick]:
    """Return at most so many candidates that have a reason."""
    return [pick for pick in rank(rules, answers, candidates) if pick.reasons][:most]


def proposed_chapters(answers: Answers, candidates: Sequence[Candidate]) -> list[Pick]:
    """Return the chapters for a town: those that belong into every handbook, then the most fitting ones.

    What a town plans and which fields it has chosen is taken up by some chapter, as far as there is one. How many
    chapters it gets depends on its time.
    """
    ranked = rank(CHAPTER_RULES, answers, candidates)
    chosen = [pick for pick in ranked if pick.is_basic]
    fitting = [pick for pick in ranked if pick.reasons and not pick.is_basic]
    most = CHAPTERS_BY_TIME[next(iter(answers.get("time", ())), "")]
    taken_up = {answer for pick in chosen for answer in _taken_up(pick)}
    while fitting and len(chosen) < most:
        # Of equal ones ``max`` takes the first: the order of the ranking stays.
        foremost = max(fitting, key=lambda pick: (bool(_taken_up(pick) - taken_up), pick.points))
        fitting.remove(foremost)
        chosen.append(foremost)
        taken_up |= _taken_up(foremost)
    return chosen


def _taken_up(pick: Pick) -> set[tuple[str, str]]:
    """Return the answers to the questions of ``TAKEN_UP`` that a chapter is chosen for."""
    return {
        (reason.rule.question, answer)
        for reason in pick.reasons
        if reason.rule.question in TAKEN_UP
        for answer in reason.answers
    }


def chosen_chapters(state: State, candidates: Sequence[Candidate]) -> list[Pick]:
    """Return the chapters for a town after its own changes: taken in, left out, moved."""
    proposed = {pick.key: pick for pick in proposed_chapters(state.answers, candidates)}
    judged = {one.key: judge(CHAPTER_RULES, state.answers, one) for one in candidates}
    for key in state.added:
        if key in judged and key not in proposed:
            pick = judged[key]
            proposed[key] = Pick(key, pick.points, pick.reasons, pick.is_basic, by_hand=True)
    kept = [pick for key, pick in proposed.items() if key not in state.dropped]
    places = {key: place for place, key in enumerate(state.order)}
    # What the town has not moved itself comes after what it has moved.
    return sorted(kept, key=lambda pick: places.get(pick.key, len(places)))
