"""Whether readers of the target group have checked a version of a term; who knows that registers here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from glossary.term import Term


class ReaderCheck(Protocol):
    """A check that holds for the very text that is shown: by whom and when."""

    group: str
    day: date


# Filled in AppConfig.ready(): each gets a term, the language that is shown and whether it is a preview.
sources: list[Callable[[Term, str, bool], ReaderCheck | None]] = []


def reader_check(term: Term, code: str, is_preview: bool) -> ReaderCheck | None:
    """Return the check of a version, None where nobody has checked this text."""
    return next((check for source in sources if (check := source(term, code, is_preview))), None)
