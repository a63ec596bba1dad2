"""By what Praxisanleitungen are chosen."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from content.matrix.choices import handlungsfeld_filter
from content.pages.filters import Filter, from_model_choices
from content.praxisanleitungen.facts import Duration, GroupSize, GuideKind, Participation, Phase


def guide_filters(wanted: str) -> list[Filter]:
    """Return the filters of the list; their names are those of ``PraxisanleitungPage.filter_values``."""
    return [
        from_model_choices("kind", _("Kind"), GuideKind),
        from_model_choices("duration", _("Duration"), Duration),
        from_model_choices("group", _("Group size"), GroupSize),
        from_model_choices("phase", _("Phase"), Phase),
        from_model_choices("participation", _("Participation"), Participation),
        handlungsfeld_filter(wanted),
    ]
