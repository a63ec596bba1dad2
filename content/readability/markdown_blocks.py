"""Markdown read as blocks, by way of HTML."""

import re

from markdown_it import MarkdownIt

from content.readability.document import MAX_CHARACTERS, Document, UnreadableDocument
from content.readability.html_blocks import LINE, read_html
from content.readability.reading import GAP

# Signs that Markdown does not know as bullets, but people type and paste.
_GLYPH = re.compile(
    rf"^([ \t]*)(?:[•◦▪‣●○■►✓✔]|(?:[–—]|\(?(?:[a-z]|[ivx]{{1,5}}|\d{{1,3}})\))(?={GAP}[A-ZÄÖÜ„])"
    rf"|[a-z]\.(?={GAP}[A-ZÄÖÜ][^\s.])){GAP}(?=\S)",
    re.MULTILINE,
)
# Indented lines are no code here: people indent and paste, and nothing they wrote may go unread.
_MARKDOWN = MarkdownIt("commonmark").enable("table").disable("code")


def read_markdown(text: str, language: str = "de") -> Document:
    """Markdown (CommonMark with tables) as blocks. Positions count in the text of each block."""
    if len(text) > MAX_CHARACTERS:
        raise UnreadableDocument(
            f"Der Text ist zu lang. Möglich sind {MAX_CHARACTERS:,} Zeichen.".replace(",", ".")
        )
    tokens, line = _MARKDOWN.parse(_GLYPH.sub(r"\1- ", text)), 1
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        if token.nesting == 1:
            token.attrSet(LINE, str(line))
    return read_html(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}), language, lines_marked=True)
