"""HTML read as blocks: lists, tables, links, pictures and marked words keep their place."""

from bs4 import BeautifulSoup
from bs4.builder import ParserRejectedMarkup

from content.readability.document import MAX_CHARACTERS, Document, UnreadableDocument
from content.readability.html_markup import closed
from content.readability.html_reader import LINE, HtmlReader

__all__ = ["LINE", "read_html"]

_MOST_TAGS = 250_000


def read_html(html: str, language: str = "de", lines_marked: bool = False) -> Document:
    """HTML as blocks. White space is joined as a browser does; positions count in the text of each block.

    A block has the line on which it begins: the one in the HTML, or with `lines_marked` that of attributes LINE.
    """
    if len(html) > 4 * MAX_CHARACTERS or html.count("<") > _MOST_TAGS:
        raise UnreadableDocument("Die Datei ist zu groß.")
    soup = _parsed(html)
    reader = HtmlReader(lines_marked)
    reader.read(soup.body or soup)
    return Document(tuple(reader.finish()), language)


def _parsed(html: str) -> BeautifulSoup:
    try:
        return BeautifulSoup(closed(html), "html.parser")
    except ParserRejectedMarkup as error:
        raise UnreadableDocument("Das HTML der Datei ist kaputt.") from error
