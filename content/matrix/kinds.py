"""What a Befund is, for whom it matters and how much, and where its evidence comes from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a Befund says about an effect."""

    CHANCE = "chance", _("Chance")
    RISK = "risk", _("Risk")
    OPEN = "question", _("Open question")

    @property
    def icon(self) -> str:
        """The sign beside the word: a symbol of ``static/img/icons.svg``."""
        return {"chance": "tip", "risk": "caution", "question": "search"}[self.value]


class Audience(models.TextChoices):
    """For whom a Befund matters."""

    CITIZENS = "citizens", _("All citizens")
    OLDER_PEOPLE = "older_people", _("Older people")
    YOUNG_PEOPLE = "young_people", _("Children and young people")
    DISABLED_PEOPLE = "disabled_people", _("People with disabilities")
    ADMINISTRATION = "administration", _("Administration")
    POLITICS = "politics", _("Politics")
    CIVIL_SOCIETY = "civil_society", _("Associations and initiatives")
    BUSINESSES = "businesses", _("Businesses")


class Weight(models.IntegerChoices):
    """How much a Befund weighs for a municipality."""

    SMALL = 1, _("small")
    MEDIUM = 2, _("medium")
    GREAT = 3, _("great")


class SourceKind(models.TextChoices):
    """By which method a Beleg was found."""

    LITERATURE = "literature", _("Literature")
    INTERVIEW = "interview", _("Interview")
    FOCUS_GROUP = "focus_group", _("Focus group")
    DELPHI = "delphi", _("Delphi study")
    SURVEY = "survey", _("Online survey")
