"""A manuscript as an EPUB 3.3 book, with what EPUB Accessibility 1.1 asks for.

The container is written here: of the libraries for it, one is under the AGPL and the others know neither languages
nor right-to-left books.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.translation import gettext, pgettext

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.facts import day_in_words
from content.handreichung.export.outline import headings, listed, normalise
from content.handreichung.export.pictures import kind_of
from content.handreichung.export.xhtml import xhtml
from content.handreichung.export.xml_text import without_controls

MEDIA_TYPE = "application/epub+zip"
STYLE = Path(__file__).parent / "epub.css"
_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}


@dataclass(frozen=True)
class Chapter:
    """A file of the book: its name, its title and its text as XHTML."""

    name: str
    title: str
    body: str
    anchors: tuple[m.Heading, ...]


def write_epub(source: m.Manuscript) -> bytes:
    """Return a manuscript as an EPUB file: a chapter for each heading of the first level."""
    language = languages.get(source.language)
    with translation.override(language.interface):
        book = _Book(source)
        context = {
            "book": source,
            "title": without_controls(source.title).strip() or "–",
            "language": language,
            "day": day_in_words(source.date),
            "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{source.url}#{source.title}{source.language}')}",
            "chapters": book.chapters,
            "pictures": book.files,
            "contents_title": pgettext("of a book", "Contents"),
            "summary": gettext("Headings in order, pictures with descriptions, a table of contents."),
        }
        files = {
            "META-INF/container.xml": _rendered("container.xml", {}),
            "EPUB/package.opf": _rendered("package.opf", context),
            "EPUB/nav.xhtml": _rendered("nav.xhtml", context),
            "EPUB/style.css": STYLE.read_text(encoding="utf-8"),
        }
        for chapter in book.chapters:
            files[f"EPUB/{chapter.name}"] = _rendered("chapter.xhtml", context | {"chapter": chapter})
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        # Has to be the first file, and not compressed (OCF 3.3, section 4.3).
        archive.writestr(zipfile.ZipInfo("mimetype"), MEDIA_TYPE, zipfile.ZIP_STORED)
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
        for picture in book.files:
            archive.writestr(zipfile.ZipInfo(f"EPUB/{picture.name}"), picture.data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _rendered(name: str, context: dict) -> str:
    return without_controls(render_to_string(f"content/epub/{name}", context))


@dataclass(frozen=True)
class BookPicture:
    """A picture in the book: its file, its media type and its bytes."""

    name: str
    media_type: str
    data: bytes


class _Book:
    def __init__(self, source: m.Manuscript) -> None:
        self.files: list[BookPicture] = []
        self._names: dict[bytes, str] = {}
        parts = normalise(source.parts)
        pieces = list(_pieces(parts))
        names = [f"chapter-{number}.xhtml" for number in range(1, len(pieces) + 1)]
        # Where each heading is, for links from other chapters.
        places = {
            heading.anchor: f"{name}#{heading.anchor}"
            for name, (_title, inside) in zip(names, pieces, strict=True)
            for heading in headings(inside)
        }
        self.chapters = [
            Chapter(
                name,
                without_controls(title or source.title),
                mark_safe(xhtml(inside, self._name, places=places)),
                tuple(head for head in listed(inside) if head is not inside[0]),
            )
            for name, (title, inside) in zip(names, pieces, strict=True)
        ]

    def _name(self, picture: m.Picture) -> str:
        """Return the name of a picture's file, which is in the book once."""
        if picture.data not in self._names:
            kind = kind_of(picture.data)
            name = f"picture-{len(self.files) + 1}.{kind}" if kind else ""
            self._names[picture.data] = name
            if name:
                self.files.append(BookPicture(name, _TYPES[kind], picture.data))
        return self._names[picture.data]


def _pieces(parts: tuple[m.Part, ...]) -> Iterator[tuple[str, list[m.Part]]]:
    """Yield the title of each chapter and its parts; what stands before the first heading is a chapter without."""
    title, inside = "", []
    for part in parts:
        if isinstance(part, m.Heading) and part.level == 1:
            if inside:
                yield title, inside
            title, inside = part.text, []
        inside.append(part)
    if inside or not title:
        yield title, inside
