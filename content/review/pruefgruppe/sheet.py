"""The sheet on which a Prüfgruppe marks a text: its lines, and five questions about it. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from content.pages.text import TextBlock, TextKind
from content.review.lines import own_lines
from content.review.pruefgruppe.models import QUESTION_LENGTH, QUESTIONS

# So many signs of the hash tell two texts apart and can be copied from paper without a slip.
CODE_LENGTH = 8
_HEADINGS = (TextKind.TITLE, TextKind.HEADING)
_OF_PICTURES = (TextKind.ALT_TEXT,)


@dataclass(frozen=True)
class SheetLine:
    """A line of the sheet: a heading, or a numbered line to mark."""

    text: str
    number: int
    is_heading: bool = False


def sheet_code(text_hash: str) -> str:
    """Return the code by which a sheet and its text find each other: "3F2A-90BC"."""
    code = text_hash[:CODE_LENGTH].upper()
    return f"{code[:4]}-{code[4:]}"


def fits_code(text_hash: str, code: str) -> bool:
    """Tell whether somebody has copied the code of this text, in whatever spelling."""
    plain = "".join(sign for sign in code.lower() if sign.isalnum())
    return len(plain) == CODE_LENGTH and text_hash.startswith(plain)


def sheet_lines(blocks: Iterable[TextBlock], code: str) -> list[SheetLine]:
    """Return the lines of a version, numbered through; descriptions of pictures are left out: the group sees them."""
    lines: list[SheetLine] = []
    number = 0
    for block in blocks:
        if block.kind in _OF_PICTURES:
            continue
        for line in own_lines(block.text, code):
            if not line.strip():
                continue
            is_heading = block.kind in _HEADINGS
            number += not is_heading
            lines.append(SheetLine(line.strip(), 0 if is_heading else number, is_heading))
    return lines


def proposed_questions(blocks: Sequence[TextBlock]) -> list[str]:
    """Return five questions that begin a talk about a text: what it says as a whole and in its parts.

    A group leader writes better ones; these are there so that nobody has to start with an empty sheet.
    """
    parts = [block.text.strip() for block in blocks if block.kind is TextKind.HEADING]
    questions = [_("What is the text about?")]
    questions += [_("What does the part “%(part)s” say?") % {"part": part} for part in parts]
    questions = questions[: QUESTIONS - 2]
    questions += [_("What can you do now?"), _("Which words are new to you?")]
    more = [_("Whom does the text concern?"), _("Where can you get help?")]
    return [question[:QUESTION_LENGTH] for question in [*questions, *more]][:QUESTIONS]
