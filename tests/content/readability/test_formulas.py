"""The published formulas, against values worked out by hand from counts of our own golden texts."""

import socket

import pytest

from content.readability.formulas import formulas

SENTENCES = [
    "Sie können viele Anträge jetzt zu Hause am Computer stellen.",
    "Dafür brauchen Sie ein Konto bei der Stadt.",
    "Das Konto ist kostenlos.",
]


def test_german_values_follow_from_the_counts():
    # Counted by hand: words, syllables, words of three or more syllables, of more than six letters, of one
    # syllable.
    words, syllables, long_syllables, long_letters, short = 22, 36, 3, 5, 11
    found = formulas(SENTENCES, "de")
    assert found["Flesch-Amstad"] == pytest.approx(180 - words / 3 - 58.5 * syllables / words, abs=0.01)
    assert found["LIX"] == pytest.approx(words / 3 + 100 * long_letters / words, abs=0.01)
    wiener = 0.1935 * 100 * long_syllables / words + 0.1672 * words / 3
    wiener += 0.1297 * 100 * long_letters / words - 0.0327 * 100 * short / words - 0.875
    assert found["Wiener Sachtextformel 1"] == pytest.approx(wiener, abs=0.01)


def test_all_names_are_there():
    assert list(formulas(SENTENCES, "de")) == [
        "Flesch-Amstad",
        "Wiener Sachtextformel 1",
        "Wiener Sachtextformel 2",
        "Wiener Sachtextformel 3",
        "Wiener Sachtextformel 4",
        "LIX",
    ]
    assert set(formulas(["We help you today."], "en")) == {
        "Flesch Reading Ease",
        "Flesch-Kincaid",
        "SMOG",
        "LIX",
    }


def test_abbreviations_and_numbers_do_not_end_a_sentence_for_textstat():
    with_dots = formulas(["Das kostet z. B. 3.50 Euro im Amt."], "de")
    assert with_dots["LIX"] == pytest.approx(7, abs=0.01)


def test_english_needs_no_network(monkeypatch):
    def refuse(*arguments, **options):
        raise AssertionError("textstat reached for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    found = formulas(["Please call the utility department immediately about this unusual matter."], "en")
    assert found["Flesch Reading Ease"] < 40


def test_no_words_have_no_formulas():
    assert formulas([], "de") == {} == formulas(["123", "…"], "de")
