"""Walks the tree of an HTML text and drafts its blocks."""

from collections.abc import Callable
from typing import NamedTuple

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from content.readability.document import Block
from content.readability.drafts import Draft
from content.readability.html_elements import BARRIERS, KINDS, MARKS, SKIPPED, extra_cells, inheritable

LINE = "data-source-line"
"""The attribute that holds the line of the source where HTML was made from something else."""

_FRAMES = ("list_item", "table_cell", "quote")


class _Frame(NamedTuple):
    """Where in the tree the reader is.

    block      the nearest one around
    open       text goes into it
    anonymous  no element has made it
    """

    block: Draft | None = None
    open: bool = False
    align: str = ""
    language: str = ""
    anonymous: bool = False


class HtmlReader:
    """Walks the tree once, without recursion, so that no depth of nesting can break it."""

    def __init__(self, lines_marked: bool):
        self._lines_marked = lines_marked
        self._line = 1
        self._drafts: list[Draft] = []
        self._stack = [_Frame()]
        self._link: Draft | None = None
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
            elif isinstance(node, Tag) and node.name not in SKIPPED:
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
        blocks = (draft.finished() for draft in self._drafts)
        return [b for b in blocks if b.text.strip() or b.kind in ("link_text", "alt_text")]

    def _add(self, kind: str, **fields) -> Draft:
        draft = Draft(kind, {"id": f"b{len(self._drafts) + 1}", "line": self._line, **fields})
        self._drafts.append(draft)
        return draft

    def _text(self, text: str) -> None:
        frame = self._stack[-1]
        if not frame.open:
            if not text.strip():
                return
            line = self._line + text[: len(text) - len(text.lstrip())].count("\n")
            block = self._add("paragraph", align=frame.align, language=frame.language, line=line)
            self._stack.append(frame._replace(block=block, open=True, anonymous=True))
        self._stack[-1].block.append(text)
        if self._link:
            self._link.append(text)

    def _open(self, node: Tag) -> Callable[[], None] | None:
        name = node.name
        if name in KINDS:
            return self._open_block(node)
        if name in ("ul", "ol", "table"):
            return self._open_group(name)
        if name == "tr":
            self._row, self._column = self._row + 1, -1
            return self._barrier()
        if name in BARRIERS:
            return self._barrier(node)
        if name == "a":
            return self._open_link(node)
        if name == "img":
            self._picture(node)
        elif name in MARKS:
            return self._mark(name)
        return None

    def _barrier(self, node: Tag | None = None) -> Callable[[], None]:
        """Text after this element begins a new paragraph. Blocks in it take over alignment and language."""
        self._end_anonymous()
        return self._push(self._stack[-1]._replace(open=False, **self._formats(node)))

    def _push(self, frame: _Frame) -> Callable[[], None]:
        depth = len(self._stack)
        self._stack.append(frame)

        def close():
            del self._stack[depth:]
            around = self._stack[-1]
            if around.open and around.block.parts:
                around.block.break_line()

        return close

    def _end_anonymous(self) -> None:
        """Text without an element of its own is a paragraph up to the next element that is one."""
        if self._stack[-1].anonymous:
            self._stack.pop()

    def _formats(self, node: Tag | None) -> dict[str, str]:
        """Alignment and language of the element, or of what is around it."""
        own, around = inheritable(node) if node else {}, self._stack[-1]
        return {name: own.get(name) or getattr(around, name) for name in ("align", "language")}

    def _is_empty_frame(self) -> bool:
        """A list item, cell or quote without text yet: a paragraph in it is no block of its own."""
        frame = self._stack[-1]
        return frame.open and frame.block.kind in _FRAMES and not frame.block.parts

    def _open_block(self, node: Tag) -> Callable[[], None] | None:
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
            fields |= {"span": extra_cells(node), "is_header": name == "th"}
        return self._push(_Frame(self._add(KINDS[name], **fields), True, **formats))

    def _open_group(self, name: str) -> Callable[[], None]:
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
        return block.fields["id"] if block else ""

    def _open_link(self, node: Tag) -> Callable[[], None]:
        """A link in a link ends the outer one, as in a browser."""
        label = str(node.get("aria-label") or "")
        block = self._link = self._add("link_text", href=str(node.get("href") or ""), parent=self._parent())

        def close():
            if self._link is block:
                self._link = None
            if label:
                block.parts = [label]

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
        block.parts = [str(alt)] if alt else []
        if self._link:
            self._link.append(str(alt or ""))

    def _mark(self, name: str) -> Callable[[], None] | None:
        target = self._stack[-1].block
        if target is None:
            return None
        if name == "br":
            target.break_line()
            target.mark("line_break", target.length - 1)
            return None
        start = target.length
        return lambda: target.mark(MARKS[name], start)
