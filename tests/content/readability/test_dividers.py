"""Hyphens and interpuncts in German compounds."""

import pytest

from content.readability.dividers import HYPHEN, INTERPUNCT, corrected, joined, style, undivided
from content.readability.document import sentence_from


def words(text):
    return [token for token in sentence_from(text, "de").tokens if token.is_word]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Sie brauchen eine Krankenversicherung.", ["Krankenversicherung"]),
        ("Sie brauchen eine Kranken-Versicherung.", []),
        ("Frau Schwarzenberger hilft.", []),
        ("Das Amt ist in der Gartenstraße.", []),
        ("Das ist etwas Ungerechtes.", []),
    ],
)
def test_it_finds_compounds_without_a_sign(text, expected):
    assert [token.text for token, _part, _pieces in undivided(sentence_from(text, "de"))] == expected


def test_the_letter_behind_the_sign_follows_the_sign():
    assert joined(["Bürger", "amt"], HYPHEN) == "Bürger-Amt"
    assert joined(["Bürger", "Amt"], INTERPUNCT) == "Bürger·amt"


@pytest.mark.parametrize(
    "word, expected",
    [("Bürger-amt", "Bürger-Amt"), ("Bürger·Amt", "Bürger·amt"), ("Bürger-Amt", None), ("Online-shop", None)],
)
def test_a_wrong_letter_is_corrected(word, expected):
    assert corrected(words(f"Das {word} ist neu.")[1]) == expected


@pytest.mark.parametrize(
    "word, expected", [("Bürger-Amt", HYPHEN), ("Bürger·amt", INTERPUNCT), ("Online-Amt", "")]
)
def test_a_word_tells_the_style_of_its_page(word, expected):
    assert style(words(f"Das {word} ist neu.")[1]) == expected
