"""The lists of the exchange: searched, filtered, counted and cut into pages by the database."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString

from content.netzwerke.directory import facts
from content.netzwerke.directory.cards import entry_cards, in_language, profile_cards
from content.netzwerke.directory.filters import entry_filters, profile_filters
from content.netzwerke.directory.kinds import ListKind
from content.netzwerke.directory.wanted import condition, ordered, owner_of, rows_of
from content.netzwerke.directory.words import answering_words
from content.netzwerke.filters import lands
from content.pages.fact_table import FactTable, total
from content.pages.facts import HANDLUNGSFELD
from content.pages.filters import chosen, describe
from content.pages.pagination import NumberedPage, NumberedPaginator

PAGE_SIZE = 12
QUERY_LENGTH = 100
SEARCH = "q"


def clean_query(parameters: QueryDict) -> str:
    """Return the words that somebody searches for."""
    return " ".join(parameters.get(SEARCH, "").replace("\x00", "")[:QUERY_LENGTH].split())


class ExchangeListing:
    """What of a list fits the reader's words and choices: the best answers first, else profiles by their name and
    entries by their age, the newest first.

    Costs one query for the Handlungsfelder, one for the counts and one more for each filter in use, one for a
    search and one for each word in it that has to be corrected, two for the results: never more with more results.
    """

    def __init__(self, kind: ListKind, parameters: QueryDict, wanted: str) -> None:
        self.kind = kind
        self.filters = entry_filters(wanted) if kind.direction else profile_filters(wanted)
        self.picked = chosen(self.filters, parameters)
        self.query = clean_query(parameters)
        self._number = parameters.get("page", "1")
        self._answers = answering_words(self.query) if self.query else None
        asked = condition(kind, self._answers) if self._answers else None
        columns = facts.ENTRY_COLUMNS if kind.direction else facts.PROFILE_COLUMNS
        self._facts = FactTable(rows_of(kind), owner_of(kind), asked, columns)

    @property
    def is_whole(self) -> bool:
        """True for the first page of all there is: the one that search engines may show."""
        return not self.picked and not self.query and self._number == "1"

    def context(self) -> dict[str, Any]:
        """Return filters, map and results for the template."""
        names = {facts.KIND, *(each.name for each in self.filters)}
        counts = self._facts.counts(names, self.picked)
        described = describe(self.filters, self.picked, counts)
        kept = QueryDict(mutable=True)
        if self.query:
            kept[SEARCH] = self.query
        results = self._results(total(counts, facts.KIND, self.picked))
        return {
            "filters": _with_results(described),
            "filters_active": bool(self.picked or self.query),
            "query": self.query,
            "is_corrected": bool(self._answers and self._answers.is_corrected),
            "lands": lands(described, kept),
            "results": results,
            "result_count": results.paginator.count,
            "list_url": reverse(self.kind.name),
        }

    def _results(self, count: int) -> NumberedPage:
        fitting = self._facts.matching(self.picked).filter(name=facts.KIND)
        keys = ordered(self.kind, fitting, self._answers).values_list(f"{owner_of(self.kind)}_id", flat=True)
        paginator = NumberedPaginator(keys, PAGE_SIZE)
        paginator.count = count
        page = paginator.get_page(self._number)
        shown = list(page.object_list)
        page.object_list = (
            entry_cards(shown, self._field_names()) if self.kind.direction else profile_cards(shown)
        )
        return page

    def _field_names(self) -> dict[int, SafeString]:
        fields = next(each for each in self.filters if each.name == HANDLUNGSFELD)
        return {int(choice.fact): in_language(choice.label, choice.code) for choice in fields.choices}


def _with_results(filters: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the filters with the choices that would find something, and those that were made."""
    found = []
    for each in filters:
        choices = [choice for choice in each["choices"] if choice["count"] or choice["selected"]]
        if choices:
            found.append(each | {"choices": choices})
    return found
