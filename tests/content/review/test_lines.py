"""Where the lines of a text end."""

from content.review.lines import own_lines


def test_leichte_sprache_has_one_sentence_on_each_line():
    text = "Das ist am 3. Mai. Kommen Sie!\nDie Feier kostet 5 Euro."
    assert own_lines(text, "de-simple") == ["Das ist am 3. Mai.", "Kommen Sie!", "Die Feier kostet 5 Euro."]


def test_other_languages_keep_the_lines_they_were_written_in():
    assert own_lines("Eins. Zwei.\nDrei.", "de") == ["Eins. Zwei.", "Drei."]


def test_a_text_without_words_has_no_lines():
    assert own_lines("", "de-simple") == []
