"""The questions that a town is asked, and the answers there are to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.handreichung.plans import Plan
from content.matrix.kinds import Audience
from content.praxisanleitungen.facts import Phase


class Size(models.TextChoices):
    """How many people live there; the values are those of the profiles in the exchange."""

    TINY = "xs", _("fewer than 5,000 people")
    SMALL = "s", _("5,000 to 20,000 people")
    MEDIUM = "m", _("20,000 to 100,000 people")
    LARGE = "l", _("more than 100,000 people")


class Stage(models.TextChoices):
    """How far a town is; the values are the phases of the Praxisanleitungen."""

    IDEA = Phase.PREPARE.value, _("We have an idea or we are looking for one")
    PLANNING = Phase.PLAN.value, _("We are planning")
    DOING = Phase.DO.value, _("We are doing it right now")
    LOOKING_BACK = Phase.REVIEW.value, _("It is running. We want to see whether it is good.")


class Time(models.TextChoices):
    """How much time there is for it."""

    HOURS = "hours", _("a few hours")
    WEEKS = "weeks", _("some weeks")
    MONTHS = "months", _("some months or longer")


class Money(models.TextChoices):
    """How much money there is for it."""

    NONE = "none", _("none")
    LITTLE = "little", _("a little")
    BUDGET = "budget", _("we have a budget of our own")


@dataclass(frozen=True)
class Answer:
    """A possible answer: ``value`` stands in the address; ``code`` is the language of its label where it is not
    that of the interface.
    """

    value: str
    label: Any
    code: str = ""


@dataclass(frozen=True)
class Question:
    """A question; ``name`` is its parameter in the address. Of one with ``many`` several answers count."""

    name: str
    text: Any
    help: Any
    answers: tuple[Answer, ...]
    many: bool = False

    def label(self, value: str) -> str:
        """Return the words of an answer; an unknown value is a KeyError."""
        return str({answer.value: answer.label for answer in self.answers}[value])


def _from(choices: type[models.Choices]) -> tuple[Answer, ...]:
    return tuple(Answer(value, label) for value, label in choices.choices)


SIZE = Question("size", _("How big is your town or village?"), _("With all its parts."), _from(Size))
PLAN = Question(
    "plan", _("What are you planning?"), _("You can choose several answers."), _from(Plan), many=True
)
STAGE = Question("stage", _("How far are you?"), "", _from(Stage))
TIME = Question("time", _("How much time do you have for it?"), "", _from(Time))
MONEY = Question("money", _("How much money do you have for it?"), "", _from(Money))
INVOLVE = Question(
    "involve",
    _("Whom do you want to involve?"),
    _("You can choose several answers."),
    _from(Audience),
    many=True,
)


def questions(fields: Sequence[Answer]) -> tuple[Question, ...]:
    """Return all questions in their order; ``fields`` are the Handlungsfelder of the site."""
    field = Question(
        "field",
        _("Which fields is it about?"),
        _("You can choose several answers."),
        tuple(fields),
        many=True,
    )
    return (SIZE, PLAN, *((field,) if fields else ()), STAGE, TIME, MONEY, INVOLVE)
