"""Choices as they stand in a file: their German words, which may be typed as keys, too."""

from __future__ import annotations

import re
from typing import Any

from django.utils import translation

from content import languages
from content.matrix.exchange.columns import SWITCHES
from content.matrix.kinds import Audience, Kind, SourceKind
from glossary.exchange.cells import NO, YES, truth

CHOICES: dict[str, Any] = {"kind": Kind, "audiences": Audience, "beleg_kind": SourceKind}


def word_of(field: str, key: str) -> str:
    """Return the German word of a choice."""
    with translation.override(languages.DEFAULT):
        return str(CHOICES[field](key).label)


def key_of(field: str, text: str) -> str | None:
    """Return the key of a choice that somebody has typed as key or German word; None when there is no such choice."""
    typed = " ".join(text.split()).casefold()
    for choice in CHOICES[field]:
        if typed in (choice.value, word_of(field, choice.value).casefold()):
            return choice.value
    return None


def lines(text: str) -> list[str]:
    """Return the entries of a cell that holds a list: one in each line, or parted by commas and semicolons."""
    return [entry.strip() for entry in re.split(r"[\n,;]+", text) if entry.strip()]


def normal(field: str, text: str) -> str:
    """Return a cell as it would be written, however somebody has typed it; what is wrong stays as it is.

    >>> normal("contested", "X")
    'ja'
    """
    if field in SWITCHES and (said := truth(text)) is not None:
        return YES if said else NO
    if field == "audiences":
        keys = [key_of(field, entry) for entry in lines(text)]
        # In the order of the choices, as they are written.
        return (
            text
            if None in keys
            else "\n".join(word_of(field, each.value) for each in Audience if each in keys)
        )
    if field == "links":
        return "\n".join(lines(text))
    if field in CHOICES and (key := key_of(field, text)):
        return word_of(field, key)
    return text
