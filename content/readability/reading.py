"""Texts read as blocks: plain text here, HTML and Markdown in modules that are loaded when they are needed."""

import re

from content.readability.document import MAX_CHARACTERS, Block, Document, UnreadableDocument
from content.readability.folding import INVISIBLE

GAP = rf"[{INVISIBLE}]*[^\S\r\n]+[{INVISIBLE}]*"
"""The pattern of what stands between a list mark and its text."""

_BULLET = re.compile(rf"[ \t]*[-*•◦▪‣●○■►✓✔]{GAP}(?=\S)")
# "3. Mai" or "2. bis" at the start of a line is the rest of a sentence and no item of a list.
_NUMBER = re.compile(
    rf"[ \t]*(?:\d{{1,3}}[.)]|\(\d{{1,3}}\)|\(?(?:[a-zA-Z]|[ivx]{{1,5}})\)|[a-z]\.(?={GAP}[A-ZÄÖÜ][^\s.])"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?(?={GAP}[A-ZÄÖÜ])|[–—·+])"
    rf"{GAP}(?!Jan|Feb|Mär|Apr|Mai\b|Jun|Jul|Aug|Sep|Okt|Nov|Dez|[a-zäöü])(?=\S)"
)
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_WINDOW = 80  # characters that are looked at for the end of a line
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def read_plain(text: str, language: str = "de") -> Document:
    """Paragraphs divided by blank lines; lines with a bullet or number are list items, with # headings.

    Blocks are slices of the string, so positions in findings are positions in the string. A single line break
    is only a space: many programs break lines where the window ends.
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableDocument(
            f"Der Text ist zu lang. Möglich sind {MAX_CHARACTERS:,} Zeichen.".replace(",", ".")
        )
    blocks: list[Block] = []
    start = end = line = 0
    kind, level = "", 0

    def close():
        nonlocal kind
        if kind:
            piece = text[start:end]
            offset = start + len(piece) - len(piece.lstrip())
            blocks.append(
                Block(
                    f"b{len(blocks) + 1}",
                    kind,
                    piece.strip(),
                    offset,
                    first,
                    level,
                    "list" * (kind == "list_item"),
                )
            )
        kind = ""

    first = 0
    for match in _LINE.finditer(text):
        if match.start() == match.end():
            continue
        line += 1
        content = match.group()
        bullet, heading = _BULLET.match(content), _HEADING.match(content)
        if kind != "paragraph" or text[max(start, end - _WINDOW) : end].rstrip().endswith(":"):
            bullet = bullet or _NUMBER.match(content)
        if not content.strip():
            close()
            continue
        if bullet or heading or not kind or kind == "heading":
            close()
            start, first = match.start() + ((bullet or heading).end() if bullet or heading else 0), line
            kind = "list_item" if bullet else "heading" if heading else "paragraph"
            level = len(heading.group(1)) if heading else 1 if bullet else 0
        end = match.end()
    close()
    return Document(tuple(blocks), language, layout_known=False)


def read_html(html: str, language: str = "de") -> Document:
    """HTML as blocks. White space is joined as a browser does; positions count in the text of each block."""
    # Here, because the parser would take a fifth of the time that loading the engine takes.
    from content.readability import html_blocks

    return html_blocks.read_html(html, language)


def read_markdown(text: str, language: str = "de") -> Document:
    """Markdown (CommonMark with tables) as blocks. Positions count in the text of each block."""
    from content.readability import markdown_blocks

    return markdown_blocks.read_markdown(text, language)
