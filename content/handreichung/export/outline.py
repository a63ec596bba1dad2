"""The headings of a document: in order, without gaps, each with an anchor of its own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from content.handreichung.export.manuscript import Heading, Part, Passage

DEEPEST = 5
_NOT_IN_ANCHORS = re.compile(r"[^a-z0-9]+")


def normalise(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return parts whose headings start at level 1 and go down by one level at most, as PDF/UA asks for.

    Each heading gets an anchor that no other has; empty headings fall out. Headings inside of boxes and lists are
    none of the document's: writers set them as bold lines.

    >>> [heading.level for heading in normalise([Heading(2, "A"), Heading(4, "B"), Heading(3, "C")])]
    [1, 2, 2]
    """
    return tuple(_walk(parts, _State()))


def headings(parts: Iterable[Part]) -> Iterator[Heading]:
    """Yield the headings of a document in their order."""
    for part in parts:
        if isinstance(part, Heading):
            yield part
        elif isinstance(part, Passage):
            yield from headings(part.parts)


def listed(parts: Iterable[Part]) -> Iterator[Heading]:
    """Yield the headings that stand in the table of contents: chapters and their sections."""
    return (heading for heading in headings(parts) if heading.level <= 2 and heading.is_listed)


@dataclass
class _State:
    # The stated levels of the headings that are open, from the outermost to the innermost.
    open: list[int] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


def _walk(parts: Iterable[Part], state: _State) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, Passage):
            yield replace(part, parts=tuple(_walk(part.parts, state)))
        elif not isinstance(part, Heading):
            yield part
        elif part.text.strip():
            while state.open and state.open[-1] >= part.level:
                state.open.pop()
            state.open.append(part.level)
            anchor = _free_anchor(part.anchor, state.anchors)
            yield replace(part, level=min(len(state.open), DEEPEST), anchor=anchor)


def _free_anchor(wanted: str, taken: set[str]) -> str:
    """Return an anchor of small letters and digits that is not taken yet, and take it."""
    name = _NOT_IN_ANCHORS.sub("-", wanted.lower()).strip("-") or "part"
    anchors = itertools.chain([name], (f"{name}-{number}" for number in itertools.count(2)))
    anchor = next(anchor for anchor in anchors if anchor not in taken)
    taken.add(anchor)
    return anchor
