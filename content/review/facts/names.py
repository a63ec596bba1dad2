"""Names of people and places that a translation carries over as they are.

German writes every noun with a capital, so only what a title or a post code makes a name for sure is one here, and
pairs of words that the tagger takes for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from content import languages
from content.pages.text import TextBlock
from content.readability import german
from content.review.facts.difference import Change, FactDifference
from content.review.facts.fact import Fact, FactKind, Found
from content.review.facts.reading import as_fact, piece_numbers, sentence_spans

# Other scripts write names in their own letters.
_LATIN = ("de", "de-simple", "en", "tr")
_NAME = r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*"
_TITLED = re.compile(
    rf"\b(?:Frau|Herrn?|Dr\.|Prof\.|Mrs?\.?|Ms\.?|Miss)(?: (?:Dr\.|Prof\.|med\.))* (?P<name>{_NAME}(?: {_NAME})?)"
)
_TOWN = re.compile(rf"\b\d{{5}} (?P<name>{_NAME}(?: (?:am|an der|im|in|bei) {_NAME})?)")
_PAIR = re.compile(rf"\b{_NAME} {_NAME}\b")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_SLIP = 2


def differences(
    source: Sequence[TextBlock], translation: Sequence[TextBlock], code: str
) -> list[FactDifference]:
    """Return the names that a version misspells, lacks or adds; easy texts may leave names out."""
    if code not in _LATIN:
        return []
    found = []
    words = {_folded(word): fact for word, fact in _words(translation, code)}
    known = {_folded(word) for word, _fact in _words(source, languages.DEFAULT)}
    # Easy texts leave names out, so that a short word that looks like one is probably another word.
    shortest = 5 if code == languages.EASY else 4
    for fact in _names(source, languages.DEFAULT):
        missing = [part for part in _parts(fact.text) if part not in words]
        slip = next((slip for part in missing if (slip := _slip(part, words, known, shortest))), None)
        if slip is not None:
            found.append(FactDifference(FactKind.NAME, Change.CHANGED, fact, slip))
        elif missing and code != languages.EASY:
            found.append(FactDifference(FactKind.NAME, Change.VANISHED, fact, None))
    for fact in _names(translation, code):
        slips = {difference.translation.text for difference in found if difference.translation}
        # An easy text may tell of people of its own, to give an example.
        is_new = code != languages.EASY and not any(part in known for part in _parts(fact.text))
        if is_new and fact.text not in slips:
            found.append(FactDifference(FactKind.NAME, Change.APPEARED, None, fact))
    return _once(found)


def _names(blocks: Sequence[TextBlock], code: str) -> Iterator[Fact]:
    """Yield what is a name for sure; pairs of words only in German, where the tagger knows them."""
    for number, (block, piece) in enumerate(zip(blocks, piece_numbers(blocks), strict=True)):
        spans = {match.span("name") for form in (_TITLED, _TOWN) for match in form.finditer(block.text)}
        if code == languages.DEFAULT:
            spans |= {match.span() for match in _PAIR.finditer(block.text) if _is_name(match[0])}
        for start, end in sorted(spans):
            found = Found(FactKind.NAME, start, end, block.text[start:end])
            yield as_fact(found, block, piece, number, sentence_spans(block.text, code))


def _is_name(pair: str) -> bool:
    tagged = german.tag(("Gestern", "kam", *pair.split(), "an", "."))
    return [word.tag for word in tagged[2:4]] == ["NE", "NE"]


def _words(blocks: Sequence[TextBlock], code: str) -> Iterator[tuple[str, Fact]]:
    for number, (block, piece) in enumerate(zip(blocks, piece_numbers(blocks), strict=True)):
        text = re.sub(r"(?<=\w)-(?=\w)", "", block.text)
        spans = sentence_spans(text, code)
        for match in _WORD.finditer(text):
            found = Found(FactKind.NAME, *match.span(), match[0])
            fact = as_fact(
                found, TextBlock(block.kind, text, block.field, block.block_id), piece, number, spans
            )
            yield match[0], fact


def _parts(name: str) -> list[str]:
    return [_folded(part) for part in _WORD.findall(name.replace("-", ""))]


def _folded(word: str) -> str:
    word = word.casefold()
    # "Musterstadts Rathaus", "Musterstadt's town hall"
    return word.removesuffix("s") if len(word) > 4 else word


def _slip(part: str, words: dict[str, Fact], known: set[str], shortest: int) -> Fact | None:
    """Return a word of the translation that is the name but for a letter or two, and that German does not use."""
    if len(part) < shortest:
        return None
    for word, fact in words.items():
        if word not in known and fact.text[:1].isupper() and word[:1] == part[:1]:
            far = DamerauLevenshtein.distance(word, part, score_cutoff=_LONGEST_SLIP)
            if far <= (1 if len(part) < 8 else _LONGEST_SLIP):
                return fact
    return None


def _once(found: list[FactDifference]) -> list[FactDifference]:
    kept = {(one.change, one.here.text): one for one in reversed(found)}
    return list(reversed(kept.values()))
