"""Plain text cut into the lines on which it stands on a page."""

from __future__ import annotations

from content import languages
from content.readability.german import sentence_spans


def own_lines(text: str, code: str) -> list[str]:
    """Return the lines of a text in a language; in Leichte Sprache each sentence has its own.

    Editors need not press Enter, and many fields have only one line.
    Source: DIN SPEC 33429, one statement for each line.
    """
    lines = text.splitlines()
    if code != languages.EASY:
        return lines
    return [line[start:end] for line in lines for start, end in sentence_spans(line)]
