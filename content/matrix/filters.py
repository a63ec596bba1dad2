"""By what the findings of the matrix are chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from content.matrix.choices import axis_choices, handlungsfeld_filter
from content.matrix.entries import AUDIENCE, GRADE, KIND, WIRKUNG
from content.matrix.grades import Grade
from content.matrix.kinds import Audience, Kind
from content.matrix.models import Axis
from content.pages.filters import Chosen, Filter, from_model_choices


def matrix_filters(rows: Sequence[Axis], columns: Sequence[Axis], wanted: str) -> list[Filter]:
    """Return the filters of the whole matrix; ``Entry.values`` knows their names."""
    return [
        *cell_filters()[:1],
        handlungsfeld_filter(wanted, rows),
        Filter(WIRKUNG, _("Effect"), axis_choices(columns, wanted)),
        *cell_filters()[1:],
    ]


def cell_filters() -> list[Filter]:
    """Return those that make sense within one cell, too."""
    return [
        from_model_choices(KIND, _("Chance or risk?"), Kind),
        from_model_choices(AUDIENCE, _("For whom does it matter?"), Audience),
        from_model_choices(GRADE, _("Grade of evidence"), Grade),
    ]


def query_of(filters: Iterable[Filter], picked: Chosen) -> str:
    """Return what is chosen as part of an address, the same for the same choices; empty without any."""
    return urlencode(
        [
            (each.name, choice.value)
            for each in filters
            for choice in each.choices
            if choice.key in picked.get(each.name, ())
        ]
    )
