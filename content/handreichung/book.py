"""The whole handbook, kept in memory while the content of the site is in the same state."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from content import languages
from content.handreichung.chapter import Chapter, Numbering, Source, assemble
from content.handreichung.library import Library, live_chapters, read_library
from content.handreichung.models import HandreichungPage, KapitelPage
from content.pages.page_cache import State, present_state
from content.pages.version import PageVersion
from content.pages.visibility import protected
from glossary.live_terms import live_terms
from glossary.term_list import ListedTerm


@dataclass(frozen=True)
class Book:
    """Chapters in a language, in their order, with sources numbered through the whole of it."""

    code: str
    chapters: tuple[Chapter, ...]

    @property
    def sources(self) -> list[Source]:
        """All sources by their number."""
        found = {source.number: source for chapter in self.chapters for source in chapter.sources}
        return [found[number] for number in sorted(found)]

    @property
    def terms(self) -> list[ListedTerm]:
        """All explained words by name, each once."""
        found = {term.term_id: term for chapter in self.chapters for term in chapter.terms}
        return sorted(found.values(), key=lambda term: term.name.casefold())

    @property
    def practice(self) -> list[PageVersion]:
        """All Praxisanleitungen of its chapters, each once."""
        found = {version.page.pk: version for chapter in self.chapters for version in chapter.practice}
        return list(found.values())

    @property
    def by_slug(self) -> dict[str, Chapter]:
        """The chapters by the end of their address."""
        return {chapter.slug: chapter for chapter in self.chapters}

    @property
    def reading_minutes(self) -> int:
        """How long it takes to read, in minutes."""
        return sum(chapter.reading_minutes for chapter in self.chapters)


def handbook_page() -> HandreichungPage | None:
    """Return the public start page of the handbook; None while there is none."""
    return _start(present_state())


def book(code: str) -> Book:
    """Return the whole handbook in a language; costs no query while the content stays as it is."""
    return _book(present_state(), code)


def made_of(chapters: tuple[KapitelPage, ...], library: Library, code: str) -> Book:
    """Return the handbook of these chapters in a language, numbered from 1; costs no query."""
    numbering, listed = Numbering(), live_terms(code).terms
    return Book(
        code,
        tuple(
            assemble(page, page.version(code), library, listed, number, numbering)
            for number, page in enumerate(chapters, start=1)
        ),
    )


def single_chapter(page: KapitelPage, version: PageVersion, is_draft: bool = False) -> Chapter:
    """Return a chapter alone, with sources numbered from 1: the public one, or a draft that somebody looks at.

    A draft costs the queries of ``read_library``, a public chapter none while the content stays as it is.
    """
    chapters, library = _shelf(present_state())
    number = {chapter.pk: number for number, chapter in enumerate(chapters, start=1)}.get(page.pk, 0)
    if is_draft or not number:
        return assemble(page, version, read_library([page]), live_terms(version.wanted).terms, number)
    return assemble(chapters[number - 1], version, library, live_terms(version.wanted).terms, number)


def neighbours(page: KapitelPage, code: str) -> dict[str, Any]:
    """Return the chapters before and after one, None where there is none, and how many there are."""
    chapters = book(code).chapters
    place = next((place for place, each in enumerate(chapters) if each.page.pk == page.pk), None)
    if place is None:
        return {"previous": None, "next": None, "chapter_count": len(chapters)}
    return {
        "previous": chapters[place - 1] if place else None,
        "next": chapters[place + 1] if place + 1 < len(chapters) else None,
        "chapter_count": len(chapters),
    }


@lru_cache(maxsize=1)
def _start(state: State) -> HandreichungPage | None:
    return HandreichungPage.objects.live().filter(~protected()).first()


@lru_cache(maxsize=1)
def _shelf(state: State) -> tuple[tuple[KapitelPage, ...], Library]:
    """Read the public chapters and all they are made from."""
    chapters = tuple(live_chapters())
    return chapters, read_library(chapters)


@lru_cache(maxsize=len(languages.ALL))
def _book(state: State, code: str) -> Book:
    return made_of(*_shelf(state), code)
