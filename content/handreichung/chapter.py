"""A chapter as readers see it: put together from the matrix and from pages, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from content.handreichung.library import Library, findings_of, page_keys
from content.handreichung.models import KapitelPage
from content.information.models import InformationPage
from content.matrix.beleg import Beleg
from content.matrix.finding import Finding
from content.matrix.grades import definition
from content.matrix.kinds import Kind
from content.netzwerke.models import NetzwerkPage
from content.pages.version import PageVersion
from content.praxisanleitungen.models import ChecklistePage, LeitfadenPage, WorkshopPage
from glossary.term_list import ListedTerm


@dataclass(frozen=True)
class Source:
    """A Beleg with its number in the list of sources."""

    number: int
    beleg: Beleg

    @property
    def definition(self) -> str:
        """What its grade means."""
        return definition(self.beleg.grade)


@dataclass
class Numbering:
    """Gives out the numbers of sources, each as it is first named."""

    sources: dict[int, Source] = field(default_factory=dict)

    def source(self, beleg: Beleg) -> Source:
        """Return a Beleg with its number, a new one where it has none yet."""
        return self.sources.setdefault(beleg.pk, Source(len(self.sources) + 1, beleg))


@dataclass(frozen=True)
class Citation:
    """Where a Befund finds its evidence."""

    source: Source
    place: str


class Statement(Finding):
    """A Befund in a chapter: its evidence has numbers."""

    citations: tuple[Citation, ...] = ()

    @property
    def anchor(self) -> str:
        """What links to it within a page lead to."""
        return f"befund-{self.befund.pk}"

    @property
    def tone(self) -> str:
        """The class of the box it stands in."""
        return {Kind.CHANCE: "tip", Kind.RISK: "caution", Kind.OPEN: ""}[self.kind]


@dataclass(frozen=True)
class Group:
    """The statements of one kind."""

    kind: Kind
    statements: list[Statement]

    @property
    def title(self) -> Any:
        """What stands above them."""
        return {Kind.CHANCE: _("Chances"), Kind.RISK: _("Risks"), Kind.OPEN: _("Open questions")}[self.kind]


@dataclass(frozen=True)
class Chapter:
    """A chapter in the language that its reader wants; ``number`` is its place in the handbook, 0 outside of it."""

    page: KapitelPage
    version: PageVersion
    number: int
    statements: tuple[Statement, ...]
    pages: tuple[PageVersion, ...]
    terms: tuple[ListedTerm, ...]
    sources: tuple[Source, ...]
    # Keys of the Handlungsfelder of the pages.
    fields: Mapping[int, frozenset[int]]

    @property
    def slug(self) -> str:
        """The end of its address, which names it in the addresses of one's own handbook."""
        return self.page.slug

    @property
    def anchor(self) -> str:
        """What links to it within a document lead to."""
        return f"kapitel-{self.slug}"

    def _of_kind(self, kind: Kind) -> list[Statement]:
        return [statement for statement in self.statements if statement.kind == kind]

    @property
    def groups(self) -> list[Group]:
        """Chances, risks and open questions with their statements; empty ones are left out."""
        return [Group(kind, found) for kind in Kind if (found := self._of_kind(kind))]

    @property
    def chances(self) -> list[Statement]:
        """The chances."""
        return self._of_kind(Kind.CHANCE)

    @property
    def risks(self) -> list[Statement]:
        """The risks."""
        return self._of_kind(Kind.RISK)

    @property
    def questions(self) -> list[Statement]:
        """The open questions."""
        return self._of_kind(Kind.OPEN)

    @property
    def actions(self) -> list[tuple[Statement, list[str]]]:
        """What a municipality can do, by the statement it follows from; a step that came before is left out."""
        told: set[str] = set()
        found = []
        for statement in self.statements:
            steps = [step for step in statement.steps if step not in told]
            told.update(steps)
            if steps:
                found.append((statement, steps))
        return found

    def _pages_of(self, model: type) -> list[PageVersion]:
        return [version for version in self.pages if isinstance(version.page, model)]

    @property
    def topics(self) -> list[PageVersion]:
        """The topics to read on."""
        return self._pages_of(InformationPage)

    @property
    def guides(self) -> list[PageVersion]:
        """The Leitfäden."""
        return self._pages_of(LeitfadenPage)

    @property
    def checklists(self) -> list[PageVersion]:
        """The Checklisten."""
        return self._pages_of(ChecklistePage)

    @property
    def workshops(self) -> list[PageVersion]:
        """The Workshop-Vorlagen."""
        return self._pages_of(WorkshopPage)

    @property
    def networks(self) -> list[PageVersion]:
        """The networks."""
        return self._pages_of(NetzwerkPage)

    @property
    def practice(self) -> list[PageVersion]:
        """All Praxisanleitungen in their order."""
        return [version for version in self.pages if hasattr(version.page, "guide_kind")]

    @cached_property
    def reading_minutes(self) -> int:
        """How long it takes to read, in minutes."""
        minutes = self.version.reading_minutes + sum(
            statement.version.reading_minutes for statement in self.statements
        )
        return max(1, minutes) if self.statements or minutes else 0


def assemble(
    page: KapitelPage,
    version: PageVersion,
    library: Library,
    listed: Mapping[int, ListedTerm],
    number: int = 0,
    numbering: Numbering | None = None,
) -> Chapter:
    """Return a chapter in the language that ``version`` was asked for.

    ``listed`` are the live terms of that language. Sources are numbered within the chapter unless a ``numbering`` of
    the whole handbook is given. Costs no query.
    """
    numbering = numbering or Numbering()
    statements = tuple(
        _statement(befund, version.wanted, numbering) for befund in findings_of(page, library.findings)
    )
    pages = [library.pages[key] for key in page_keys(page, library) if key in library.pages]
    used = {citation.source.number: citation.source for each in statements for citation in each.citations}
    return Chapter(
        page=page,
        version=version,
        number=number,
        statements=statements,
        pages=tuple(found.version(version.wanted) for found in pages),
        terms=_terms([version, *(each.version for each in statements)], library, listed),
        sources=tuple(used[key] for key in sorted(used)),
        fields={found.pk: library.fields.get(found.pk, frozenset()) for found in pages},
    )


def _statement(befund: Any, wanted: str, numbering: Numbering) -> Statement:
    statement = Statement(befund, wanted)
    statement.citations = tuple(
        Citation(numbering.source(each.beleg), each.place) for each in statement.evidence
    )
    return statement


def _terms(
    versions: Iterable[PageVersion], library: Library, listed: Mapping[int, ListedTerm]
) -> tuple[ListedTerm, ...]:
    """Return the terms that stand in these texts, by name; texts in another language bring none."""
    keys = {
        key
        for version in versions
        if not version.is_fallback
        for key in library.terms.get((version.page.pk, version.code), ())
    }
    found = [listed[key] for key in keys if key in listed]
    return tuple(sorted(found, key=lambda term: term.name.casefold()))
