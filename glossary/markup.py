"""HTML cut into the texts in which terms may be marked; nothing of it is rewritten, so nothing can break."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from glossary.finder import BREAK, GAP
from glossary.tags import TAGS, Kind, kind_of


class Tag(NamedTuple):
    """An open element within a line: its name and where its tag starts and ends."""

    name: str
    start: int
    end: int


class Mark(NamedTuple):
    """A term set by hand, ``<a data-term="3">…</a>``, or marked already: places of its two tags, its section."""

    start: int
    start_end: int
    end: int
    end_end: int
    section: int
    term_id: int


@dataclass
class Markup:
    """The texts of a piece of HTML: ``text`` with all of them, parted by ``BREAK`` and ``GAP``.

    ``offsets`` are where its pieces start, ``places`` where these stand in the HTML. ``open_tags`` are the inline
    elements around a piece, by its number, where there are some. ``sections`` are the offsets where sections start.
    """

    text: str = ""
    offsets: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    open_tags: dict[int, tuple[Tag, ...]] = field(default_factory=dict)
    sections: list[int] = field(default_factory=list)
    by_hand: list[Mark] = field(default_factory=list)
    marked: list[Mark] = field(default_factory=list)

    def piece_at(self, offset: int) -> int:
        """Return the number of the piece that holds a sign of the text."""
        return bisect_right(self.offsets, offset) - 1

    def is_in_piece(self, offset: int, piece: int) -> bool:
        """Return whether a piece, or one before it, holds a sign of the text."""
        return piece + 1 == len(self.offsets) or offset < self.offsets[piece + 1]

    def place_of(self, offset: int) -> int:
        """Return where in the HTML a sign of the text stands."""
        piece = self.piece_at(offset)
        return self.places[piece] + offset - self.offsets[piece]

    def section_at(self, offset: int) -> int:
        """Return the number of the section that holds a sign of the text."""
        return bisect_right(self.sections, offset)


def read_markup(html: str, language: str, outer_language: str) -> Markup:
    """Return the texts of HTML in a language; ``outer_language`` is that of the document around it."""
    reader = _Reader(language, outer_language)
    reader.read(html)
    return reader.markup


class _Reader:
    def __init__(self, language: str, outer_language: str) -> None:
        self.markup = Markup()
        self._language = language
        # Languages that are open, each with its element and how many of the same name are open in it.
        self._languages: list[list] = [[outer_language, "", 0]]
        self._is_foreign = outer_language != language
        self._parts: list[str] = [BREAK]
        self._inline: tuple[Tag, ...] = ()

    def read(self, html: str) -> None:
        """Read HTML from its start to its end. A page has hundreds of tags: what most of them need comes first."""
        markup, parts = self.markup, self._parts
        offsets, places = markup.offsets, markup.places
        pieces = TAGS.split(html)
        place, length = 0, 1
        closed: tuple[Kind, int, int] | None = None
        depth = 0
        for number, piece in enumerate(pieces):
            start = place
            place += len(piece)
            if number & 1 == 0:
                # Between blocks stands nothing but blanks.
                if not piece or closed or (parts[-1] is BREAK and piece.isspace()):
                    continue
                if self._is_foreign:
                    piece = GAP
                else:
                    if self._inline:
                        markup.open_tags[len(offsets)] = self._inline
                    offsets.append(length)
                    places.append(start)
                parts.append(piece)
                length += len(piece)
                continue
            kind = kind_of(piece)
            if closed:
                if kind.name == closed[0].name:
                    depth += -1 if kind.is_end else 1
                    if depth == 0:
                        self._note_mark(*closed, start, place)
                        closed = None
                continue
            if kind.is_closed:
                closed, depth = (kind, start, place), 1
                if kind.is_heading:
                    markup.sections.append(length)
            elif self._goes_on(kind, start, place):
                continue
            parts.append(GAP if kind.goes_on else BREAK)
            length += 1
        markup.text = "".join(parts)

    def _goes_on(self, kind: Kind, start: int, end: int) -> bool:
        """Follow languages and the open elements of a line; return True when the text goes on through a tag."""
        changes = (kind.language or len(self._languages) > 1) and self._changes_language(kind)
        if kind.is_inline and not changes and self._follow_inline(kind, start, end):
            return True
        if not kind.goes_on and not kind.is_void:
            self._inline = (Tag(kind.name, start, end),) if kind.is_line else ()
        return False

    def _note_mark(self, kind: Kind, start: int, start_end: int, end: int, end_end: int) -> None:
        term_id = kind.marked if kind.term is None else kind.term
        if term_id is not None:
            marks = self.markup.marked if kind.term is None else self.markup.by_hand
            marks.append(Mark(start, start_end, end, end_end, len(self.markup.sections), term_id))

    def _changes_language(self, kind: Kind) -> bool:
        innermost = self._languages[-1]
        if kind.language:
            self._languages.append([kind.language, kind.name, 1])
        elif kind.name == innermost[1] and not kind.is_void:
            innermost[2] += -1 if kind.is_end else 1
            if innermost[2]:
                return False
            self._languages.pop()
        else:
            return False
        was_foreign, self._is_foreign = self._is_foreign, self._languages[-1][0] != self._language
        # An element in the language itself interrupts nothing.
        return was_foreign or self._is_foreign

    def _follow_inline(self, kind: Kind, start: int, end: int) -> bool:
        """Follow the open elements of a line; return False where one ends that was not opened last."""
        if kind.is_void:
            return True
        if not kind.is_end:
            self._inline += (Tag(kind.name, start, end),)
            return True
        if self._inline and self._inline[-1].name == kind.name:
            self._inline = self._inline[:-1]
            return True
        self._inline = ()
        return False
