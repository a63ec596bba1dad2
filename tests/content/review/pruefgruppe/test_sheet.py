"""The sheet for the Prüfgruppe: numbered lines to mark, a code that belongs to the text, five questions."""

import pytest

from content.pages.text import TextBlock, TextKind
from content.review.pruefgruppe.sheet import fits_code, proposed_questions, sheet_code, sheet_lines

HASH = "3f2a90bc" + "0" * 56


def test_each_sentence_of_leichte_sprache_has_a_line_of_its_own_with_a_number():
    blocks = [
        TextBlock(TextKind.TITLE, "Müll", "title"),
        TextBlock(TextKind.ALT_TEXT, "Eine Tonne", "body"),
        TextBlock(TextKind.PARAGRAPH, "Die Tonne ist blau. Sie steht draußen.", "body"),
    ]
    lines = [(line.number, line.text, line.is_heading) for line in sheet_lines(blocks, "de-simple")]
    assert lines == [(0, "Müll", True), (1, "Die Tonne ist blau.", False), (2, "Sie steht draußen.", False)]


@pytest.mark.parametrize("copied", ["3F2A-90BC", "3f2a90bc", " 3F2A 90BC "])
def test_the_code_is_known_however_it_is_copied(copied):
    assert sheet_code(HASH) == "3F2A-90BC"
    assert fits_code(HASH, copied)


@pytest.mark.parametrize("copied", ["3F2A-90BD", "3F2A", "", HASH])
def test_another_code_is_another_text(copied):
    assert not fits_code(HASH, copied)


@pytest.mark.parametrize("headings", [0, 1, 9])
def test_there_are_five_questions_to_begin_with(headings):
    blocks = [TextBlock(TextKind.HEADING, f"Teil {number}", "body") for number in range(headings)]
    questions = proposed_questions(blocks)
    assert len(set(questions)) == 5
    assert any("Teil 0" in question for question in questions) == (headings > 0)
