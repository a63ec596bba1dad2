"""A request for one's own handbook: the questions, the state in its address, and the addresses that go on from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from content.handreichung.book import Book
from content.handreichung.tailoring.fields import questions_in
from content.handreichung.tailoring.proposal import Proposal, proposal
from content.handreichung.tailoring.questions import Question
from content.handreichung.tailoring.state import ADD, DROP, ORDER, TOWN, State, read


@dataclass(frozen=True)
class TownRequest:
    """What a town wants, as its address tells."""

    book: Book
    questions: Sequence[Question]
    state: State

    @property
    def title(self) -> str:
        """The title of its handbook."""
        town = self.state.town
        return _("Handbook for %(town)s") % {"town": town} if town else _("My handbook")

    @cached_property
    def proposal(self) -> Proposal:
        """Its handbook."""
        return proposal(self.book, self.state, self.questions)

    @property
    def answered(self) -> list[tuple[Question, list[str]]]:
        """The questions that were answered, with the words of the answers."""
        answers = self.state.answers
        return [
            (question, [question.label(value) for value in answers[question.name]])
            for question in self.questions
            if question.name in answers
        ]

    @property
    def misunderstood(self) -> list[Any]:
        """What in the address we do not understand, in words."""
        names: dict[str, Any] = {question.name: question.text for question in self.questions}
        names[TOWN] = _("Name of your town or village")
        changes = self.state.unknown & {ADD, DROP, ORDER}
        found = [text for name, text in names.items() if name in self.state.unknown]
        return [*found, *([_("Chapters you have taken in, left out or moved")] if changes else [])]

    def address(self, name: str, state: State | None = None) -> str:
        """Return the address of a view for this state or another."""
        query = (self.state if state is None else state).query()
        return f"{reverse(name)}?{query}" if query else reverse(name)


def town_request(request: HttpRequest, book: Book) -> TownRequest:
    """Return what the address of a request tells; what it does not understand is left out and named."""
    questions = questions_in(book.code)
    return TownRequest(book, questions, read(request.GET, questions, book.by_slug.keys()))
