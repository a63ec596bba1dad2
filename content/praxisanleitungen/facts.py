"""What a municipality wants to know before it chooses a Praxisanleitung."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GuideKind(models.TextChoices):
    """What a Praxisanleitung is."""

    LEITFADEN = "leitfaden", _("Guide")
    CHECKLISTE = "checkliste", _("Checklist")
    WORKSHOP = "workshop", _("Workshop")


class Effort(models.TextChoices):
    """How much work it is."""

    LOW = "low", _("little effort")
    MEDIUM = "medium", _("medium effort")
    HIGH = "high", _("much effort")


class Duration(models.TextChoices):
    """How long it takes from start to end."""

    HOUR = "hour", _("up to 2 hours")
    HALF_DAY = "half_day", _("half a day")
    DAY = "day", _("one day")
    WEEKS = "weeks", _("some weeks")
    MONTHS = "months", _("some months")


class Phase(models.TextChoices):
    """Where in a project it helps."""

    PREPARE = "prepare", _("Prepare")
    PLAN = "plan", _("Plan")
    DO = "do", _("Do")
    REVIEW = "review", _("Look back")


class Participation(models.TextChoices):
    """How far people take part: informieren, konsultieren, mitentscheiden."""

    INFORM = "inform", _("Inform")
    CONSULT = "consult", _("Ask for opinions")
    DECIDE = "decide", _("Decide together")


class GroupSize(models.TextChoices):
    """For how many people."""

    SMALL = "small", _("up to 10 people")
    MEDIUM = "medium", _("11 to 30 people")
    LARGE = "large", _("more than 30 people")


_LARGEST_OF_SIZE = {GroupSize.SMALL: 10, GroupSize.MEDIUM: 30, GroupSize.LARGE: float("inf")}


def group_sizes(smallest: int | None, largest: int | None) -> list[str]:
    """Return the sizes of group that fit a range of people; what is not given sets no limit.

    >>> group_sizes(8, 20)
    ['small', 'medium']
    """
    found, least = [], 1
    for size, most in _LARGEST_OF_SIZE.items():
        if (smallest or 1) <= most and (largest or most) >= least:
            found.append(size.value)
        least = most + 1
    return found
