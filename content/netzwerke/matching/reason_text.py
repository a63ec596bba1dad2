"""Reasons in plain words, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from content.netzwerke.matching.reason import Code, Reason

# Told to somebody else: both sides have names.
TOLD: dict[Code, Any] = {
    Code.LEFT_SEEKS: _("{left} is looking for what {right} offers: {about}."),
    Code.RIGHT_SEEKS: _("{right} is looking for what {left} offers: {about}."),
    Code.LEFT_SEEKS_FIELD: _("{left} is looking for something on {about}. {right} offers something on it."),
    Code.RIGHT_SEEKS_FIELD: _("{right} is looking for something on {about}. {left} offers something on it."),
    Code.FIELDS: _("Both work on {about}."),
    Code.SIZE: _("Both places are of similar size."),
    Code.SAME_STAGE: _("Both have come equally far."),
    Code.LEFT_AHEAD: _("{left} has more experience already."),
    Code.RIGHT_AHEAD: _("{right} has more experience already."),
    Code.SAME_LAND: _("Both are in the same Land: {about}."),
    Code.NEIGHBOURS: _("Their Länder are neighbours."),
    Code.FAR: _("The places are far apart, and that is what was wished for."),
    Code.LANGUAGES: _("Both speak {about}."),
    Code.WAYS: _("Both want to talk in the same way: {about}."),
    Code.LEFT_FREE: ngettext_lazy(
        "{left} has {number} free place.", "{left} has {number} free places.", "number"
    ),
    Code.RIGHT_FREE: ngettext_lazy(
        "{right} has {number} free place.", "{right} has {number} free places.", "number"
    ),
    Code.ACTIVE: _("Both have been active within the last 30 days."),
}

# Told to the left side itself.
TO_LEFT: dict[Code, Any] = {
    Code.LEFT_SEEKS: _("You are looking for what {right} offers: {about}."),
    Code.RIGHT_SEEKS: _("{right} is looking for what you offer: {about}."),
    Code.LEFT_SEEKS_FIELD: _("You are looking for something on {about}. {right} offers something on it."),
    Code.RIGHT_SEEKS_FIELD: _("{right} is looking for something on {about}. You offer something on it."),
    Code.SIZE: _("Your place is of similar size."),
    Code.SAME_STAGE: _("You have come equally far."),
    Code.LEFT_AHEAD: _("You have more experience already."),
    Code.SAME_LAND: _("You are in the same Land: {about}."),
    Code.LEFT_FREE: ngettext_lazy(
        "You have {number} free place.", "You have {number} free places.", "number"
    ),
}


@dataclass(frozen=True)
class Words:
    """What reasons are about, by their keys: names of Handlungsfelder (texts or HTML), Länder, languages and ways."""

    fields: Mapping[int, Any]
    lands: Mapping[str, Any]
    languages: Mapping[str, Any]
    ways: Mapping[str, Any]


def told(reason: Reason, left: str, right: str, words: Words) -> SafeString:
    """Return a reason as HTML for somebody who is neither side; ``left`` and ``right`` are their names."""
    return _text(TOLD[reason.code], reason, left, right, words)


def told_to_left(reason: Reason, left: str, right: str, words: Words) -> SafeString:
    """Return a reason as HTML for the left side itself. To tell the right side, mirror the reason first."""
    return _text(TO_LEFT.get(reason.code, TOLD[reason.code]), reason, left, right, words)


def _text(pattern: Any, reason: Reason, left: str, right: str, words: Words) -> SafeString:
    number = reason.about[0] if reason.code in (Code.LEFT_FREE, Code.RIGHT_FREE) else 0
    if number:
        pattern = pattern % {"number": number}
    return format_html(str(pattern), left=left, right=right, number=number, about=_about(reason, words))


def _about(reason: Reason, words: Words) -> SafeString:
    names = _NAMES.get(reason.code, _of_fields)(words)
    return _list([format_html("{}", names.get(key, key)) for key in reason.about])


def _of_fields(words: Words) -> Mapping[Any, Any]:
    return words.fields


_NAMES: dict[Code, Callable[[Words], Mapping[Any, Any]]] = {
    Code.SAME_LAND: lambda words: words.lands,
    Code.LANGUAGES: lambda words: words.languages,
    Code.WAYS: lambda words: words.ways,
}


def _list(parts: list[SafeString]) -> SafeString:
    """Join parts as a sentence does: a, b and c."""
    *first, last = parts or [SafeString("")]
    if not first:
        return last
    return format_html("{} {} {}", format_html_join(", ", "{}", ((part,) for part in first)), _("and"), last)
