"""Denials and "only": what turns a statement into its opposite when a translation loses it.

One side must deny plainly and the other must not deny in any of the many ways a language has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from content import languages
from content.pages.text import TextBlock
from content.review.alignment import stems
from content.review.facts.difference import Change, FactDifference
from content.review.facts.fact import Fact, FactKind, Found
from content.review.facts.full_text import aligned
from content.review.facts.negation_words import ANYHOW, PLAIN
from content.review.facts.reading import as_fact, piece_numbers, sentence_spans

# A sentence of an easy text is the same statement when it shares this many words, and this share of its own.
_SHARED_WORDS, _SHARED_PART = 3, 0.75
# Of these we know the plain words, not all ways around them: only texts that are built alike are compared, and a
# denial may stand in another sentence of its piece.
_UNSURE = ("tr", "uk", "ar")
# Whose words each version is written in.
_COMPARED = {"de-simple": "de", "en": "en", "tr": "tr", "uk": "uk", "ar": "ar"}


@dataclass(frozen=True)
class _Sentence:
    text: str
    start: int
    block: TextBlock
    number: int
    piece: int


def differences(
    source: Sequence[TextBlock], translation: Sequence[TextBlock], code: str
) -> list[FactDifference]:
    """Return denials that only one of two versions holds; nothing in languages that we cannot read for sure."""
    if code not in _COMPARED:
        return []
    if code in _UNSURE and [one.kind for one in source] != [one.kind for one in translation]:
        return []
    pairs = _easy_pairs if code == languages.EASY else _opposite
    found = []
    for here, there in pairs(source, translation, code):
        for kind in (FactKind.NEGATION, FactKind.ONLY):
            found += _compared(here, there, kind, _COMPARED[code])
    return found


def _compared(here: _Sentence, there: _Sentence, kind: FactKind, code: str) -> Iterator[FactDifference]:
    plain = re.search(PLAIN["de", kind], here.text, re.IGNORECASE)
    said_here, said_there = (one.block.text if code in _UNSURE else one.text for one in (here, there))
    if plain and not re.search(ANYHOW[code, kind], said_there, re.IGNORECASE):
        yield FactDifference(kind, Change.VANISHED, _fact(here, kind, plain), _fact(there, kind))
    plain = re.search(PLAIN[code, kind], there.text, re.IGNORECASE)
    if plain and not re.search(ANYHOW["de", kind], said_here, re.IGNORECASE):
        yield FactDifference(kind, Change.APPEARED, _fact(here, kind), _fact(there, kind, plain))


def _fact(sentence: _Sentence, kind: FactKind, match: re.Match[str] | None = None) -> Fact:
    """Return the words of a sentence that were found as a fact, or the sentence in which they are missing."""
    first, last = match.span() if match else (0, 0)
    found = Found(kind, sentence.start + first, sentence.start + last, match[0].lower() if match else "")
    span = (sentence.start, sentence.start + len(sentence.text))
    return as_fact(found, sentence.block, sentence.piece, sentence.number, [span])


def _sentences(blocks: Sequence[TextBlock], code: str) -> list[_Sentence]:
    return [
        _Sentence(block.text[start:end], start, block, number, piece)
        for number, (block, piece) in enumerate(zip(blocks, piece_numbers(blocks), strict=True))
        for start, end in sentence_spans(block.text, code)
    ]


def _opposite(
    source: Sequence[TextBlock], translation: Sequence[TextBlock], code: str
) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Yield sentences that stand opposite each other; where their numbers differ, whole pieces."""
    here, there = _sentences(source, languages.DEFAULT), _sentences(translation, code)
    for number, opposite in aligned(source, translation):
        ours = [one for one in here if one.number == number]
        theirs = [one for one in there if one.number == opposite]
        if len(ours) == len(theirs):
            yield from zip(ours, theirs, strict=True)
        elif ours and theirs and code not in _UNSURE:
            yield _whole(ours[0]), _whole(theirs[0])


def _whole(sentence: _Sentence) -> _Sentence:
    return _Sentence(sentence.block.text, 0, sentence.block, sentence.number, sentence.piece)


def _easy_pairs(
    source: Sequence[TextBlock], translation: Sequence[TextBlock], code: str
) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Yield each sentence of an easy text that makes the statement of a German sentence, with that sentence."""
    here = [(one, stems(one.text)) for one in _sentences(source, languages.DEFAULT)]
    for sentence in _sentences(translation, code):
        words = stems(sentence.text)
        same = [
            ((len(words & ours), len(_all_words(sentence) & _all_words(one))), one)
            for one, ours in here
            if _is_same_statement(words, ours) or _is_same_short_statement(sentence, words, one, ours)
        ]
        if same:
            yield max(same, key=lambda pair: pair[0])[1], sentence


def _is_same_statement(words: frozenset[str], ours: frozenset[str]) -> bool:
    shared = len(words & ours)
    return shared >= _SHARED_WORDS and shared >= _SHARED_PART * max(len(words), len(ours))


def _is_same_short_statement(
    sentence: _Sentence, words: frozenset[str], one: _Sentence, ours: frozenset[str]
) -> bool:
    """Compare sentences with few content words by all their words: "Sie dürfen hier (nicht) parken."."""
    if not words & ours or not (words <= ours or ours <= words):
        return False
    theirs, mine = _all_words(sentence), _all_words(one)
    return len(theirs & mine) >= _SHARED_PART * max(len(theirs), len(mine))


def _all_words(sentence: _Sentence) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", sentence.text.lower()))
