"""Text without markup and rich text, taken apart into their pieces."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from content.pages.text.block import TextBlock, TextKind

_HTML_KINDS = {"li": TextKind.LIST_ITEM, "blockquote": TextKind.QUOTE} | {
    f"h{level}": TextKind.HEADING for level in range(1, 7)
}
_HTML_BREAKS = frozenset({"p", "div", "ul", "ol", "hr", *_HTML_KINDS})


def plain_text(text: str, kind: TextKind) -> Iterator[TextBlock]:
    r"""Yield the paragraphs of a text without markup; list items stand one in each line.

    >>> [block.text for block in plain_text("Eins.\nZwei.\n\nDrei.", TextKind.PARAGRAPH)]
    ['Eins.\nZwei.', 'Drei.']
    """
    part: list[str] = []
    for line in [*str(text).splitlines(), ""]:
        words = " ".join(line.split())
        if words and kind is not TextKind.LIST_ITEM:
            part.append(words)
            continue
        if words or part:
            yield TextBlock(kind, words or "\n".join(part), "")
        part = []


def rich_text(html: str, kind: TextKind = TextKind.PARAGRAPH) -> list[TextBlock]:
    """Return the paragraphs, list items and headings of rich text in their order.

    >>> [(block.kind.value, block.text) for block in rich_text("<p>Zwei <b>Dinge</b>:</p><ul><li>A</ul>")]
    [('paragraph', 'Zwei Dinge:'), ('list_item', 'A')]
    """
    parser = _RichTextParser(kind)
    parser.feed(html)
    parser.close()
    parser.flush()
    return parser.found


class _RichTextParser(HTMLParser):
    def __init__(self, kind: TextKind) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[TextBlock] = []
        self._kinds = [kind]
        self._text = ""

    def flush(self) -> None:
        """Close the piece of text that has been read so far."""
        lines = (" ".join(line.split()) for line in self._text.split("\n"))
        text = "\n".join(line for line in lines if line)
        if text:
            self.found.append(TextBlock(self._kinds[-1], text, ""))
        self._text = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "br":
            self._text += "\n"
        elif tag in _HTML_BREAKS:
            self.flush()
            if tag in _HTML_KINDS:
                self._kinds.append(_HTML_KINDS[tag])

    def handle_endtag(self, tag: str) -> None:
        if tag in _HTML_BREAKS:
            self.flush()
            if tag in _HTML_KINDS and len(self._kinds) > 1:
                self._kinds.pop()

    def handle_data(self, data: str) -> None:
        self._text += data.replace("\n", " ")
