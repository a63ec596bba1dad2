"""Lists of an area's pages: filtered, counted and cut into pages by the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, IntegerField, Value, When
from django.http import QueryDict

from content.pages.areas import Area
from content.pages.base_page import BasePage
from content.pages.fact_table import Counts, FactTable, total
from content.pages.facts import PageFact
from content.pages.filters import Filter, chosen, describe
from content.pages.pagination import NumberedPage, NumberedPaginator
from content.pages.version import PageVersion
from content.pages.visibility import unprotected_pages

PAGE_SIZE = 12


class Listing:
    """The pages of an area that fit the reader's choices, sorted by a fact and then as the page tree is.

    Every page of the area has exactly one value of the fact ``sorted_by``; ``order`` holds its values. Costs
    one query for protected parts of the tree, one for the counts and one more for each filter in use, one for
    the page of results, and those that load its pages: never more with more pages.
    """

    def __init__(
        self, area: Area, filters: list[Filter], parameters: QueryDict, sorted_by: str, order: Sequence[str]
    ) -> None:
        self.filters = filters
        self.picked = chosen(filters, parameters)
        self._number = parameters.get("page", "1")
        # Facts are kept of live pages only: there is no need to look at each page again.
        self._facts = FactTable(PageFact.objects.filter(unprotected_pages("page"), area=area), "page")
        self._sorted_by, self._order = sorted_by, order

    def context(self, wanted: str) -> dict[str, Any]:
        """Return filters and results for the template; ``wanted`` is the reader's language."""
        counts = self.counts()
        results = self.results(counts, wanted)
        return {
            "filters": describe(self.filters, self.picked, counts),
            "filters_active": bool(self.picked),
            "results": results,
            "result_count": results.paginator.count,
        }

    def results(self, counts: Counts, wanted: str) -> NumberedPage:
        """Return the page of results that the address asks for, as page versions.

        Every page has one value of the fact the list is sorted by: the counts of its values make up the total.
        """
        facts = self._facts.matching(self.picked).filter(name=self._sorted_by)
        ids = facts.order_by(*_ranks(self._order), "page__path").values_list("page_id", flat=True)
        paginator = NumberedPaginator(ids, PAGE_SIZE)
        paginator.count = total(counts, self._sorted_by, self.picked)
        found = paginator.get_page(self._number)
        found.object_list = versions(list(found.object_list), wanted)
        return found

    def counts(self) -> Counts:
        """Return how many pages each choice would find, given the other filters, by (name, value)."""
        return self._facts.counts({self._sorted_by, *(each.name for each in self.filters)}, self.picked)


def versions(ids: list[int], wanted: str) -> list[PageVersion]:
    """Return live pages of their own types with these keys, in this order, in the reader's language.

    Wagtail's ``specific()`` sorts by path, for which databases walk through the whole tree; here nothing is
    sorted twice.
    """
    keys_of_type: dict[int, list[int]] = {}
    found = BasePage.objects.live().filter(pk__in=ids).order_by().values_list("content_type_id", "pk")
    for content_type, key in found:
        keys_of_type.setdefault(content_type, []).append(key)
    pages: dict[int, BasePage] = {}
    for content_type, keys in keys_of_type.items():
        page_type = ContentType.objects.get_for_id(content_type).model_class()
        pages |= {page.pk: page for page in page_type.objects.filter(pk__in=keys).order_by()}
    return [pages[key].version(wanted) for key in ids if key in pages]


def _ranks(order: Sequence[str]) -> list[Case]:
    """Return what puts the facts into this order of their values: nothing when there is none."""
    places = [When(value=value, then=Value(place)) for place, value in enumerate(order)]
    return [Case(*places, default=Value(len(places)), output_field=IntegerField())] if places else []
