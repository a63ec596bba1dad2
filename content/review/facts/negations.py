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
from content.review.facts.reading import as_fact, piece_numbers, sentence_spans

_GERMAN_DENIAL = (
    r"\bnicht\b(?! (?:nur|zuletzt|selten))|\bkein(?:e[mnrs]?)?\b|\bnie(?:mals)?\b|\bniemand\w*|\bnichts\b"
    r"|\bohne\b"
)
_GERMAN_ONLY = (
    r"(?<!nicht )(?<!fast )\bnur\b(?! (?:so|dann|noch|wenn|schwer|knapp|wenig|kurz|selten|langsam))"
    r"|\bausschließlich\b"
)
_ENGLISH_DENIAL = (
    r"\bnot\b(?! (?:only|just))|n['’]t\b(?! (?:only|just))|\bcannot\b|\bno\b(?! \d| longer)"
    r"|\bnever\b|\bnobody\b|\bnothing\b|\bnone\b|\bwithout\b"
)
_ENGLISH_ONLY = r"(?<!not )\bonly\b"
# The many ways in which a sentence can say the same without these words.
_GERMAN_DENIAL_ANYHOW = (
    r"\b(?:nicht|nie|nirgend|niemand|nichts|ohne|weder|nur|erst|statt|anstatt|außer|kaum|selten|sonst|noch|weg|nein"
    r"|trotz|bevor|bis|zu (?!\w+en\b)|gegen|anders|allein|unabhängig|schluss|stopp|neben)"
    r"|kein|\bun(?!ser|ter|ion|s\b|d\b)[a-zäöü]{3}|\w(?:los|frei)(?:e[mnrs]?)?\b|fehl|verbot|verbiet|miss|vermeid"
    r"|verzicht|ausschl|ausgenommen|verhinder|entfall|entfäll|verlor|verlier|ablehn|abgelehnt|weniger|verweiger|hinder"
    r"|schwer|falsch|schlecht|behalt|behält|erhalten|bleib"
)
_GERMAN_ONLY_ANYHOW = (
    r"\b(?:nur|allein|ausschließlich|lediglich|bloß|erst|einzig|nicht|kein|höchstens|wenig|einfach|ein\b)"
    r"|\bohne\b|\bstatt\b|selbst|eigen"
)
_ENGLISH_DENIAL_ANYHOW = (
    r"\b(?:no|not|none|nor|neither|never|nobody|nothing|nowhere|without|cannot|only|unless|except|instead|rather|hardly"
    r"|rarely|barely|seldom|too|until|before|still|yet|otherwise|but|beyond|against|away|off|free|out|else|other|alone"
    r"|impossible|incomplete|incorrect|inaccessible|invisible|invalid|insufficient|independent\w*|illegal|little|few"
    r"|fewer|less|any\w*|wrong|difficult|hard|all|every\w*)\b|n['’]t\b|\b(?:un|dis|non-?|mis)[a-z]{3}"
    r"|\w(?:less|-free)\b|\b(?:lack|miss|fail|avoid|refus|forbid|forbad|prohibit|ban|stop|prevent|exclu|reject|omit"
    r"|skip|drop|lose|lost|leave|left|declin)"
)
_ENGLISH_ONLY_ANYHOW = (
    r"\b(?:only|just|solely|exclusively|alone|merely|unless|limited|restrict\w*|sole|single|purely|simply|nothing|no"
    r"|not|until|cannot|one|without|own)\b|n['’]t\b|self"
)
_PLAIN = {
    ("de", FactKind.NEGATION): _GERMAN_DENIAL,
    ("de", FactKind.ONLY): _GERMAN_ONLY,
    ("en", FactKind.NEGATION): _ENGLISH_DENIAL,
    ("en", FactKind.ONLY): _ENGLISH_ONLY,
}
_ANYHOW = {
    ("de", FactKind.NEGATION): _GERMAN_DENIAL_ANYHOW,
    ("de", FactKind.ONLY): _GERMAN_ONLY_ANYHOW,
    ("en", FactKind.NEGATION): _ENGLISH_DENIAL_ANYHOW,
    ("en", FactKind.ONLY): _ENGLISH_ONLY_ANYHOW,
}
# A sentence of an easy text is the same statement when it shares this many words, and this share of its own.
_SHARED_WORDS, _SHARED_PART = 3, 0.75
_COMPARED = {"de-simple": "de", "en": "en"}


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
    pairs = _easy_pairs if code == languages.EASY else _opposite
    found = []
    for here, there in pairs(source, translation, code):
        for kind in (FactKind.NEGATION, FactKind.ONLY):
            found += _compared(here, there, kind, _COMPARED[code])
    return found


def _compared(here: _Sentence, there: _Sentence, kind: FactKind, code: str) -> Iterator[FactDifference]:
    plain = re.search(_PLAIN["de", kind], here.text, re.IGNORECASE)
    if plain and not re.search(_ANYHOW[code, kind], there.text, re.IGNORECASE):
        yield FactDifference(kind, Change.VANISHED, _fact(here, kind, plain), _fact(there, kind))
    plain = re.search(_PLAIN[code, kind], there.text, re.IGNORECASE)
    if plain and not re.search(_ANYHOW["de", kind], here.text, re.IGNORECASE):
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
        elif ours and theirs:
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
