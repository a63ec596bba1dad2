"""All that a town has told us, read from the address and written into it. It stands nowhere else."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict

from content.handreichung.tailoring.questions import Question

TOWN, ADD, DROP, ORDER = "town", "add", "drop", "order"
TOWN_LENGTH = 60
# More chapters than any handbook has; what is beyond was not made by our links.
MOST_CHAPTERS = 60
# Letters of any language, digits, and what stands in names such as "St. Peter-Ording (Holstein)".
_TOWN = re.compile(r"[\w .,'’()/&–-]+")
BETWEEN = "."


@dataclass(frozen=True)
class State:
    """The answers by question, the name of the town, and how the choice of chapters was changed by hand.

    ``unknown`` tells by parameter which part of the address we do not understand; it is left out of new addresses.
    """

    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    town: str = ""
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    unknown: frozenset[str] = frozenset()

    @property
    def is_answered(self) -> bool:
        """True when at least one question is answered."""
        return any(self.answers.values())

    @property
    def is_changed(self) -> bool:
        """True when chapters were added, dropped or moved by hand."""
        return bool(self.added or self.dropped or self.order)

    def query(self) -> str:
        """Return the state as part of an address, the same for the same state; empty when there is none."""
        pairs = [(name, value) for name, values in self.answers.items() for value in values]
        pairs += [(TOWN, self.town)] if self.town else []
        for name, slugs in ((ADD, self.added), (DROP, self.dropped), (ORDER, self.order)):
            pairs += [(name, BETWEEN.join(slugs))] if slugs else []
        return urlencode(pairs)

    def plain(self) -> State:
        """Return the state without changes by hand."""
        return replace(self, added=(), dropped=(), order=())

    def with_chapter(self, slug: str) -> State:
        """Return the state after somebody has taken a chapter in."""
        dropped = tuple(other for other in self.dropped if other != slug)
        added = self.added if slug in self.dropped or slug in self.added else (*self.added, slug)
        return replace(self, added=added, dropped=dropped)

    def without_chapter(self, slug: str) -> State:
        """Return the state after somebody has left a chapter out."""
        order = tuple(other for other in self.order if other != slug)
        if slug in self.added:
            return replace(self, added=tuple(other for other in self.added if other != slug), order=order)
        dropped = self.dropped if slug in self.dropped else (*self.dropped, slug)
        return replace(self, dropped=dropped, order=order)

    def moved(self, shown: Sequence[str], slug: str, by: int) -> State:
        """Return the state after a chapter of those ``shown`` was moved ``by`` places, down when positive."""
        order = [other for other in shown if other != slug]
        order.insert(max(0, shown.index(slug) + by), slug)
        return replace(self, order=tuple(order))


def read(parameters: QueryDict, questions: Sequence[Question], chapters: Collection[str]) -> State:
    """Return the state that the parameters of an address hold; what is wrong in them is named in ``unknown``.

    ``chapters`` are the slugs of all chapters. Of a question with one answer the last one counts.
    """
    unknown = set()
    answers = {}
    for question in questions:
        given = [value for value in parameters.getlist(question.name) if value]
        known = tuple(answer.value for answer in question.answers if answer.value in given)
        if len(known) < len(set(given)):
            unknown.add(question.name)
        if len(known) > 1 and not question.many:
            known = (next(value for value in reversed(given) if value in known),)
        if known:
            answers[question.name] = known
    town = " ".join(parameters.get(TOWN, "").split())
    if len(town) > TOWN_LENGTH or (town and not _TOWN.fullmatch(town)):
        unknown.add(TOWN)
        town = ""
    slugs = {}
    for name in (ADD, DROP, ORDER):
        given = [slug for text in parameters.getlist(name) for slug in text.split(BETWEEN) if slug]
        slugs[name] = tuple(dict.fromkeys(slug for slug in given[:MOST_CHAPTERS] if slug in chapters))
        if len(slugs[name]) < len(set(given)):
            unknown.add(name)
    return State(answers, town, slugs[ADD], slugs[DROP], slugs[ORDER], frozenset(unknown))
