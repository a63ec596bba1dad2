"""Sentences and words of German and English."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.readability import english, german

_LINES = (Path(__file__).parent / "split-cases-de.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.replace("⏎", "\n") for line in _LINES if line and not line.startswith("#")]


def _texts(spans, text):
    return [text[start:end] for start, end in spans]


def test_there_are_at_least_150_hard_cases():
    assert len(set(CASES)) >= 150


@pytest.mark.parametrize("case", CASES)
def test_a_hard_case_is_split_where_a_reader_would(case):
    text = re.sub(r"(?<=[^\s¦])¦(?=[^\s¦])", " ", case).replace("¦", "")
    expected = [part.strip() for part in case.split("¦") if part]
    assert _texts(german.sentence_spans(text), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Brown lives here. He is old.", ["Mr. Brown lives here.", "He is old."]),
        ("We open at 9 a.m. on Monday.", ["We open at 9 a.m. on Monday."]),
        ("We open at 9 a.m. You can call us.", ["We open at 9 a.m.", "You can call us."]),
        ("Bring papers, e.g. Your passport counts.", ["Bring papers, e.g. Your passport counts."]),
        ("It was 1990. The town was new.", ["It was 1990.", "The town was new."]),
        ("“Stop!” he said. She left.", ["“Stop!” he said.", "She left."]),
        ("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
    ],
)
def test_english_sentences_end_where_a_reader_would_end_them(text, expected):
    assert _texts(english.sentence_spans(text), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bürger-Amt", ["Bürger-Amt"]),
        ("Die Bürger*innen gehen", ["Die", "Bürger*innen", "gehen"]),
        ("Kranken·versicherung", ["Kranken·versicherung"]),
        ("Kranken\u00adversicherung", ["Kranken\u00adversicherung"]),
        ("3,50 Euro um 10:30", ["3,50", "Euro", "um", "10:30"]),
        ("Tel.: 24-Stunden", ["Tel", "24-Stunden"]),
        ("scho\u0308n", ["scho\u0308n"]),
        ("Frage:Antwort", ["Frage", "Antwort"]),
    ],
)
def test_words_keep_hyphens_gender_signs_and_invisible_characters(text, expected):
    assert _texts(german.word_spans(text), text) == expected


@pytest.mark.parametrize("short", ["gesetzl.", "staatl.", "monatl.", "bzw.", "ggf.", "evtl."])
def test_an_abbreviation_in_small_letters_before_a_noun_ends_no_sentence(short):
    text = f"Die Stadt zahlt {short} Zuschüsse für Vereine. Das Amt prüft den Antrag."
    assert _texts(german.sentence_spans(text), text) == [
        text[: text.index(" Das")],
        "Das Amt prüft den Antrag.",
    ]


@given(st.text(alphabet=st.sampled_from("aZäß1. !?…:„“\n-•()«\u00ad\u00a0"), max_size=200))
def test_spans_are_in_order_inside_the_text_and_lose_no_letter(text):
    spans = german.sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in zip(spans, spans[1:], strict=False))
    inside = {place for start, end in spans for place in range(start, end)}
    assert all(place in inside for place, sign in enumerate(text) if sign.isalnum())


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "\n" * 1000,
        "a. " * 20_000,
        "1. " * 20_000,
        '"' * 50_000,
        "." * 50_000,
        "z. B. " * 20_000,
        "a" * 100_000,
    ],
    ids=["empty", "dot", "lines", "initials", "numbers", "quotes", "dots", "abbreviations", "word"],
)
def test_odd_texts_come_to_an_end(text):
    letters = sum(map(str.isalnum, text))
    assert sum(map(str.isalnum, "".join(_texts(german.sentence_spans(text), text)))) == letters
