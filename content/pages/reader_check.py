"""Whether readers of the target group have checked a version; who knows that registers here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from content.pages.base_page import BasePage


@dataclass(frozen=True)
class ReaderCheck:
    """A check that holds for the very text that is shown: by whom and when."""

    group: str
    day: date


# Filled in AppConfig.ready(): each gets a page, the language that is shown and whether it is a preview.
sources: list[Callable[[BasePage, str, bool], ReaderCheck | None]] = []


def reader_check(page: BasePage, code: str, is_preview: bool) -> ReaderCheck | None:
    """Return the check of a version, None where nobody has checked this text."""
    return next((check for source in sources if (check := source(page, code, is_preview))), None)
