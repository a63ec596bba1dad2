"""Finds terms in plain text: whole words, the longest first, capital letters as the language writes them.

One pass of an Aho-Corasick automaton finds all forms at once, however many there are (Aho and Corasick 1975).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick_rs

from glossary.plain_text import MARK_SIGNS, MARKS, PlainText, plain
from glossary.spellings import beginning_small, other_spellings, sentence_start

# Stands where a text is interrupted by something that is not read, within a line: it ends no word.
GAP = "\ue000"
# Parts texts that do not belong together.
BREAK = "\0"
_RESERVED = re.compile(f"[{GAP}{BREAK}]")
# Neither letters nor digits, and yet parts of the word around them.
_JOINING = frozenset(f"-_{GAP}") | frozenset(MARK_SIGNS)
_IN_WORDS = re.compile(rf"[\w{MARKS}{GAP}-]")
_SENTENCE_BEFORE = re.compile(r"(?:[.!?…:;؟\0]|[\0]\s*[-–•])[\s\"'“”„‚‘’«»›‹([{]*$")
_LOOK_BACK = 12
# What stands in a web address before one of its later parts: https://example.org/ or example.org/.
_ADDRESS_BEFORE = re.compile(r"(?:://|\w\.[^\W\d_]{2,}(?::\d+)?/)[^\s\0]*$")
_WITHIN_ADDRESS = frozenset("/?#=&%~")
_LONGEST_ADDRESS = 200
# Where no hyphen parts a compound, a shorter part says little: "App" in "Apparat".
_SHORTEST_PART = 4
_SHORTEST_REST = 3


class TermEntry(NamedTuple):
    """A term to find: its number, its forms as they are written, whether it is found inside longer words, too."""

    term_id: int
    forms: tuple[str, ...]
    in_compounds: bool = False


class TermMatch(NamedTuple):
    """A term stands in ``text[start:end]``."""

    start: int
    end: int
    term_id: int


class _Owners(NamedTuple):
    """Whose form a spelling is; 0 is nobody's."""

    # As a whole word.
    word: int = 0
    # As a whole word at the start of a sentence: written small elsewhere.
    sentence_start: int = 0
    # As a part of a longer word.
    part: int = 0


@dataclass(frozen=True)
class TermIndex:
    """All forms of a language, ready to be found; made by ``build_index``, never changed."""

    automaton: ahocorasick_rs.AhoCorasick
    owners: list[_Owners]

    def term_of(self, word: str) -> int | None:
        """Return the number of the term that has this form; None when there is none."""
        found = find(self, word)
        return found[0].term_id if found and found[0].end - found[0].start == len(word) else None


def build_index(entries: Iterable[TermEntry], language: str = "de") -> TermIndex:
    """Return the index of the terms of a language; of two terms with the same form the first has it."""
    forms = [
        (form, entry)
        for entry in entries
        for form in dict.fromkeys(_RESERVED.sub("", plain(form)).strip() for form in entry.forms)
        if form
    ]
    words: dict[str, int] = {}
    starts: dict[str, int] = {}
    parts: dict[str, int] = {}
    for form, entry in forms:
        words.setdefault(form, entry.term_id)
        starts.setdefault(sentence_start(form, language), entry.term_id)
        if entry.in_compounds and " " not in form:
            parts.setdefault(form, entry.term_id)
            parts.setdefault(beginning_small(form, language), entry.term_id)
    # Last: what somebody has written counts more than what we derive from it.
    for form, entry in forms:
        for spelling in other_spellings(form, language):
            words.setdefault(spelling, entry.term_id)
    spellings = list(words | starts | parts)
    owners = [
        _Owners(words.get(spelling, 0), starts.get(spelling, 0), parts.get(spelling, 0))
        for spelling in spellings
    ]
    # This kind of automaton is as quick as the others and takes a tenth of their memory.
    kind = ahocorasick_rs.Implementation.ContiguousNFA
    return TermIndex(ahocorasick_rs.AhoCorasick(spellings, implementation=kind, store_patterns=False), owners)


def find(index: TermIndex, text: str, *, html: bool = False) -> list[TermMatch]:
    """Return the terms in a text, in their order, none inside another; of two that overlap the earlier, then longer.

    With ``html`` the text may hold entities (``&uuml;``), but no tags. ``BREAK`` and ``GAP`` stand for what is
    left out of it.
    """
    source = PlainText(text, html=html)
    plain_text = f"{BREAK}{source.text}{BREAK}"
    owners = index.owners
    words, parts = [], []
    for spelling, start, end in index.automaton.find_matches_as_indexes(plain_text, overlapping=True):
        word, capital, part = owners[spelling]
        before, after = plain_text[start - 1], plain_text[end]
        if before.isalnum() or after.isalnum() or before in _JOINING or after in _JOINING:
            if part:
                parts.append((start, -end, part))
        elif _is_in_address(plain_text, start, end):
            continue
        elif word:
            words.append((start, -end, word))
        elif capital and _starts_sentence(plain_text, start):
            words.append((start, -end, capital))
    words += (hit for hit in parts if _is_part(plain_text, hit))
    chosen = _apart(words)
    if source.is_plain:
        return [TermMatch(start - 1, -minus_end - 1, term_id) for start, minus_end, term_id in chosen]
    return [
        TermMatch(source.source(start - 1), source.source_end(-minus_end - 1), term_id)
        for start, minus_end, term_id in chosen
    ]


# The place of a hit, its negative end, so that the longer comes first, and its term.
_Hit = tuple[int, int, int]


def _apart(hits: list[_Hit]) -> list[_Hit]:
    chosen, end = [], 0
    for hit in sorted(hits):
        if hit[0] >= end:
            chosen.append(hit)
            end = -hit[1]
    return chosen


def _is_part(text: str, hit: _Hit) -> bool:
    """True when a hit within a word is a part of a compound: what remains around it are words, too."""
    start, end = hit[0], -hit[1]
    first, last = start, end
    while _IN_WORDS.match(text, first - 1):
        first -= 1
    while _IN_WORDS.match(text, last):
        last += 1
    if _is_in_address(text, first, last):
        return False
    before, after = text[first:start], text[end:last]
    # In the middle of a word the form is small, at its start or after a hyphen as it is written.
    if before and not before.endswith("-") and not text[start].islower():
        return False
    # A hyphen shows where a part ends, however short, also where the rest stands elsewhere: Cloud- und KI-Dienste.
    rests = [rest for rest in (before.rpartition("-")[2], after.partition("-")[0]) if rest]
    return not rests or (end - start >= _SHORTEST_PART and min(map(len, rests)) >= _SHORTEST_REST)


def _is_in_address(text: str, start: int, end: int) -> bool:
    """True when a word is a piece of a web or mail address: www.cloud.de, info@cloud.de, example.org/cloud."""
    before, after = text[start - 1], text[end]
    if before == "@" or after == "@":
        return True
    if before in _WITHIN_ADDRESS and _ADDRESS_BEFORE.search(text[max(0, start - _LONGEST_ADDRESS) : start]):
        return True
    return (before == "." and text[start - 2].isalnum()) or (after == "." and text[end + 1].isalnum())


def _starts_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]))
