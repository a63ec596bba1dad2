"""What the search of the site finds in the exchange."""

from __future__ import annotations

from django.http import QueryDict
from django.urls import reverse

from content import languages
from content.netzwerke.directory import facts
from content.netzwerke.directory.cards import ExchangeCard, entry_cards, profile_cards
from content.netzwerke.directory.kinds import LISTS, ListKind
from content.netzwerke.directory.listing import SEARCH
from content.netzwerke.directory.overview import field_names
from content.netzwerke.directory.wanted import condition, ordered, owner_of, rows_of
from content.netzwerke.directory.words import Answers, answering_words
from content.pages.search.elsewhere import Elsewhere

MOST_SHOWN = 3
# A word that stands in more than this ranks nothing: the newest, or the first by name, are shown.
MOST_RANKED = 1_000


def found(query: str) -> list[Elsewhere]:
    """Return the lists of the exchange in which all words of a query stand, with the best hits of each.

    Costs one query where a word stands nowhere, else at most eleven. Words are taken as they are: the search of the
    pages has corrected them.
    """
    answers = answering_words(query, corrects=False)
    if not answers.words or not all(answers.words):
        return []
    lists = [_found(kind, query, answers) for kind in LISTS]
    return [each for each in lists if each.count]


def _found(kind: ListKind, query: str, answers: Answers) -> Elsewhere:
    rows = rows_of(kind).filter(condition(kind, answers), name=facts.KIND)
    count = rows.count()
    best = ordered(kind, rows, answers if count <= MOST_RANKED else None)
    keys = list(best.values_list(f"{owner_of(kind)}_id", flat=True)[:MOST_SHOWN]) if count else []
    cards = _cards(kind, keys)
    asked = QueryDict(mutable=True)
    asked[SEARCH] = query
    return Elsewhere(kind.title, f"{reverse(kind.name)}?{asked.urlencode()}", count, cards)


def _cards(kind: ListKind, keys: list[int]) -> list[ExchangeCard]:
    if not keys:
        return []
    return entry_cards(keys, field_names(languages.current().code)) if kind.direction else profile_cards(keys)
