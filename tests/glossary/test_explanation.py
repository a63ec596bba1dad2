"""The minimal markup of explanations."""

import pytest

from glossary.explanation import count_words, explanation_html, explanation_text


def test_it_knows_bold_words_lines_paragraphs_and_lists():
    html = explanation_html("**Cloud** heißt Wolke.\nEin Bild.\n\n- eins\n- zwei")
    assert html == (
        "<p><strong>Cloud</strong> heißt Wolke.<br>\nEin Bild.</p>\n<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "[Link](javascript:alert)", "![x](y)", "<b onclick=x>b</b>"]
)
def test_everything_else_is_shown_as_written(text):
    html = explanation_html(text)
    assert explanation_text(text) == text
    assert "<script" not in html and "<a" not in html and "<img" not in html and "<b" not in html


def test_it_writes_no_italics():
    assert explanation_html("*leicht*") == "<p><strong>leicht</strong></p>\n"


def test_it_counts_words_and_not_signs():
    assert count_words("Ein **Programm** – im Netz.\n\n- schnell") == 5
    assert count_words(None) == 0
