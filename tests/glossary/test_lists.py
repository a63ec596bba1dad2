"""Lists of words, one per line."""

import pytest
from django.core.exceptions import ValidationError

from glossary.lists import validate_word_list, word_list


def test_it_drops_empty_lines_double_words_and_stray_blanks():
    assert word_list(" Cloud  Dienst \r\n\r\nClouds\nClouds") == ["Cloud Dienst", "Clouds"]


def test_no_text_is_no_words():
    assert word_list(None) == []


@pytest.mark.parametrize("text", ["x" * 101, "\n".join(f"Wort {number}" for number in range(61))])
def test_it_refuses_long_lines_and_many_lines(text):
    with pytest.raises(ValidationError):
        validate_word_list(text)
