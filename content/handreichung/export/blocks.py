"""The blocks of a page's text as parts of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urljoin

from django.template.defaultfilters import filesizeformat
from django.utils import translation
from django.utils.translation import gettext

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.rich_text import line_runs, rich_parts
from content.handreichung.export.stills import still
from content.pages.version import PageVersion

# A part of an accordion is a section of its own below whatever stands around; gaps in levels are closed up.
_FOLD_LEVEL = 4


def body_parts(stream: Iterable[Any], version: PageVersion) -> tuple[m.Part, ...]:
    """Return the parts of a stream of ``BODY_BLOCKS`` that belongs to a page's version.

    What only makes sense on a screen becomes what can be read: sound and video their words and addresses, folded
    parts sections. The word of the day is left out: it is another one each day.
    """
    walk = Blocks(version)
    with translation.override(walk.interface):
        return tuple(part for block in stream for part in walk.block(block.block_type, block.value))


class Blocks:
    """Turns blocks of one page version into parts; ``foreign`` is the interface's language where it differs."""

    def __init__(self, version: PageVersion) -> None:
        self.version, self.code = version, version.code
        self.interface = languages.get(version.code).interface
        self.foreign = "" if self.interface == version.code else self.interface
        self._base = version.full_url_in(version.code) or ""

    def lines(self, text: str, **look: Any) -> m.Runs:
        """Return a plain text on its lines."""
        return line_runs(text, self.code, **look)

    def rich(self, value: Any) -> tuple[m.Part, ...]:
        """Return rich text as parts."""
        return rich_parts(str(value), self.code, self._base)

    def label(self, text: str, **look: Any) -> m.Run:
        """Return words of the interface as a run."""
        return m.Run(text, language=self.foreign, **look)

    def heading(self, level: int, text: str, anchor: str = "") -> m.Heading:
        """Return a heading in the words of the interface."""
        return m.Heading(level, text, anchor, self.foreign)

    def block(self, name: str, value: Any) -> Iterator[m.Part]:
        """Yield the parts of one block."""
        match name:
            case "paragraph":
                yield from self.rich(value)
            case "heading":
                # The page's title is level 1 there, here its sections are.
                yield m.Heading(int(value["level"]) - 1, value["text"])
            case "picture_text":
                paragraphs = [m.Paragraph(self.lines("\n".join(lines))) for lines in value.paragraphs]
                yield m.PictureText(still(value["image"]), tuple(paragraphs))
            case "list":
                items = tuple(m.Item(self.lines(item)) for item in value["items"])
                yield m.ItemList(items, m.ListKind(value["kind"]))
            case "example":
                yield self._note(m.NoteKind.EXAMPLE, gettext("Example"), value)
            case "notice":
                names = {
                    "tip": gettext("Tip"),
                    "caution": gettext("Caution"),
                    "important": gettext("Important"),
                }
                yield self._note(m.NoteKind(value["kind"]), names[value["kind"]], value)
            case "image":
                picture = still(value["image"], value["caption"])
                if picture:
                    yield picture
            case "quote":
                source = ", ".join(filter(None, (value["person"], value["role"])))
                yield m.Quote(self.lines(value["text"]), source)
            case "table":
                yield self._table(value)
            case "accordion":
                for item in value["items"]:
                    yield m.Heading(_FOLD_LEVEL, item["title"])
                    yield from self.rich(item["text"])
            case "audio":
                yield from self._recording(
                    gettext("Listen:"), value["title"], self._file(value["file"]), value
                )
            case "video":
                yield from self._recording(
                    gettext("Video:"), value["title"], self._file(value["file"]) or value["url"], value
                )
            case "downloads":
                yield m.ItemList(tuple(self._download(item) for item in value["items"]))
            case "related_pages":
                yield from self._related(value)

    def _note(self, kind: m.NoteKind, name: str, value: Any) -> m.Note:
        title = value["title"]
        return m.Note(kind, title or name, self.rich(value["text"]), "" if title else self.foreign)

    def _table(self, value: Any) -> m.Table:
        table = value["table"]
        header = tuple(m.runs(column["heading"] or "") for column in table.columns) if table else ()
        rows = [tuple(self.lines(cell.value) for cell in row) for row in table.rows] if table else []
        return m.Table(header, tuple(rows), value["caption"], bool(value["row_headers"]))

    def _file(self, document: Any) -> str:
        return urljoin(self._base, document.url) if document else ""

    def _recording(self, name: str, title: str, address: str, value: Any) -> Iterator[m.Part]:
        yield m.Paragraph((self.label(f"{name} "), m.Run(title, bold=True, href=address)))
        if value.get("sign_language_url"):
            yield m.Paragraph(
                (self.label(gettext("This video in sign language"), href=value["sign_language_url"]),)
            )
        yield from self.rich(value["transcript"])

    def _download(self, item: Any) -> m.Item:
        document = item["document"]
        if document is None:
            return m.Item(self.lines(item["description"]))
        size = f" ({document.file_extension.upper()}, {filesizeformat(document.file_size)})"
        described = (m.Run("\n"), *self.lines(item["description"])) if item["description"] else ()
        return m.Item((m.Run(document.title, href=self._file(document)), self.label(size), *described))

    def _related(self, value: Any) -> Iterator[m.Part]:
        cards = [page.version(self.code) for page in value["pages"] if page and page.live]
        if cards:
            yield self.heading(1, gettext("More on this"))
            yield m.ItemList(tuple(m.Item((page_link(card, self.code),)) for card in cards))


def page_link(card: PageVersion, around: str) -> m.Run:
    """Return a page's title as a link to it, marked with its language where that is not the one around it."""
    language = card.code if card.code != around else ""
    return m.Run(card.title, href=card.full_url or "", language=language)
