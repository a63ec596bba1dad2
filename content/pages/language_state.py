"""How far a language version of a page is: nothing there, in progress, released, released and to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.pages.columns import column

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

TEXTS_OF_EVERY_PAGE = ("title", "lead")


class LanguageState(models.TextChoices):
    """What editors see at the tab of a language."""

    EMPTY = "empty", _("empty")
    IN_PROGRESS = "in-progress", _("in progress")
    RELEASED = "released", _("released")
    # Known only to who has read the text: the editor's script sets it when the check of the text says so.
    NEEDS_A_LOOK = "needs-a-look", _("needs a look")


def texts(page: BasePage) -> tuple[str, ...]:
    """Return the translated fields whose texts make a version more than empty."""
    return (*TEXTS_OF_EVERY_PAGE, *page.language_fields)


def language_state(page: BasePage, code: str) -> LanguageState:
    """Return the state of a language version; one without any text is empty, whatever its switch says."""
    if not any(getattr(page, column(name, code)) for name in texts(page)):
        return LanguageState.EMPTY
    if getattr(page, column("released", code)):
        return LanguageState.RELEASED
    return LanguageState.IN_PROGRESS
