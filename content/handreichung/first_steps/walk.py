"""The way through the questions: which are answered, which one comes next. It stands in the address alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from content.handreichung.tailoring.questions import INVOLVE, PLAN, SIZE, STAGE, TIME, Answer, Question

UNSURE = Answer("unsure", _("We do not know that yet."))
# What is asked, in this order; a name is that of the same question in "Mein Handbuch".
QUESTIONS = (PLAN, STAGE, INVOLVE, TIME, SIZE)
# The question that a form has just asked: without an answer to it, its sender is told so.
ASKED = "asked"


@dataclass(frozen=True)
class Walk:
    """The answers so far, in the order of the questions; ``missed`` tells that the last one was sent off empty."""

    given: Mapping[str, str] = field(default_factory=dict)
    missed: bool = False

    @property
    def next(self) -> Question | None:
        """The question that comes next; None at the end."""
        return next((question for question in QUESTIONS if question.name not in self.given), None)

    @property
    def number(self) -> int:
        """The number of the next question, from 1."""
        return len(self.given) + 1

    @property
    def answers(self) -> dict[str, tuple[str, ...]]:
        """The answers as rules read them: what somebody does not know is no answer."""
        return {name: (value,) for name, value in self.given.items() if value != UNSURE.value}

    def query(self) -> str:
        """Return the answers as part of an address."""
        return urlencode(dict(self.given))

    def handbook_query(self) -> str:
        """Return the answers as "Mein Handbuch" reads them."""
        return urlencode({name: value for name, (value,) in self.answers.items()})

    def back(self) -> Walk | None:
        """Return the way one question before; None at the start."""
        names = list(self.given)
        return Walk({name: self.given[name] for name in names[:-1]}) if names else None


def read(parameters: QueryDict) -> Walk:
    """Return the way that the parameters of an address tell.

    The first question without an answer we know ends it: what comes after is asked again.
    """
    given = {}
    for question in QUESTIONS:
        value = parameters.get(question.name, "")
        if value not in {answer.value for answer in choices(question)}:
            break
        given[question.name] = value
    walk = Walk(given)
    tried = walk.next is not None and (
        parameters.get(ASKED) == walk.next.name or bool(parameters.get(walk.next.name))
    )
    return Walk(given, missed=tried)


def choices(question: Question) -> list[Answer]:
    """Return the answers to a question here: one can always not know."""
    return [*question.answers, UNSURE]
