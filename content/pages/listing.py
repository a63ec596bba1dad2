"""Lists of an area's pages: filtered, counted and cut into pages by the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.http import QueryDict

from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.facts import PageFact
from content.pages.filters import Chosen, Filter, chosen, describe, without
from content.pages.version import PageVersion
from content.pages.visibility import public_pages

PAGE_SIZE = 12


class Listing:
    """The pages of an area that fit the reader's choices, sorted by a fact and then as the page tree is.

    Every page of the area has exactly one value of the fact ``sorted_by``; ``order`` holds its values. Costs
    one query for protected parts of the tree, one for the counts and one more for each filter in use, two for
    the page of results, and those that load its pages: never more with more pages.
    """

    def __init__(
        self, area: Area, filters: list[Filter], parameters: QueryDict, sorted_by: str, order: Sequence[str]
    ) -> None:
        self.filters = filters
        self.picked = chosen(filters, parameters)
        self._number = parameters.get("page", "1")
        self._facts = PageFact.objects.filter(public_pages("page"), area=area)
        self._sorted_by, self._order = sorted_by, order

    def context(self, wanted: str) -> dict[str, Any]:
        """Return filters and results for the template; ``wanted`` is the reader's language."""
        results = self.results(wanted)
        return {
            "filters": describe(self.filters, self.picked, self.counts()),
            "filters_active": bool(self.picked),
            "results": results,
            "result_count": results.paginator.count,
        }

    def results(self, wanted: str) -> Page:
        """Return the page of results that the address asks for, as page versions."""
        facts = self._matching(self.picked).filter(name=self._sorted_by)
        ids = facts.order_by(*_ranks(self._order), "page__path").values_list("page_id", flat=True)
        found = Paginator(ids, PAGE_SIZE).get_page(self._number)
        found.object_list = versions(list(found.object_list), wanted)
        return found

    def counts(self) -> dict[tuple[str, str], int]:
        """Return how many pages each choice would find, given the other filters, by (name, value)."""
        free = [each.name for each in self.filters if each.name not in self.picked]
        found = _counted(self._matching(self.picked).filter(name__in=free)) if free else {}
        for name in self.picked:
            found |= _counted(self._matching(without(self.picked, name)).filter(name=name))
        return found

    def _matching(self, picked: Chosen) -> QuerySet[PageFact]:
        """Return all facts of the pages that fit the choices."""
        condition = Q()
        for name, values in picked.items():
            fitting = self._facts.filter(name=name, value__in=values)
            condition &= Q(page_id__in=fitting.values("page_id"))
        return self._facts.filter(condition)


def versions(ids: list[int], wanted: str) -> list[PageVersion]:
    """Return pages with these keys, in this order, in the reader's language."""
    pages = {page.pk: page for page in BasePage.objects.filter(pk__in=ids).specific()}
    return [pages[pk].version(wanted) for pk in ids if pk in pages]


def _ranks(order: Sequence[str]) -> list[Case]:
    """Return what puts the facts into this order of their values: nothing when there is none."""
    places = [When(value=value, then=Value(place)) for place, value in enumerate(order)]
    return [Case(*places, default=Value(len(places)), output_field=IntegerField())] if places else []


def _counted(facts: QuerySet[PageFact]) -> dict[tuple[str, str], int]:
    rows = facts.order_by().values_list("name", "value").annotate(pages=Count("pk"))
    return {(name, value): pages for name, value, pages in rows}
