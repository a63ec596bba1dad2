"""What is indexed of a page version: its words with their weights, and the text for snippets."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from content.pages.search.words import LONGEST, Word, clean, stem, words
from content.pages.text import TextBlock, TextKind

# Raise it when words or weights are made differently: then the next save or rebuild indexes a page anew.
VERSION = 1

TITLE_WEIGHT = 100
# All that a word earns outside the title: less than a title gives for a compound that holds the word.
MOST_OUTSIDE_TITLE = 35
WEIGHTS = {TextKind.LEAD: 12, TextKind.HEADING: 8, TextKind.CAPTION: 2, TextKind.TABLE_HEADING: 2}
PART = 0.5


@dataclass
class Entry:
    """A word of a document: how much it says, its stem, its first spelling and its first place."""

    stem: str
    spelling: str
    in_title: int = 0
    outside: int = 0
    position: int | None = None

    @property
    def weight(self) -> int:
        """Weight of the word in the document, 1 to 135; a word of the title outweighs all others."""
        return self.in_title + min(self.outside, MOST_OUTSIDE_TITLE)


@dataclass
class Document:
    """A page version ready for the index: ``words`` by their folded form."""

    area: str
    text: str
    digest: str
    words: dict[str, Entry] = field(default_factory=dict)


def digest(blocks: Iterable[TextBlock], area: str) -> str:
    """Return a fingerprint of what is indexed of a version."""
    parts = [str(VERSION), area, *(f"{block.kind}\x1f{block.text}" for block in blocks)]
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()


def document(blocks: list[TextBlock], area: str, code: str) -> Document:
    """Return the document of a version's text; texts that stand for pictures are left out: few see them."""
    found = Document(area=area, text="", digest=digest(blocks, area))
    texts: list[str] = []
    offset = 0
    for block in blocks:
        if block.kind == TextKind.ALT_TEXT:
            continue
        text = clean(block.text)
        in_title = block.kind == TextKind.TITLE
        for word in words(text, code):
            _add(found.words, word, text, block.kind, None if in_title else offset + word.start, code)
        if not in_title:
            texts.append(text)
            offset += len(text) + 1
    found.text = "\n".join(texts)
    return found


def _add(
    entries: dict[str, Entry], word: Word, text: str, kind: TextKind, position: int | None, code: str
) -> None:
    surface = text[word.start : word.end][:LONGEST]
    _count(entries, word.form, word.stem, surface, kind, 1.0, position)
    for part in word.parts:
        _count(entries, part, stem(part, code), part, kind, PART, position)


def _count(
    entries: dict[str, Entry],
    form: str,
    word_stem: str,
    spelling: str,
    kind: TextKind,
    share: float,
    position: int | None,
) -> None:
    entry = entries.setdefault(form, Entry(word_stem, spelling))
    if kind == TextKind.TITLE:
        entry.in_title = max(entry.in_title, math.ceil(TITLE_WEIGHT * share))
        return
    entry.outside += math.ceil(WEIGHTS.get(kind, 1) * share)
    if entry.position is None:
        entry.position = position
