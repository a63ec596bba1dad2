"""Rich text, as readers get it, taken apart into paragraphs and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

from content.handreichung.export.manuscript import Item, ItemList, ListKind, Paragraph, Part, Run, Runs
from content.review.lines import own_lines

_SPACE = re.compile(r"[ \t\r\n\f]+")
_LISTS = {"ul": ListKind.BULLETS, "ol": ListKind.NUMBERS}


def rich_parts(html: str, code: str, base: str = "") -> tuple[Part, ...]:
    """Return the paragraphs and lists of rich text in a language.

    ``html`` is what templates get, with ``data-term`` where editors have marked a word; addresses are completed by
    ``base``. In Leichte Sprache each sentence starts a new line, as on the page.

    >>> [run.text for part in rich_parts("<p>Ein <b>Wort</b>.</p>", "de") for run in part.runs]
    ['Ein ', 'Wort', '.']
    """
    parser = _Parser(code, base)
    parser.feed(html)
    parser.close()
    parser.end_line()
    return tuple(parser.frames[0].parts)


def line_runs(text: str, code: str, **look: Any) -> Runs:
    """Return a plain text as runs, on the lines on which it stands on the page."""
    text = "\n".join(own_lines(text or "", code))
    return (Run(text, **look),) if text.strip() else ()


def in_lines(pieces: Runs, code: str) -> Runs:
    """Return runs whose sentences start new lines in Leichte Sprache; links and bold words stay what they are."""
    text = "".join(piece.text for piece in pieces)
    replaced: dict[int, str] = {}
    place = 0
    for line in own_lines(text, code):
        start = place = text.index(line, place)
        while start and text[start - 1].isspace():
            start -= 1
            replaced[start] = ""
        if 0 < start < place:
            replaced[start] = "\n"
        place += len(line)
    found, start = [], 0
    for piece in pieces:
        signs = (replaced.get(offset, sign) for offset, sign in enumerate(piece.text, start=start))
        found.append(replace(piece, text="".join(signs)))
        start += len(piece.text)
    return tuple(piece for piece in found if piece.text)


@dataclass
class _Frame:
    """The inside of the document, or of an item of a list: its first line and what follows."""

    parts: list[Part] = field(default_factory=list)
    first: Runs = ()
    kind: ListKind | None = None
    items: list[Item] = field(default_factory=list)


class _Parser(HTMLParser):
    def __init__(self, code: str, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self.frames = [_Frame()]
        self._code, self._base = code, base
        self._line: list[Run] = []
        self._bold = 0
        self._link: dict[str, Any] = {}

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in ("b", "strong"):
            self._bold += 1
        elif tag == "a":
            self._link = self._target(dict(attrs))
        elif tag == "br":
            self._line.append(Run("\n"))
        elif tag in _LISTS:
            self.end_line()
            self.frames.append(_Frame(kind=_LISTS[tag]))
        elif tag == "li":
            self.end_line()
            self.frames.append(_Frame())
        else:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self._bold = max(self._bold - 1, 0)
        elif tag == "a":
            self._link = {}
        elif tag == "li" and len(self.frames) > 2 and self.frames[-1].kind is None:
            self.end_line()
            item = self.frames.pop()
            self.frames[-1].items.append(Item(item.first, tuple(item.parts)))
        elif tag in _LISTS and len(self.frames) > 1 and self.frames[-1].kind is not None:
            self.end_line()
            made = self.frames.pop()
            if made.items:
                self.frames[-1].parts.append(ItemList(tuple(made.items), made.kind))
        elif tag != "br":
            self.end_line()

    def handle_data(self, data: str) -> None:
        text = _SPACE.sub(" ", data)
        if not self._line or self._line[-1].text[-1:].isspace():
            text = text.lstrip(" ")
        if text:
            self._line.append(Run(text, bold=bool(self._bold), **self._link))

    def end_line(self) -> None:
        """Close the paragraph, or the first line of an item, that has been read so far."""
        pieces, self._line = _trimmed(self._line), []
        frame = self.frames[-1]
        if not pieces or frame.kind is not None:
            return
        pieces = in_lines(pieces, self._code)
        # The first line of an item stands beside its bullet.
        if len(self.frames) > 1 and not frame.first and not frame.parts:
            frame.first = pieces
        else:
            frame.parts.append(Paragraph(pieces))

    def _target(self, attributes: dict[str, str | None]) -> dict[str, Any]:
        term = attributes.get("data-term")
        if term and term.isascii() and term.isdigit():
            return {"term_id": int(term)}
        href = attributes.get("href") or ""
        return {"href": urljoin(self._base, href)} if href else {}


def _trimmed(pieces: list[Run]) -> Runs:
    """Return the pieces of a line without blanks at its start, at its end and around its breaks."""
    found = list(pieces)
    while found and not found[-1].text.strip():
        found.pop()
    while found and not found[0].text.strip():
        found.pop(0)
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    for place, piece in enumerate(found[1:], start=1):
        if piece.text == "\n":
            found[place - 1] = replace(found[place - 1], text=found[place - 1].text.rstrip(" "))
    return tuple(found)
