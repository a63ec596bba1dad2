"""HTML read as blocks: lists, tables, links, pictures and marked words keep their place."""

import re
from typing import NamedTuple

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.builder import ParserRejectedMarkup
from bs4.element import PreformattedString

from content.readability.document import MAX_CHARACTERS, Block, Document, Mark, UnreadableDocument

_KINDS = {
    "p": "paragraph",
    "li": "list_item",
    "td": "table_cell",
    "th": "table_cell",
    "caption": "caption",
    "figcaption": "caption",
    "blockquote": "quote",
    **{f"h{level}": "heading" for level in range(1, 7)},
}
_FRAMES = ("list_item", "table_cell", "quote")
_SKIPPED = ("script", "style", "head", "template", "code", "pre", "noscript")
_MARKS = {"i": "italic", "em": "italic", "u": "underline", "b": "bold", "strong": "bold", "br": "line_break"}


LINE = "data-source-line"
"""The attribute that holds the line of the source where HTML was made from something else."""

_MOST_TAGS = 250_000
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NO_TAG = re.compile(r"<(?![a-zA-Z/!?](?:[^'\"<>]++|\"[^\"]*+\"|'[^']*+')*+>)")


def read_html(html: str, language: str = "de", lines_marked: bool = False) -> Document:
    """HTML as blocks. White space is joined as a browser does; positions count in the text of each block.

    A block has the line on which it begins: the one in the HTML, or with `lines_marked` that of attributes LINE.
    """
    if len(html) > 4 * MAX_CHARACTERS or html.count("<") > _MOST_TAGS:
        raise UnreadableDocument("Die Datei ist zu groß.")
    soup = _parsed(html)
    reader = _HtmlReader(lines_marked)
    reader.read(soup.body or soup)
    return Document(tuple(reader.finish()), language)


def _parsed(html: str) -> BeautifulSoup:
    try:
        return BeautifulSoup(_closed(html), "html.parser")
    except ParserRejectedMarkup as error:
        raise UnreadableDocument("Das HTML der Datei ist kaputt.") from error


def _closed(html: str) -> str:
    """The HTML without comments, and with every "<" that opens no whole tag as text.

    The parser looks for the end of such a tag up to the end of the file again and again.
    """
    if "<!--" in html:
        html = _COMMENT.sub(_uncommented, html)
    return _NO_TAG.sub("&lt;", html)


def _uncommented(comment: re.Match) -> str:
    """Its line breaks, so that lines keep their number; the text, if the comment has no end."""
    return "\n" * comment[0].count("\n") if comment[0].endswith("-->") else comment[0].replace("<!--", "")


class _Frame(NamedTuple):
    """Where in the tree the reader is.

    block      the nearest one around
    open       text goes into it
    anonymous  no element has made it
    """

    block: dict | None = None
    open: bool = False
    align: str = ""
    language: str = ""
    anonymous: bool = False


class _HtmlReader:
    """Walks the tree once, without recursion, so that no depth of nesting can break it."""

    def __init__(self, lines_marked: bool):
        self._lines_marked = lines_marked
        self._line = 1
        self._blocks: list[dict] = []
        self._stack = [_Frame()]
        self._link: dict | None = None
        self._groups = 0
        self._lists: list[tuple[str, bool]] = []
        self._table, self._row, self._column = "", -1, -1

    def read(self, root: Tag) -> None:
        work: list[tuple[str, object]] = [("open", root)]
        while work:
            action, node = work.pop()
            if action == "close":
                node()
            elif isinstance(node, NavigableString):
                if not isinstance(node, PreformattedString):
                    self._text(str(node))
                self._line += node.count("\n")
            elif isinstance(node, Tag) and node.name not in _SKIPPED:
                self._line = self._line_of(node)
                closing = self._open(node)
                if closing:
                    work.append(("close", closing))
                work.extend(("open", child) for child in reversed(node.contents))

    def _line_of(self, node: Tag) -> int:
        line = str(node.get(LINE) or "") if self._lines_marked else str(node.sourceline)
        return int(line) if line.isdecimal() and len(line) < 9 else self._line

    def finish(self) -> list[Block]:
        """Blocks with text, and links and pictures even without."""
        cleaned = (self._clean(block) for block in self._blocks)
        return [Block(**b) for b in cleaned if b["text"].strip() or b["kind"] in ("link_text", "alt_text")]

    @staticmethod
    def _clean(block: dict) -> dict:
        text = "".join(block.pop("parts")).rstrip(" \n")
        del block["length"]
        marks = tuple(
            Mark(kind, min(start, len(text)), min(end, len(text)))
            for kind, start, end in block["marks"]
            if start < len(text)
        )
        return block | {"text": text, "marks": marks}

    def _add(self, kind: str, **fields) -> dict:
        block = {
            "id": f"b{len(self._blocks) + 1}",
            "kind": kind,
            "parts": [],
            "length": 0,
            "marks": [],
            "line": self._line,
            **fields,
        }
        self._blocks.append(block)
        return block

    def _text(self, text: str) -> None:
        frame = self._stack[-1]
        if not frame.open:
            if not text.strip():
                return
            line = self._line + text[: len(text) - len(text.lstrip())].count("\n")
            block = self._add("paragraph", align=frame.align, language=frame.language, line=line)
            self._stack.append(frame._replace(block=block, open=True, anonymous=True))
        self._append(self._stack[-1].block, text)
        if self._link:
            self._append(self._link, text)

    @staticmethod
    def _append(block: dict, text: str) -> None:
        joined = re.sub(r"[ \t\r\n\f]+", " ", text)
        if not block["parts"] or block["parts"][-1][-1] in " \n":
            joined = joined.lstrip(" ")
        if joined:
            block["parts"].append(joined)
            block["length"] += len(joined)

    @staticmethod
    def _break_line(block: dict) -> None:
        block["parts"].append("\n")
        block["length"] += 1

    def _open(self, node: Tag):
        name = node.name
        if name in _KINDS:
            return self._open_block(node)
        if name in ("ul", "ol", "table"):
            return self._open_group(name)
        if name == "tr":
            self._row, self._column = self._row + 1, -1
            return self._barrier()
        if name in (
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "figure",
            "body",
        ):
            return self._barrier(node)
        if name == "a":
            return self._open_link(node)
        if name == "img":
            self._picture(node)
        elif name in _MARKS:
            return self._mark(name)
        return None

    def _barrier(self, node: Tag | None = None):
        """Text after this element begins a new paragraph. Blocks in it take over alignment and language."""
        self._end_anonymous()
        return self._push(self._stack[-1]._replace(open=False, **self._formats(node)))

    def _push(self, frame: _Frame):
        depth = len(self._stack)
        self._stack.append(frame)

        def close():
            del self._stack[depth:]
            around = self._stack[-1]
            if around.open and around.block["parts"]:
                self._break_line(around.block)

        return close

    def _end_anonymous(self) -> None:
        """Text without an element of its own is a paragraph up to the next element that is one."""
        if self._stack[-1].anonymous:
            self._stack.pop()

    def _formats(self, node: Tag | None) -> dict[str, str]:
        """Alignment and language of the element, or of what is around it."""
        own, around = _inheritable(node) if node else {}, self._stack[-1]
        return {name: own.get(name) or getattr(around, name) for name in ("align", "language")}

    def _is_empty_frame(self) -> bool:
        """A list item, cell or quote without text yet: a paragraph in it is no block of its own."""
        frame = self._stack[-1]
        return frame.open and frame.block["kind"] in _FRAMES and not frame.block["parts"]

    def _open_block(self, node: Tag):
        name = node.name
        if name == "p" and self._is_empty_frame():
            return None
        self._end_anonymous()
        formats = self._formats(node)
        fields = dict(formats)
        if name[0] == "h":
            fields["level"] = int(name[1])
        if name == "li":
            group, ordered = self._lists[-1] if self._lists else ("", False)
            fields |= {"level": len(self._lists) or 1, "group": group, "ordered": ordered}
        if name == "caption":
            fields["group"] = self._table
        if name in ("td", "th"):
            self._column += 1
            fields |= {"group": self._table, "row": max(self._row, 0), "column": self._column}
            fields |= {"span": _extra_cells(node), "is_header": name == "th"}
        return self._push(_Frame(self._add(_KINDS[name], **fields), True, **formats))

    def _open_group(self, name: str):
        self._groups += 1
        close = self._barrier()
        if name == "table":
            outer = self._table, self._row, self._column
            self._table, self._row, self._column = f"table{self._groups}", -1, -1

            def close_table():
                close()
                self._table, self._row, self._column = outer

            return close_table
        self._lists.append((f"list{self._groups}", name == "ol"))

        def close_list():
            close()
            self._lists.pop()

        return close_list

    def _parent(self) -> str:
        block = self._stack[-1].block
        return block["id"] if block else ""

    def _open_link(self, node: Tag):
        """A link in a link ends the outer one, as in a browser."""
        label = str(node.get("aria-label") or "")
        block = self._link = self._add("link_text", href=str(node.get("href") or ""), parent=self._parent())

        def close():
            if self._link is block:
                self._link = None
            if label:
                block["parts"] = [label]

        return close

    def _picture(self, node: Tag) -> None:
        decorative = node.get("role") in ("presentation", "none") or node.get("aria-hidden") == "true"
        alt = node.get("alt")
        block = self._add(
            "alt_text",
            href=str(node.get("src") or ""),
            parent=self._parent(),
            decorative=decorative,
            has_text_attribute=alt is not None,
        )
        block["parts"] = [str(alt)] if alt else []
        if self._link:
            self._append(self._link, str(alt or ""))

    def _mark(self, name: str):
        target = self._stack[-1].block
        if target is None:
            return None
        if name == "br":
            self._break_line(target)
            target["marks"].append(("line_break", target["length"] - 1, target["length"]))
            return None
        start = target["length"]
        return lambda: target["marks"].append((_MARKS[name], start, target["length"]))


def _inheritable(node: Tag) -> dict[str, str]:
    return {"align": _alignment(node), "language": str(node.get("lang") or "")[:2]}


_ALIGN = re.compile(r"text-align:\s*(left|right|center|justify)|text-(left|right|center|justify)\b")


def _alignment(node: Tag) -> str:
    classes = " ".join(node.get("class") or [])
    found = _ALIGN.search(f"{node.get('style') or ''} {classes} ")
    return (found.group(1) or found.group(2)) if found else ""


def _extra_cells(node: Tag) -> int:
    """How many rows and columns a cell covers beyond its own."""
    spans = [str(node.get(name) or "1") for name in ("colspan", "rowspan")]
    return sum(int(span) - 1 for span in spans if span.isdecimal() and len(span) < 4 and int(span) > 1)
