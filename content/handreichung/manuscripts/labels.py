"""Words of the interface in a document, and pieces in another language than its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.rich_text import line_runs
from content.pages.version import PageVersion

Parts = tuple[m.Part, ...]


class Labels:
    """Makes parts for a document in the language ``code``: what is in another language says so.

    ``foreign`` is the language of the interface where it differs.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self.interface = languages.get(code).interface
        self.foreign = "" if self.interface == code else self.interface

    def run(self, text: Any, **look: Any) -> m.Run:
        """Return words of the interface."""
        return m.Run(str(text), language=self.foreign, **look)

    def heading(self, level: int, text: Any, anchor: str = "", is_listed: bool = True) -> m.Heading:
        """Return a heading in words of the interface."""
        return m.Heading(level, str(text), anchor, self.foreign, is_listed)

    def label(self, text: Any) -> m.Paragraph:
        """Return a line in bold that names what comes next."""
        return m.Paragraph((self.run(text, bold=True),), is_label=True)

    def points(self, texts: Iterable[Any]) -> Parts:
        """Return a list in words of the interface; nothing where there are none."""
        items = tuple(m.Item((self.run(text),)) for text in texts)
        return (m.ItemList(items),) if items else ()

    def of_interface(self, parts: Parts) -> Parts:
        """Return parts in words of the interface, marked as a whole."""
        return (m.Passage(self.foreign, parts),) if self.foreign and parts else parts

    def language_of(self, version: PageVersion) -> str:
        """Return the language of a page's version where it is not that of the document."""
        return "" if version.code == self.code else version.code

    def title(self, level: int, version: PageVersion, before: str = "", anchor: str = "") -> m.Heading:
        """Return the title of a page as a heading."""
        return m.Heading(level, f"{before}{version.title}", anchor, self.language_of(version))

    def link(self, version: PageVersion) -> m.Run:
        """Return the title of a page as a link to it."""
        return m.Run(version.title, href=version.full_url or "", language=self.language_of(version))

    def text(self, version: PageVersion, text: str) -> m.Runs:
        """Return a text of a page, on its lines."""
        return tuple(
            replace(run, language=self.language_of(version)) for run in line_runs(text, version.code)
        )

    def passage(self, version: PageVersion, parts: Parts) -> Parts:
        """Return parts of a page, marked as a whole where their language is another one."""
        code = self.language_of(version)
        return (m.Passage(code, parts),) if code and parts else parts


def deeper(parts: Iterable[m.Part]) -> Parts:
    """Return parts with their headings one level further down."""
    return tuple(
        replace(part, level=part.level + 1) if isinstance(part, m.Heading) else part for part in parts
    )
