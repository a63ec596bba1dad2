"""The Handlungsfelder as answers: what a town can be about."""

from __future__ import annotations

from functools import lru_cache

from content import languages
from content.handreichung.tailoring.questions import Answer, Question, questions
from content.matrix.models import Handlungsfeld
from content.pages.columns import text_in
from content.pages.page_cache import State, present_state


def questions_in(code: str) -> tuple[Question, ...]:
    """Return all questions with the Handlungsfelder in a language; costs no query while the content stays as it is."""
    interface = languages.get(code).interface
    answers = []
    for field in _fields(present_state()):
        name, found = text_in(field, "name", code)
        answers.append(Answer(field.slug, name, "" if found == interface else found))
    return questions(answers)


def slugs_by_key() -> dict[int, str]:
    """Return the short names of the Handlungsfelder by their keys."""
    return {field.pk: field.slug for field in _fields(present_state())}


@lru_cache(maxsize=1)
def _fields(state: State) -> tuple[Handlungsfeld, ...]:
    return tuple(Handlungsfeld.objects.all())
