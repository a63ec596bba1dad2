"""The differences between a German text and another version of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from content import languages
from content.pages.text import TextBlock, TextKind
from content.review.facts import easy_text, full_text, names, negations, number_words
from content.review.facts.difference import FactDifference
from content.review.facts.fact import Fact, FactKind
from content.review.facts.reading import read


def compare(source: Sequence[TextBlock], translation: Sequence[TextBlock], code: str) -> list[FactDifference]:
    """Return where a version in the language ``code`` says other facts than the German one, in the order of its text.

    A version without text has no differences: that it is missing is another matter. In Leichte Sprache, numbers,
    links and names may be left out, but not be changed; dates, times, amounts and contacts that are left out are
    hints.
    """
    easy = code == languages.EASY
    if easy:
        # Its pictures are others, and so is what they show.
        source, translation = (
            [block for block in blocks if block.kind is not TextKind.ALT_TEXT]
            for blocks in (source, translation)
        )
    if not source or not translation:
        return []
    ours, theirs = read(source, languages.DEFAULT), read(translation, code)
    if not number_words.are_known(code):
        # The other version may say "twenty" in a word that we cannot read.
        ours = [replace(fact, soft=fact.soft or _is_in_words(fact)) for fact in ours]
    found = (
        easy_text.differences(ours, theirs)
        if easy
        else full_text.differences(source, translation, ours, theirs)
    )
    found += names.differences(source, translation, code)
    found += negations.differences(source, translation, code)
    return sorted(found, key=_position)


def _is_in_words(fact: Fact) -> bool:
    return fact.kind is FactKind.NUMBER and not any(sign.isdigit() for sign in fact.text)


def _position(difference: FactDifference) -> tuple[bool, int, int]:
    fact = difference.here
    return difference.translation is None, fact.block, fact.place.start
