"""All that chapters are made from, read at once: the number of queries does not grow with the handbook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch

from content.handreichung.models import KapitelPage, KapitelSeite
from content.matrix.befund import Befund
from content.matrix.findings import live_findings
from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.facts import HANDLUNGSFELD, PageFact
from content.pages.visibility import protected
from glossary.models import TermUse

AREAS = (Area.INFORMATION, Area.PRAXISANLEITUNGEN, Area.NETZWERKE)
# Of the pages that come into a chapter only because of their Handlungsfelder, so many of each type.
MOST_BY_FIELD = 4


@dataclass(frozen=True)
class Library:
    """Public Befunde, the pages of the areas that chapters need by key, and the terms by page and language.

    ``fields`` are the keys of the Handlungsfelder of each page of the areas, ``types`` its content type, both in the
    order of the page tree.
    """

    findings: tuple[Befund, ...] = ()
    fields: dict[int, frozenset[int]] = field(default_factory=dict)
    types: dict[int, int] = field(default_factory=dict)
    pages: dict[int, BasePage] = field(default_factory=dict)
    terms: dict[tuple[int, str], tuple[int, ...]] = field(default_factory=dict)


def live_chapters() -> list[KapitelPage]:
    """Return all public chapters in the editors' order; four queries, however many there are."""
    return list(
        KapitelPage.objects.live()
        .filter(~protected())
        .select_related("content_type")
        .prefetch_related(
            "handlungsfelder",
            "wirkungen",
            Prefetch("picks", KapitelSeite.objects.select_related("page__content_type")),
        )
        .order_by("path")
    )


def read_library(chapters: Sequence[KapitelPage]) -> Library:
    """Return all that these chapters are made from.

    Costs at most ten queries: three for the Befunde, one for the facts of the areas' pages, one for each of their
    five types, one for the terms.
    """
    findings = tuple(live_findings())
    fields, types = _facts()
    library = Library(findings, fields, types)
    wanted = dict.fromkeys(chain.from_iterable(page_keys(chapter, library) for chapter in chapters))
    linked = {link.page_id: link.page.content_type_id for found in findings for link in found.links.all()}
    picked = {pick.page_id: pick.page.content_type_id for one in chapters for pick in one.picks.all()}
    pages = _read_pages(wanted, linked | picked | types)
    terms = _terms([*(found.pk for found in findings), *(chapter.pk for chapter in chapters)])
    return Library(findings, fields, types, pages, terms)


def findings_of(chapter: KapitelPage, findings: Iterable[Befund]) -> list[Befund]:
    """Return the Befunde that a chapter shows, in their order; see ``KapitelPage``."""
    rows = {each.pk for each in chapter.handlungsfelder.all()}
    columns = {each.pk for each in chapter.wirkungen.all()}
    if not rows and not columns:
        return []
    return [
        found
        for found in findings
        if (not rows or found.handlungsfeld_id in rows) and (not columns or found.wirkung_id in columns)
    ]


def page_keys(chapter: KapitelPage, library: Library) -> list[int]:
    """Return the keys of the pages of the areas that a chapter shows.

    First come those that an editor has put in, then those that its Befunde lead to, then those that share most of
    its Handlungsfelder.
    """
    picks = list(chapter.picks.all())
    left_out = {pick.page_id for pick in picks if pick.is_left_out}
    keys = dict.fromkeys(pick.page_id for pick in picks)
    for found in findings_of(chapter, library.findings):
        keys |= dict.fromkeys(link.page_id for link in found.links.all())
    keys |= dict.fromkeys(_sharing({each.pk for each in chapter.handlungsfelder.all()}, library))
    return [key for key in keys if key not in left_out]


def _sharing(rows: set[int], library: Library) -> Iterator[int]:
    """Yield the pages that share most of some Handlungsfelder, a few of each type."""
    shared = [(len(rows & fields), key) for key, fields in library.fields.items() if rows & fields]
    counts: dict[int, int] = defaultdict(int)
    # Sorting is stable: equal ones keep the order of the page tree.
    for _count, key in sorted(shared, key=lambda found: -found[0]):
        kind = library.types[key]
        counts[kind] += 1
        if counts[kind] <= MOST_BY_FIELD:
            yield key


def _facts() -> tuple[dict[int, frozenset[int]], dict[int, int]]:
    fields: dict[int, set[int]] = defaultdict(set)
    types = {}
    rows = (
        PageFact.objects.filter(~protected("page__path"), name=HANDLUNGSFELD, area__in=AREAS)
        .order_by("page__path")
        .values_list("page_id", "value", "page__content_type_id")
    )
    for key, value, content_type in rows:
        fields[key].add(int(value))
        types[key] = content_type
    return {key: frozenset(values) for key, values in fields.items()}, types


def _read_pages(keys: Iterable[int], types: dict[int, int]) -> dict[int, BasePage]:
    """Return the public ones of these pages, in their own types."""
    by_type: dict[int, list[int]] = defaultdict(list)
    for key in keys:
        by_type[types[key]].append(key)
    found: dict[int, BasePage] = {}
    for content_type, own in by_type.items():
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is not None and getattr(model, "area", "") in AREAS:
            pages = model.objects.live().filter(~protected(), pk__in=own).order_by()
            found |= {page.pk: page for page in pages}
    return found


def _terms(pages: Iterable[int]) -> dict[tuple[int, str], tuple[int, ...]]:
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    rows = TermUse.objects.filter(page__in=list(pages)).order_by("term_id")
    for page, code, term in rows.values_list("page_id", "language", "term_id"):
        found[page, code].append(term)
    return {place: tuple(terms) for place, terms in found.items()}
