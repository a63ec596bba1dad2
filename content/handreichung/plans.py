"""What a municipality can be up to: editors tie chapters to it, towns choose from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Plan(models.TextChoices):
    """What a town plans."""

    SERVICE = "service", _("A service of the town hall goes online")
    AI = "ai", _("We want to use artificial intelligence")
    PARTICIPATION = "participation", _("We want to ask people for their opinion, online, too")
    DATA = "data", _("We collect data, with sensors for example")
    SKILLS = "skills", _("We want to help people with digital things")
    STRATEGY = "strategy", _("We need a plan for everything digital")
