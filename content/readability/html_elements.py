"""What an element of HTML says about its text: the kind of block, alignment, language, joined cells."""

import re

from bs4 import Tag

KINDS = {
    "p": "paragraph",
    "li": "list_item",
    "td": "table_cell",
    "th": "table_cell",
    "caption": "caption",
    "figcaption": "caption",
    "blockquote": "quote",
    **{f"h{level}": "heading" for level in range(1, 7)},
}
SKIPPED = ("script", "style", "head", "template", "code", "pre", "noscript")
MARKS = {"i": "italic", "em": "italic", "u": "underline", "b": "bold", "strong": "bold", "br": "line_break"}
BARRIERS = ("div", "section", "article", "main", "header", "footer", "nav", "aside", "figure", "body")
"""Text before, in and behind these elements belongs to paragraphs of its own."""

_ALIGN = re.compile(r"text-align:\s*(left|right|center|justify)|text-(left|right|center|justify)\b")


def inheritable(node: Tag) -> dict[str, str]:
    """Alignment and language that an element sets by itself; "" where it sets none."""
    return {"align": _alignment(node), "language": str(node.get("lang") or "")[:2]}


def _alignment(node: Tag) -> str:
    classes = " ".join(node.get("class") or [])
    found = _ALIGN.search(f"{node.get('style') or ''} {classes} ")
    return (found.group(1) or found.group(2)) if found else ""


def extra_cells(node: Tag) -> int:
    """How many rows and columns a cell covers beyond its own."""
    spans = [str(node.get(name) or "1") for name in ("colspan", "rowspan")]
    return sum(int(span) - 1 for span in spans if span.isdecimal() and len(span) < 4 and int(span) > 1)
