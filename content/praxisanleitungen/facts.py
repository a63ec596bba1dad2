"""What a municipality wants to know before it chooses a Praxisanleitung."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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
