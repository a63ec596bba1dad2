"""Words, their folding and their match, without a database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import languages
from content.pages.search.matching import fit, has_one_typo, terms
from content.pages.search.ranking import Hit, Place, rank
from content.pages.search.snippet import LENGTH, highlighted, window
from content.pages.search.words import LONGEST, clean, fold, stem, words


@pytest.mark.parametrize("text", ["ä", "Ä", "a\u0308", "ae", "AE"])
def test_an_umlaut_has_one_spelling(text):
    assert fold(clean(text), "de") == "ae"


def test_soft_hyphens_and_zero_width_characters_vanish():
    assert clean("Bür\u00adger\u200bamt") == "Bürgeramt"


def test_turkish_knows_two_letters_i():
    assert fold("IĞDIR", "tr") == fold("ığdır", "tr")
    assert fold("İzmir", "tr") == fold("izmir", "tr")


@pytest.mark.parametrize(
    "written", ["Bürger:innen", "Bürger*innen", "Bürger_innen", "Bürger/innen", "BürgerInnen"]
)
def test_gender_fair_spellings_are_one_word(written):
    [word] = words(written, "de")
    assert word.form == "buergerinnen"


@given(st.text(max_size=200), st.sampled_from(languages.CODES))
def test_any_text_gives_words_at_their_places(text, code):
    text = clean(text)
    for word in words(text, code):
        assert text[word.start : word.end].strip() == text[word.start : word.end] != ""
        assert len(word.form) <= LONGEST
        assert len(word.stem) <= LONGEST


@pytest.mark.parametrize(
    ("asked", "word", "value"),
    [
        ("Beteiligung", "Beteiligung", 1.0),
        ("Beteiligungen", "Beteiligung", 0.9),
        ("Beteiligung", "Bürgerbeteiligungen", 0.4),
        ("Bürger", "Bürgerbeteiligung", 0.4),
        ("Rede", "Gerede", 0.0),
        ("Amt", "Bürgeramt", 0.0),
        ("Tonne", "Müll", 0.0),
    ],
)
def test_a_word_answers_a_term_as_well_as_it_fits(asked, word, value):
    [term] = terms(asked, "de")
    form = fold(word, "de")
    assert fit(term, form, stem(form, "de"), "de") == value


def test_only_german_looks_into_compounds():
    [term] = terms("book", "en")
    assert fit(term, "handbook", "handbook", "en") == 0.0


@pytest.mark.parametrize(
    ("asked", "word", "close"),
    [
        ("Rathuas", "rathaus", True),
        ("Rathas", "rathaus", True),
        ("Bus", "bis", False),
        ("Rthas", "rathaus", False),
    ],
)
def test_one_typing_error_is_tolerated_in_words_of_four_letters(asked, word, close):
    [term] = terms(asked, "de")
    assert has_one_typo(term, word, stem(word, "de")) is close


def ranked(postings: list[tuple[int, int, int]], words: int = 1, total: int | None = None) -> list[int]:
    """Return the order of entries for a query with so many words, each answered by the word of its number."""
    entries = {entry: Place(f"{entry:04}", "") for entry, _word, _weight in postings}
    fits = [{number: 1.0} for number in range(1, words + 1)]
    return [hit.entry for hit in rank(postings, fits, entries, total or len(entries))]


def test_rare_words_count_more_than_frequent_ones():
    assert ranked([(1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 2, 1)], words=2)[0] == 4


def test_words_that_stand_nearly_everywhere_do_not_decide():
    assert ranked([(entry, 1, 100) for entry in range(1, 12)] + [(12, 2, 1)], words=2) == [12]


def test_equal_hits_follow_the_page_tree():
    assert ranked([(3, 1, 5), (1, 1, 5), (2, 1, 5)]) == [1, 2, 3]


def test_hidden_entries_are_passed_over():
    assert rank([(1, 1, 5), (2, 1, 5)], [{1: 1.0}], {2: Place("a", "x")}, 2) == [Hit(2, "x")]


def test_the_window_shows_most_of_the_places():
    text = "x " * 400
    start, end = window(text, (10, 600, 640, 660))
    assert start <= 600 < 660 < end


@given(st.text(alphabet="ab \n", max_size=600), st.lists(st.integers(0, 700), max_size=5))
def test_the_window_is_a_part_of_the_text(text, places):
    start, end = window(text, places)
    assert 0 <= start <= end <= len(text)
    assert end - start <= LENGTH


@given(st.text(alphabet="<>&\"'ab ", max_size=60))
def test_highlighting_escapes_everything_but_its_marks(text):
    shown = highlighted(text, terms("ab", "de"), "de").replace("<mark>", "").replace("</mark>", "")
    assert "<" not in shown
    assert ">" not in shown
