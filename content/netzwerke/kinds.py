"""Kinds of networks."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NetworkKind(models.TextChoices):
    """How the members of a network work together."""

    TANDEM = "tandem", _("Tandem")
    PEER = "peer", _("Peer-to-peer")
    EXPERT = "expert", _("Expert network")
    INITIATIVE = "initiative", _("Initiative")
