"""Notes that other parts of the site put beside the fields and blocks of a page in the editor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from content.pages.base_page import BasePage


@dataclass(frozen=True)
class FieldNote:
    """A note on a translated field in one language, or on one block of its stream; ``html`` is safe to show."""

    language: str
    field: str
    block_id: str
    html: SafeString


# Filled in AppConfig.ready(): each gets a page as it is being edited and returns its notes in all languages.
sources: list[Callable[[BasePage], list[FieldNote]]] = []


def notes_on(page: BasePage) -> list[FieldNote]:
    """Return all notes on a page; asked for once by each tab, gathered once for each page object."""
    if "_field_notes" not in page.__dict__:
        page._field_notes = [note for source in sources for note in source(page)]  # type: ignore[attr-defined]
    return page._field_notes  # type: ignore[attr-defined]
