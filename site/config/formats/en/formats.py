"""How dates look in the English interface: as readers in Europe write them."""

from django.conf.locale.en.formats import *  # noqa: F403

DATE_FORMAT = "j F Y"
