"""Rows and columns of the matrix to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from content import languages
from content.matrix.models import Axis, Handlungsfeld
from content.pages.columns import text_in
from content.pages.facts import HANDLUNGSFELD
from content.pages.filters import Choice, Filter


def handlungsfeld_filter(wanted: str, fields: Iterable[Handlungsfeld] | None = None) -> Filter:
    """Return the filter by Handlungsfeld, names in the reader's language; costs one query unless they are given."""
    fields = Handlungsfeld.objects.all() if fields is None else fields
    return Filter(HANDLUNGSFELD, _("Field of action"), axis_choices(fields, wanted))


def axis_choices(axis: Iterable[Axis], wanted: str) -> tuple[Choice, ...]:
    """Return a choice for each row or column, named in the reader's language or its fallbacks."""
    choices, interface = [], languages.get(wanted).interface
    for entry in axis:
        name, code = text_in(entry, "name", wanted)
        choices.append(Choice(entry.slug, name, str(entry.pk), "" if code == interface else code))
    return tuple(choices)
