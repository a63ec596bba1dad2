"""The areas of the handbook."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Area(models.TextChoices):
    """To which area a page belongs (``BasePage.area``)."""

    INFORMATION = "information", _("Information")
    PRAXISANLEITUNGEN = "praxisanleitungen", _("Praxisanleitungen")
    NETZWERKE = "netzwerke", _("Netzwerke")
    MATRIX = "matrix", _("Matrix")
    HANDREICHUNG = "handreichung", _("Handreichung")
    NONE = "", _("Other pages")
