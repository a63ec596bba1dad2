"""The differences between a German text and another version of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from content import languages
from content.pages.text import TextBlock, TextKind
from content.review.facts import easy_text, full_text, names, negations, number_words
from content.review.facts.difference import Change, FactDifference
from content.review.facts.fact import Fact, FactKind
from content.review.facts.reading import read
from content.review.facts.sameness import same


def compare(source: Sequence[TextBlock], translation: Sequence[TextBlock], code: str) -> list[FactDifference]:
    """Return where a version in the language ``code`` says other facts than the German one, in the order of its text.

    A version without text has no differences: that it is missing is another matter. In Leichte Sprache, numbers,
    links and names may be left out, but not be changed; dates, times, amounts and contacts that are left out are
    hints. It has pictures of its own: of their descriptions, only what stands there changed counts.
    """
    easy = code == languages.EASY
    if not source or not translation:
        return []
    found = _of_pictures(source, translation) if easy else []
    if easy:
        source, translation = (
            _only(blocks, lambda block: block.kind is not TextKind.ALT_TEXT)
            for blocks in (source, translation)
        )
    ours, theirs = read(source, languages.DEFAULT), read(translation, code)
    if not number_words.are_known(code):
        # The other version may say "twenty" in a word that we cannot read.
        ours = [replace(fact, soft=fact.soft or _is_in_words(fact)) for fact in ours]
    found += (
        easy_text.differences(ours, theirs)
        if easy
        else full_text.differences(source, translation, ours, theirs)
    )
    found += names.differences(source, translation, code)
    found += negations.differences(source, translation, code)
    return sorted(found, key=_position)


def _of_pictures(source: Sequence[TextBlock], easy: Sequence[TextBlock]) -> list[FactDifference]:
    """Return what the descriptions of pictures in an easy text say otherwise than those of the German one."""
    all_ours = read(source, languages.DEFAULT)
    ours, theirs = (
        read(_only(blocks, lambda block: block.kind is TextKind.ALT_TEXT), code)
        for blocks, code in ((source, languages.DEFAULT), (easy, languages.EASY))
    )
    return [
        difference
        for difference in easy_text.differences(ours, theirs)
        if difference.change is Change.CHANGED
        and not any(same(fact, difference.translation, rounded=True) for fact in all_ours)
    ]


def _only(blocks: Sequence[TextBlock], is_read: Callable[[TextBlock], bool]) -> list[TextBlock]:
    """Return blocks with the text of some taken away; they stay, because places are counted by them."""
    return [block if is_read(block) else replace(block, text="", links=()) for block in blocks]


def _is_in_words(fact: Fact) -> bool:
    return fact.kind is FactKind.NUMBER and not any(sign.isdigit() for sign in fact.text)


def _position(difference: FactDifference) -> tuple[bool, int, int]:
    fact = difference.here
    return difference.translation is None, fact.block, fact.place.start
