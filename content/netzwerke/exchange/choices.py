"""What profiles, offers and requests choose from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Where a profile, an offer or a request stands. Only what is ``PUBLIC`` may be seen by everybody."""

    UNCONFIRMED = "unconfirmed", _("Mail address not confirmed")
    STARTED = "started", _("Not sent in yet")
    WAITING = "waiting", _("Waits for the editors")
    PUBLIC = "public", _("Public")
    PAUSED = "paused", _("Pauses")
    HELD = "held", _("Paused by the editors")
    HIDDEN = "hidden", _("Hidden")
    BLOCKED = "blocked", _("Taken offline by the editors")
    EXPIRED = "expired", _("Expired")
    REJECTED = "rejected", _("Returned")


class ProfileKind(models.TextChoices):
    """Who takes part."""

    MUNICIPALITY = "municipality", _("Municipality")
    INITIATIVE = "initiative", _("Initiative or association")


class SizeClass(models.TextChoices):
    """How many people live in a municipality. Borders of the BBSR's kinds of towns."""

    XS = "xs", _("up to 5,000 people")
    S = "s", _("5,000 to 20,000 people")
    M = "m", _("20,000 to 100,000 people")
    L = "l", _("more than 100,000 people")


class Stage(models.TextChoices):
    """How far somebody is with digital topics."""

    START = "start", _("We are at the beginning.")
    PLAN = "plan", _("We have a plan.")
    ACT = "act", _("We are putting it into practice.")
    SHARE = "share", _("We want to pass on what we have learnt.")


class Way(models.TextChoices):
    """How people talk to one another."""

    VISIT = "visit", _("Visit")
    CALL = "call", _("Telephone or video call")
    MAIL = "mail", _("Mail")


class SpokenLanguage(models.TextChoices):
    """Languages in which an exchange can take place, by BCP 47; ``gsg`` is German sign language (DGS)."""

    GERMAN = "de", _("German")
    EASY = "de-simple", _("Leichte Sprache")
    SIGN = "gsg", _("German sign language")
    ENGLISH = "en", _("English")
    TURKISH = "tr", _("Turkish")
    UKRAINIAN = "uk", _("Ukrainian")
    ARABIC = "ar", _("Arabic")
    RUSSIAN = "ru", _("Russian")
    POLISH = "pl", _("Polish")
    FRENCH = "fr", _("French")
    DANISH = "da", _("Danish")
    SORBIAN = "hsb", _("Sorbian")


class Direction(models.TextChoices):
    """Wir bieten, wir suchen."""

    OFFER = "offer", _("We offer")
    REQUEST = "request", _("We are looking for")


class EntryKind(models.TextChoices):
    """What is offered or looked for."""

    TANDEM = "tandem", _("Tandem")
    ADVICE = "advice", _("Advice")
    VISIT = "visit", _("Visit to watch and learn")
    MATERIAL = "material", _("Material")
    PROJECT = "project", _("Joint project")


class RegionWish(models.TextChoices):
    """Where partners should be at home."""

    NEAR = "near", _("near us")
    FAR = "far", _("far away: we want to see something new")
    ANY = "any", _("anywhere")


class LinkPurpose(models.TextChoices):
    """What a link in a mail is for."""

    CONFIRM = "confirm", _("Confirm the mail address")
    ACCESS = "access", _("My details")
    EMAIL = "email", _("Change the mail address")
