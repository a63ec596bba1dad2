"""The two axes of the matrix: Handlungsfelder are its rows, Wirkungen its columns."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from content.pages.page_cache import ShownOnPages


class Icon(models.TextChoices):
    """Signs of the Handlungsfelder; each is a symbol of ``static/img/icons.svg``."""

    BUILDING = "building", _("Building")
    USERS = "users", _("People")
    MESSAGE = "message", _("Speech bubble")
    SCHOOL = "school", _("School")
    HEART = "heart", _("Heart")
    BUS = "bus", _("Bus")
    LEAF = "leaf", _("Leaf")
    BRIEFCASE = "briefcase", _("Briefcase")
    PALETTE = "palette", _("Palette")
    SHIELD = "shield", _("Shield")
    HANDS = "hands", _("Hands")
    HOME = "home", _("House")


class Colour(models.TextChoices):
    """Colours of the palette; each has a light and a dark form in the style sheet."""

    BLUE = "blue", _("Blue")
    GREEN = "green", _("Green")
    ORANGE = "orange", _("Orange")
    PURPLE = "purple", _("Purple")
    TEAL = "teal", _("Teal")
    RED = "red", _("Red")
    YELLOW = "yellow", _("Yellow")
    GREY = "grey", _("Grey")


class Axis(index.Indexed, ShownOnPages):
    """What rows and columns of the matrix have: a translated name, a sign, a place in the order."""

    name = models.CharField(_("Name"), max_length=80)
    description = models.TextField(_("Description"), max_length=400, blank=True)
    slug = models.SlugField(_("Short name in addresses"), max_length=60, unique=True)
    icon = models.CharField(_("Sign"), max_length=20, choices=Icon, default=Icon.BUILDING)
    colour = models.CharField(_("Colour"), max_length=20, choices=Colour, default=Colour.BLUE)
    sort_order = models.PositiveSmallIntegerField(_("Position"), default=0)

    search_fields = [index.AutocompleteField("name_de"), index.SearchField("name_de")]

    class Meta:
        abstract = True
        ordering = ["sort_order", "slug"]

    def __str__(self) -> str:
        return self.name


class Handlungsfeld(Axis):
    """A field of municipal action, such as Mobilität; it ties the three areas together."""

    class Meta(Axis.Meta):
        verbose_name = _("field of action")
        verbose_name_plural = _("fields of action")


class Wirkung(Axis):
    """A socio-cultural effect of digital technology, such as Teilhabe or Privatheit."""

    class Meta(Axis.Meta):
        verbose_name = _("effect")
        verbose_name_plural = _("effects")
