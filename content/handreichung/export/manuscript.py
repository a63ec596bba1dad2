"""A document without a format: what the writers of PDF, DOCX, ODT and EPUB make files of.

Everything is frozen and in the order in which it is read. Text is plain text; a newline in it is a new line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from content import languages


@dataclass(frozen=True)
class Run:
    """A piece of a line that looks the same throughout.

    ``href`` is an address of the web, or ``#anchor`` of a heading. ``language`` is that of the piece where it is not
    that of the text around it. ``term_id`` is the term of the glossary that editors have marked by hand, 0 for
    "do not explain this word", None for no mark.
    """

    text: str
    bold: bool = False
    href: str = ""
    language: str = ""
    term_id: int | None = None


# One paragraph, or one cell of a table.
Runs = tuple[Run, ...]


def runs(text: str, **look: object) -> Runs:
    """Return a plain text as runs: ``runs("Hallo", bold=True)``; an empty text has none."""
    return (Run(text, **look),) if text else ()


@dataclass(frozen=True)
class Heading:
    """A heading below the document's title: ``level`` 1 is a chapter, or a section of a short document.

    Levels that are left out are closed up by ``outline.normalise``. ``anchor`` is what links lead to. Not
    ``is_listed`` is what would only fill the table of contents, because it stands in each chapter.
    """

    level: int
    text: str
    anchor: str = ""
    language: str = ""
    is_listed: bool = True


@dataclass(frozen=True)
class Paragraph:
    """Running text; ``is_lead`` tells the sentence or two below a title, ``is_quiet`` what stands in small print.

    ``is_label`` names what comes next, on the same page.
    """

    runs: Runs
    is_lead: bool = False
    is_quiet: bool = False
    is_label: bool = False


class ListKind(StrEnum):
    """What stands before the items of a list."""

    BULLETS = "bullets"
    NUMBERS = "numbers"
    TICKS = "ticks"


@dataclass(frozen=True)
class Item:
    """An item of a list, with lists or other parts inside of it."""

    runs: Runs
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class ItemList:
    """A list."""

    items: tuple[Item, ...]
    kind: ListKind = ListKind.BULLETS


@dataclass(frozen=True)
class CheckItem:
    """A point to tick, with a sentence of help."""

    runs: Runs
    help: Runs = ()
    ticked: bool = False


@dataclass(frozen=True)
class Checks:
    """Points to tick that stand below one another."""

    items: tuple[CheckItem, ...]


@dataclass(frozen=True)
class Pair:
    """A name and what it stands for: "Duration" and "half a day"."""

    name: str
    runs: Runs
    language: str = ""


@dataclass(frozen=True)
class Pairs:
    """Facts at a glance; ``language`` is that of the names where it is not that of the text."""

    pairs: tuple[Pair, ...]
    language: str = ""


@dataclass(frozen=True)
class Table:
    """A table with column headings and, with ``row_headers``, row headings in its first column.

    All rows are as long as the header. ``to_fill_in`` gives empty cells the height to write by hand.
    """

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    caption: str = ""
    row_headers: bool = True
    to_fill_in: bool = False
    language: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture: the bytes of a PNG, JPEG or SVG file and what it shows.

    A picture that is not ``decorative`` and has no ``alt`` is a mistake that ``gaps.missing_texts`` finds. ``name``
    tells editors which picture it is, ``credit`` readers who made it and under which licence.
    """

    data: bytes
    alt: str = ""
    decorative: bool = False
    caption: str = ""
    name: str = ""
    credit: str = ""


@dataclass(frozen=True)
class PictureText:
    """The form of Leichte Sprache: a picture at the start of the line, short sentences beside it."""

    picture: Picture | None
    paragraphs: tuple[Paragraph, ...]


class NoteKind(StrEnum):
    """Why something stands in a box."""

    IMPORTANT = "important"
    TIP = "tip"
    CAUTION = "caution"
    EXAMPLE = "example"


@dataclass(frozen=True)
class Note:
    """A box; ``language`` is that of the title where it is not that of the text."""

    kind: NoteKind
    title: str
    parts: tuple[Part, ...]
    language: str = ""


@dataclass(frozen=True)
class Quote:
    """What somebody said; ``source`` is who."""

    runs: Runs
    source: str = ""


@dataclass(frozen=True)
class AgendaPart:
    """A part of a workshop: when it starts and how long it takes, in words, and what happens."""

    start: str
    minutes: str
    title: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Agenda:
    """The parts of a workshop, one after the other; ``language`` is that of the times."""

    items: tuple[AgendaPart, ...]
    language: str = ""


@dataclass(frozen=True)
class Blank:
    """Empty lines to write on by hand, with the question above them; ``lines`` is how many."""

    label: str
    lines: int = 1


@dataclass(frozen=True)
class Passage:
    """Parts in another language than that of the document."""

    language: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class PageBreak:
    """What comes next starts on a new page."""


Part = (
    Heading
    | Paragraph
    | ItemList
    | Checks
    | Pairs
    | Table
    | Picture
    | PictureText
    | Note
    | Quote
    | Agenda
    | Blank
    | Passage
    | PageBreak
)


@dataclass(frozen=True)
class Manuscript:
    """A document: title, the language it is written in (a code of ours), its parts.

    ``kind`` is what it is ("Checklist"); ``title_language`` and ``kind_language`` are those of title and kind where
    they differ from that of the text. ``town`` is who gives it out, ``date`` of when it is, ``url`` where it stands on
    the web. ``name`` is the name of its file, without ending, where that is not the title; ``colour`` that of its
    headings (#1b4b8f). ``has_cover`` and ``has_contents`` suit a book. ``scale`` makes type smaller than usual,
    ``columns`` is how many stand side by side (PDF only).
    """

    title: str
    language: str
    parts: tuple[Part, ...]
    title_language: str = ""
    kind: str = ""
    kind_language: str = ""
    subtitle: str = ""
    town: str = ""
    date: date | None = None
    url: str = ""
    name: str = ""
    colour: str = "#1b4b8f"
    has_cover: bool = False
    has_contents: bool = False
    scale: float = 1.0
    columns: int = 1

    @property
    def file_title(self) -> str:
        """What its file is called."""
        return self.name or self.title

    @property
    def is_easy(self) -> bool:
        """True in Leichte Sprache: large type, pictures at the start of the line, one sentence in each line."""
        return languages.get(self.language).is_easy

    @property
    def direction(self) -> str:
        """Writing direction: ``ltr`` or ``rtl``."""
        return languages.get(self.language).direction

    @property
    def footer_direction(self) -> str:
        """Writing direction of "Page 1 of 3", which is that of the interface."""
        return languages.get(languages.get(self.language).interface).direction


def inner_parts(part: Part) -> tuple[Part, ...]:
    """Return the parts that lie directly in a part."""
    if isinstance(part, Note | Passage):
        return part.parts
    if isinstance(part, ItemList | Agenda):
        return tuple(inner for item in part.items for inner in item.parts)
    if isinstance(part, PictureText):
        return ((part.picture,) if part.picture else ()) + part.paragraphs
    return ()


def all_parts(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Yield parts and all that lies in them, in the order in which they are read."""
    for part in parts:
        yield part
        yield from all_parts(inner_parts(part))
