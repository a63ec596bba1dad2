"""By which rules chapters, Praxisanleitungen and networks are chosen for a town: data, no code.

A rule compares the answers to one question with one fact. Each hit gives points and the reason that the town reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from content.handreichung.tailoring.questions import Money, Size, Time
from content.netzwerke.kinds import NetworkKind
from content.praxisanleitungen.facts import Duration, Effort

# Of many hits of one rule not more than these count: who ticks everything chooses nothing.
MOST_HITS = 2


# Compared by identity: a rule is the same only as itself.
@dataclass(frozen=True, eq=False)
class Rule:
    """Gives ``points`` for each answer to ``question`` that ``fact`` has among its values.

    ``accepts`` tells which values of the fact suit an answer; without it, they are called the same. ``reason`` takes
    the words of the answers as ``what``.
    """

    question: str
    fact: str
    points: int
    reason: Any
    accepts: Mapping[str, frozenset[str]] | None = None

    def hits(self, answers: Mapping[str, tuple[str, ...]], facts: Mapping[str, frozenset[str]]) -> list[str]:
        """Return the answers that the facts of something suit."""
        values = facts.get(self.fact, frozenset())
        return [answer for answer in answers.get(self.question, ()) if self._suiting(answer) & values]

    def _suiting(self, answer: str) -> frozenset[str]:
        return frozenset({answer}) if self.accepts is None else self.accepts.get(answer, frozenset())


CHAPTER_RULES = (
    Rule("plan", "plans", 4, _("because you are planning this: %(what)s")),
    Rule("field", "fields", 3, _("because you have chosen this field: %(what)s")),
    Rule("involve", "audiences", 2, _("because you want to involve them: %(what)s")),
    Rule("stage", "phases", 1, _("because it has help for where you are: %(what)s")),
)

_SHORT = frozenset({Duration.HOUR.value, Duration.HALF_DAY.value})
_MIDDLE = _SHORT | {Duration.DAY.value, Duration.WEEKS.value}
_LOW = frozenset({Effort.LOW.value})

GUIDE_RULES = (
    Rule("stage", "phases", 4, _("because it fits where you are: %(what)s")),
    Rule("field", "fields", 2, _("because you have chosen this field: %(what)s")),
    Rule(
        "time",
        "durations",
        3,
        _("because your time is enough for it: %(what)s"),
        {
            Time.HOURS: _SHORT,
            Time.WEEKS: _MIDDLE,
            Time.MONTHS: frozenset({Duration.WEEKS.value, Duration.MONTHS.value}),
        },
    ),
    Rule(
        "money",
        "efforts",
        2,
        _("because it is not much work. Your money: %(what)s"),
        {Money.NONE: _LOW, Money.LITTLE: _LOW | {Effort.MEDIUM.value}},
    ),
)

# What takes longer than a town has time is not recommended, whatever else speaks for it.
GUIDE_LIMITS = {
    "time": {
        Time.HOURS: _SHORT | {Duration.DAY.value},
        Time.WEEKS: _MIDDLE,
    }
}

_TOGETHER = frozenset({NetworkKind.TANDEM.value, NetworkKind.PEER.value})

NETWORK_RULES = (
    Rule("field", "fields", 3, _("because you have chosen this field: %(what)s")),
    Rule(
        "size",
        "kinds",
        2,
        _("because towns of your size get further together: %(what)s"),
        {Size.TINY: _TOGETHER, Size.SMALL: _TOGETHER, Size.MEDIUM: frozenset({NetworkKind.PEER.value})},
    ),
    Rule(
        "money",
        "kinds",
        1,
        _("because together it costs less. Your money: %(what)s"),
        {Money.NONE: _TOGETHER, Money.LITTLE: _TOGETHER},
    ),
    Rule(
        "plan",
        "kinds",
        2,
        _("because you find people there who know about it: %(what)s"),
        {
            "ai": frozenset({NetworkKind.EXPERT.value, NetworkKind.PEER.value}),
            "data": frozenset({NetworkKind.EXPERT.value}),
            "service": _TOGETHER,
            "participation": frozenset({NetworkKind.INITIATIVE.value}),
            "skills": frozenset({NetworkKind.INITIATIVE.value}),
        },
    ),
    Rule(
        "involve",
        "kinds",
        1,
        _("because initiatives reach these people: %(what)s"),
        {
            audience: frozenset({NetworkKind.INITIATIVE.value})
            for audience in ("older_people", "young_people", "disabled_people", "civil_society")
        },
    ),
)

# A town finds each of its answers to these questions in its handbook: chapters that take up one that no other has
# taken up come before the others, however many points these have.
TAKEN_UP = ("plan", "field")

# How many chapters a town gets to read, by the time it has; "" where it has not said.
CHAPTERS_BY_TIME = {Time.HOURS: 3, Time.WEEKS: 5, Time.MONTHS: 8, "": 5}
GUIDES_OF_A_CHAPTER = 3
NETWORKS = 3
