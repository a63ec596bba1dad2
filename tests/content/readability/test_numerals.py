"""Roman numerals and German number words."""

import pytest

from content.readability.numerals import german_number, roman
from content.readability.roman_numerals import roman_numerals


@pytest.mark.parametrize(
    "letters, value",
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("XIV", 14),
        ("XXIII", 23),
        ("XL", 40),
        ("MCMXCIX", 1999),
        ("MMXXVI", 2026),
    ],
)
def test_roman_numerals_have_a_value(letters, value):
    assert roman(letters) == value


@pytest.mark.parametrize("text", ["Heute spielt die Gruppe MIX.", "Der Eingang ist in Block C."])
def test_words_and_letters_behind_a_word_that_is_often_numbered_are_no_numerals(text):
    assert list(roman_numerals(text)) == []


@pytest.mark.parametrize("letters", ["", "IIII", "VV", "IC", "MIXI", "iv", "ABC"])
def test_other_letters_are_no_roman_numeral(letters):
    assert roman(letters) == 0


@pytest.mark.parametrize(
    "word, value",
    [
        ("zwei", 2),
        ("zwölf", 12),
        ("zwoelf", 12),
        ("dreissig", 30),
        ("einundzwanzig", 21),
        ("neunundneunzig", 99),
        ("hundert", 100),
        ("hundertfünfzig", 150),
        ("zweihundertdrei", 203),
        ("tausend", 1000),
        ("viertausendsechshundert", 4600),
        ("zwölftausend", 12000),
    ],
)
def test_number_words_have_a_value(word, value):
    assert german_number(word) == value


@pytest.mark.parametrize(
    "word", ["", "ein", "eins", "und", "zweite", "dreiund", "achtung", "elfe", "neunmal", "undzwanzig"]
)
def test_other_words_are_no_numbers(word):
    assert german_number(word) == 0


def test_an_endless_word_is_no_number():
    assert german_number("tausend" * 10_000) == 0
