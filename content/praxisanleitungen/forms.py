"""The form of the workshop editor."""

from __future__ import annotations

from typing import Any

from django.utils.translation import ngettext

from content import languages
from content.pages.columns import column
from content.pages.forms import PageForm
from content.praxisanleitungen.agenda import total_minutes


def agenda_error(sum_of_parts: int, total: int) -> str:
    """Return in plain words by how much an agenda misses its total; empty when it fits."""
    difference = sum_of_parts - total
    if difference == 0:
        return ""
    too_long = ngettext(
        "The parts take %(sum)s minutes. That is %(difference)s minute more than the total of %(total)s.",
        "The parts take %(sum)s minutes. That is %(difference)s minutes more than the total of %(total)s.",
        abs(difference),
    )
    too_short = ngettext(
        "The parts take %(sum)s minutes. That is %(difference)s minute less than the total of %(total)s.",
        "The parts take %(sum)s minutes. That is %(difference)s minutes less than the total of %(total)s.",
        abs(difference),
    )
    values = {"sum": sum_of_parts, "difference": abs(difference), "total": total}
    return (too_long if difference > 0 else too_short) % values


class WorkshopForm(PageForm):
    """Checks that the minutes of every language's agenda add up to the stated total; drafts may differ."""

    def clean(self) -> dict[str, Any]:
        """Add an error to each agenda that misses the total."""
        cleaned = super().clean()
        total = cleaned.get("total_minutes")
        if self.is_deferred_validation or total is None:
            return cleaned
        for language in languages.active():
            field = column("agenda", language.code)
            agenda = cleaned.get(field)
            message = agenda_error(total_minutes(agenda), total) if agenda else ""
            if message:
                self.add_error(field, message)
        return cleaned
