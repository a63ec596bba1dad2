"""Handlungsfelder to choose from."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from content import languages
from content.matrix.models import Handlungsfeld
from content.pages.columns import text_in
from content.pages.facts import HANDLUNGSFELD
from content.pages.filters import Choice, Filter


def handlungsfeld_filter(wanted: str) -> Filter:
    """Return the filter by Handlungsfeld, names in the reader's language; costs one query."""
    choices, interface = [], languages.get(wanted).interface
    for field in Handlungsfeld.objects.all():
        name, code = text_in(field, "name", wanted)
        choices.append(Choice(field.slug, name, fact=str(field.pk), code="" if code == interface else code))
    return Filter(HANDLUNGSFELD, _("Field of action"), tuple(choices))
