"""Reasons as sentences."""

from __future__ import annotations

import pytest
from django.utils import translation
from django.utils.html import format_html

from content.netzwerke.matching.reason import Code, Reason
from content.netzwerke.matching.reason_text import Words, told, told_to_left

WORDS = Words(
    fields={1: "Mobilität", 2: "Bildung", 3: format_html('<span lang="{}">{}</span>', "de", "Klima")},
    lands={"BY": "Bayern"},
    languages={"de": "Deutsch", "en": "Englisch"},
    ways={"call": "Telefon"},
)


@pytest.mark.parametrize(
    ("reason", "text", "to_left"),
    [
        (
            Reason(Code.LEFT_SEEKS, (1,)),
            "Talheim sucht, was Musterfelde anbietet: Mobilität.",
            "Sie suchen, was Musterfelde anbietet: Mobilität.",
        ),
        (
            Reason(Code.RIGHT_SEEKS, (1, 2)),
            "Musterfelde sucht, was Talheim anbietet: Mobilität und Bildung.",
            "Musterfelde sucht, was Sie anbieten: Mobilität und Bildung.",
        ),
        (
            Reason(Code.FIELDS, (1, 2, 3)),
            'Beide arbeiten an Mobilität, Bildung und <span lang="de">Klima</span>.',
            'Beide arbeiten an Mobilität, Bildung und <span lang="de">Klima</span>.',
        ),
        (Reason(Code.SIZE), "Beide Orte sind ähnlich groß.", "Ihr Ort ist ähnlich groß."),
        (
            Reason(Code.RIGHT_FREE, (3,)),
            "Musterfelde hat 3 freie Plätze.",
            "Musterfelde hat 3 freie Plätze.",
        ),
    ],
)
def test_a_reason_is_told_to_others_and_to_a_side_itself(reason, text, to_left):
    assert told(reason, "Talheim", "Musterfelde", WORDS) == text
    assert told_to_left(reason, "Talheim", "Musterfelde", WORDS) == to_left


@pytest.mark.parametrize("code", ["de", "de-simple", "en"])
@pytest.mark.parametrize("reason", list(Code))
def test_every_reason_has_a_sentence_in_every_language(code, reason):
    about = {Code.SAME_LAND: "BY", Code.LANGUAGES: "en", Code.WAYS: "call"}.get(reason, 2)
    with translation.override(code):
        for tell in (told, told_to_left):
            text = tell(Reason(reason, (about,)), "Talheim", "Musterfelde", WORDS)
            assert text.endswith(".")
            assert "{" not in text and "%" not in text


def test_names_are_text_and_no_html():
    text = told(Reason(Code.LEFT_SEEKS, (1,)), "<b>{right}</b>", "Musterfelde", WORDS)
    assert text == "&lt;b&gt;{right}&lt;/b&gt; sucht, was Musterfelde anbietet: Mobilität."
