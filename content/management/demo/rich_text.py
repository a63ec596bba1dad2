"""Markdown becomes Wagtail's rich text."""

from __future__ import annotations

from collections.abc import Mapping

from markdown_it import MarkdownIt
from markdown_it.token import Token

from content.management.demo.bad_data import BadData, named

PAGE_LINK = "page:"
KNOWN = {"paragraph", "bullet_list", "ordered_list", "list_item", "inline"}
KNOWN_INLINE = {"text", "softbreak", "strong", "link"}

_markdown = MarkdownIt("commonmark")


def rich_text(markdown: str, pages: Mapping[str, int]) -> str:
    """Return Markdown with bold, lists and links as rich text; anything else in it is BadData.

    ``[words](page:slug)`` becomes a link to the page; ``pages`` holds ids by slug.
    """
    tokens = _markdown.parse(markdown)
    lists_open = 0
    for token in tokens:
        kind = _kind(token)
        if kind not in KNOWN:
            raise BadData(
                f"Markdown can have bold, lists and links here, not {kind}: {token.content or markdown!r}"
            )
        if kind in ("bullet_list", "ordered_list"):
            lists_open += token.nesting
        if kind == "paragraph":
            # Wagtail's list items hold text, not paragraphs.
            token.hidden = lists_open > 0
        for child in token.children or ():
            _change_inline(child, pages)
    return _markdown.renderer.render(tokens, _markdown.options, {}).strip()


def _kind(token: Token) -> str:
    return token.type.removesuffix("_open").removesuffix("_close")


def _change_inline(token: Token, pages: Mapping[str, int]) -> None:
    kind = _kind(token)
    if kind not in KNOWN_INLINE:
        raise BadData(f"Markdown can have bold, lists and links here, not {kind}: {token.content!r}")
    if kind == "strong":
        token.tag = "b"
    if token.type == "link_open":
        href = str(token.attrs["href"])
        if href.startswith(PAGE_LINK):
            token.attrs = {"linktype": "page", "id": str(named(pages, href.removeprefix(PAGE_LINK), "page"))}
        elif not href.startswith(("https://", "mailto:", "tel:")):
            raise BadData(f"the link {href!r} is neither page:…, https://…, mailto:… nor tel:…")
