"""Text without markup and rich text, taken apart into their pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from content.pages.text.block import TextBlock, TextKind, TextLink

_HTML_KINDS = {"li": TextKind.LIST_ITEM, "blockquote": TextKind.QUOTE} | {
    f"h{level}": TextKind.HEADING for level in range(1, 7)
}
_LISTS = frozenset({"ul", "ol"})
_SPACE = re.compile(r"\s+")
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
        self._depth = 0
        self._text = ""
        self._links: list[TextLink] = []
        self._marks: list[TextLink] = []
        self._open_link: tuple[int, str] | None = None

    def flush(self) -> None:
        """Close the piece of text that has been read so far."""
        self._close_link()
        text = self._text.rstrip()
        if text or self._links:
            kind = self._kinds[-1]
            level = self._depth if kind is TextKind.LIST_ITEM else 0
            links, marks = tuple(self._links), tuple(self._marks)
            self.found.append(TextBlock(kind, text, "", is_rich=True, links=links, level=level, marks=marks))
        self._text, self._links, self._marks = "", [], []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "br":
            self._text = f"{self._text.rstrip()}\n" if self._text.strip() else ""
        elif tag == "a":
            self._close_link()
            self._open_link = (len(self._text), _target(dict(attrs)))
        elif tag in _HTML_BREAKS:
            self.flush()
            self._depth += tag in _LISTS
            if tag in _HTML_KINDS:
                self._kinds.append(_HTML_KINDS[tag])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._close_link()
        elif tag in _HTML_BREAKS:
            self.flush()
            self._depth -= tag in _LISTS and self._depth > 0
            if tag in _HTML_KINDS and len(self._kinds) > 1:
                self._kinds.pop()

    def handle_data(self, data: str) -> None:
        words = _SPACE.sub(" ", data)
        self._text += words.lstrip() if not self._text or self._text[-1].isspace() else words

    def _close_link(self) -> None:
        if self._open_link is None:
            return
        start, target = self._open_link
        self._open_link = None
        linked = self._text[start:]
        start += len(linked) - len(linked.lstrip())
        # A word explained by hand leads nowhere: it is text.
        found = self._marks if target.startswith("term:") else self._links
        found.append(TextLink(start, max(start, len(self._text.rstrip())), target))


def _target(attributes: dict[str, str | None]) -> str:
    """Return where a link of Wagtail's rich text leads: ``page:3``, ``document:5`` or an address."""
    if attributes.get("linktype"):
        return f"{attributes['linktype']}:{attributes.get('id') or ''}"
    return attributes.get("href") or ""
