"""What the command line reads: the text of a file or of standard input, whole or line by line."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from content.readability.document import Document
from content.readability.reading import read_html, read_markdown, read_plain

READERS = {"plain": read_plain, "markdown": read_markdown, "html": read_html}
"""How a text is read as blocks: format -> (text, language) -> Document."""

# A text of an editor never begins like this, but what comes out of a program that was asked for HTML does.
_OPENS_LIKE_HTML = re.compile(
    r"\s*<(?:!doctype\s+html|html|body|main|article|section|div|p|h[1-6]|ul|ol|li|dl|table|blockquote|figure|img|a|br"
    r"|strong|em|b|i|span)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_FORMATS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


class WrongUse(ValueError):
    """Something the person at the keyboard can change; the message says what, in German."""


def as_blocks(source: str, name: str, language: str) -> Document:
    """The text of a file as blocks; the ending of its name tells the format, that of standard input its first tag."""
    suffix = Path(name).suffix.lower()
    return READERS[_FORMATS.get(suffix, "plain") if suffix else likely_format(source)](source, language)


def likely_format(text: str) -> str:
    """The format of a text that nobody names: "html" if it begins with a tag of HTML, else "plain"."""
    return "html" if _OPENS_LIKE_HTML.match(text) else "plain"


def read_text(name: str) -> str:
    """The text of a file in UTF-8, of standard input for "-". Raises WrongUse."""
    return decoded(b"".join(raw_lines(name)))


def raw_lines(name: str) -> Iterator[bytes]:
    """The lines of a file or of standard input, each as soon as it is there. Raises WrongUse."""
    try:
        if name == "-":
            yield from sys.stdin.buffer
        else:
            with Path(name).open("rb") as file:
                yield from file
    except OSError as error:
        raise WrongUse(f"Die Datei „{name}“ kann nicht gelesen werden.") from error


def decoded(data: bytes) -> str:
    """The text of bytes in UTF-8, with or without a mark at the start. Raises WrongUse."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongUse("Der Text ist nicht in UTF-8 gespeichert.") from error
