"""The strategy sheet of one's own handbook: what it proposes, and what a town fills in itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from content.handreichung.chapter import Statement
from content.handreichung.tailoring.choice import Candidate, best
from content.handreichung.tailoring.proposal import ChosenChapter, Proposal, Recommended
from content.handreichung.tailoring.questions import INVOLVE, Answer, Question
from content.handreichung.tailoring.rules import Rule
from content.handreichung.tailoring.words import reasons_of
from content.pages.version import PageVersion
from content.praxisanleitungen.facts import GuideKind, Participation, Phase

MOST_GOALS, MOST_RISKS, FORMATS_OF_A_STAGE = 5, 6, 1
# Empty places for goals and steps of a town's own.
OWN_GOALS, OWN_STEPS = 2, 2

STAGE = Question("step", "", "", tuple(Answer(value, label) for value, label in Phase.choices))
# How far people take part at each step of a project. Source: the ladder of the areas, informieren, konsultieren,
# mitentscheiden; whoever plans should decide together, whoever looks back should ask.
DEGREES = {
    Phase.PREPARE: frozenset({Participation.INFORM.value, Participation.CONSULT.value}),
    Phase.PLAN: frozenset({Participation.CONSULT.value, Participation.DECIDE.value}),
    Phase.DO: frozenset({Participation.INFORM.value, Participation.CONSULT.value}),
    Phase.REVIEW: frozenset({Participation.CONSULT.value}),
}
FORMAT_RULES = (
    Rule("step", "phases", 3, _("because it is made for this step: %(what)s")),
    Rule(
        "step",
        "degrees",
        2,
        _("because people can take part as far as this step needs it: %(what)s"),
        DEGREES,
    ),
)


@dataclass(frozen=True)
class Step:
    """Something to do: its words and where they come from; the town adds who, until when and how it is measured.

    ``anchor`` names its fields.
    """

    text: str
    version: PageVersion
    anchor: str = ""


@dataclass(frozen=True)
class Stage:
    """A phase of the project with its steps and the formats in which people take part."""

    name: str
    label: Any
    steps: tuple[Step, ...]
    formats: tuple[Recommended, ...]


@dataclass(frozen=True)
class Risk:
    """A risk to watch, and what helps against it; empty where nothing is known."""

    statement: Statement
    remedy: str


@dataclass(frozen=True)
class Sheet:
    """All that stands on the sheet before a town writes on it."""

    town: str
    goals: tuple[Statement, ...]
    stages: tuple[Stage, ...]
    risks: tuple[Risk, ...]
    involved: tuple[str, ...]


def strategy_sheet(proposal: Proposal, practice: Sequence[PageVersion]) -> Sheet:
    """Return the sheet for a town's own handbook; ``practice`` are all Praxisanleitungen to choose formats from.

    Costs no query; the same handbook always gives the same sheet.
    """
    chapters = proposal.chapters
    involved = proposal.state.answers.get("involve", ())
    return Sheet(
        town=proposal.state.town,
        goals=_first_of_each([each.chances for each in chapters], MOST_GOALS),
        stages=tuple(_stage(Phase(value), proposal, practice) for value in Phase.values),
        risks=tuple(
            Risk(statement, next(iter(statement.steps), ""))
            for statement in _first_of_each([each.risks for each in chapters], MOST_RISKS)
        ),
        involved=tuple(INVOLVE.label(value) for value in involved),
    )


def _stage(phase: Phase, proposal: Proposal, practice: Sequence[PageVersion]) -> Stage:
    steps = [
        Step(guide.version.title, guide.version)
        for guide in proposal.guides
        if guide.version.page.phase == phase
    ]
    if phase is Phase.DO:
        steps += _measures(proposal.chapters)
    named = (replace(step, anchor=f"{phase.value}-{number}") for number, step in enumerate(steps, start=1))
    return Stage(phase.value, phase.label, tuple(named), _formats(phase, practice))


def _measures(chapters: Sequence[ChosenChapter]) -> list[Step]:
    """Return what the foremost statement of each chapter says a municipality can do first."""
    found = {}
    for chosen in chapters:
        for statement in (*chosen.risks, *chosen.chances):
            if statement.steps:
                found.setdefault(statement.steps[0], Step(statement.steps[0], statement.version))
                break
    return list(found.values())


def _formats(phase: Phase, practice: Sequence[PageVersion]) -> tuple[Recommended, ...]:
    """Return in which format people take part at a phase; workshops come before other Praxisanleitungen."""
    open_ones = [version for version in practice if _is_format(version)]
    open_ones.sort(key=lambda version: version.page.guide_kind != GuideKind.WORKSHOP)
    versions = {str(version.page.pk): version for version in open_ones}
    candidates = [
        Candidate(
            key,
            {
                "phases": frozenset({version.page.phase}),
                "degrees": frozenset({version.page.participation}),
            },
        )
        for key, version in versions.items()
    ]
    picks = best(FORMAT_RULES, {STAGE.name: (phase.value,)}, candidates, FORMATS_OF_A_STAGE)
    return tuple(Recommended(versions[pick.key], tuple(reasons_of(pick, (STAGE,)))) for pick in picks)


def _is_format(version: PageVersion) -> bool:
    """Tell whether people take part in a Praxisanleitung: workshops, and others that ask or let decide."""
    page = version.page
    return page.guide_kind == GuideKind.WORKSHOP or page.participation != Participation.INFORM


def _first_of_each(lists: Sequence[Sequence[Statement]], most: int) -> tuple[Statement, ...]:
    """Return the first statement of each list, then the second ones, each once, at most so many."""
    found: dict[int, Statement] = {}
    for place in range(max((len(each) for each in lists), default=0)):
        for each in lists:
            if place < len(each):
                found.setdefault(each[place].befund.pk, each[place])
    return tuple(list(found.values())[:most])
