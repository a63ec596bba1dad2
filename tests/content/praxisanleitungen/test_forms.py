"""The workshop editor: the parts of a published agenda add up to the total, those of a draft need not."""

from __future__ import annotations

import pytest
from django.utils import translation

from content.praxisanleitungen.forms import agenda_error
from tests import editor, factories

PUBLISH = {"action-publish": "1"}
TOO_SHORT = (
    "Die Teile dauern zusammen 60 Minuten. Das sind 30 Minuten weniger als die Gesamtdauer von 90 Minuten."
)


@pytest.mark.parametrize(
    ("sum_of_parts", "total", "sentence"),
    [
        (90, 90, ""),
        (60, 90, TOO_SHORT),
        (
            89,
            90,
            "Die Teile dauern zusammen 89 Minuten. Das ist 1 Minute weniger als die Gesamtdauer von 90 Minuten.",
        ),
        (
            91,
            90,
            "Die Teile dauern zusammen 91 Minuten. Das ist 1 Minute mehr als die Gesamtdauer von 90 Minuten.",
        ),
        (
            120,
            90,
            "Die Teile dauern zusammen 120 Minuten. Das sind 30 Minuten mehr als die Gesamtdauer von 90 Minuten.",
        ),
    ],
)
def test_the_sentence_tells_by_how_much_the_agenda_misses_the_total(sum_of_parts, total, sentence):
    assert agenda_error(sum_of_parts, total) == sentence


def test_the_sentence_speaks_the_language_of_the_interface():
    with translation.override("en"):
        assert agenda_error(100, 90) == (
            "The parts take 100 minutes. That is 10 minutes more than the total of 90."
        )


def part(minutes: int) -> tuple[str, dict[str, str]]:
    """Return the posted form of a part."""
    return "item", {"minutes": str(minutes), "title": "Sammeln", "text": "null", "method": ""}


@pytest.fixture
def workshop(praxisanleitungen):
    """A published workshop of 90 minutes."""
    return factories.WorkshopPageFactory(parent=praxisanleitungen, total_minutes=90)


def errors(response) -> dict[str, list[str]]:
    return response.context["form"].errors


def test_publishing_is_refused_with_the_sentence_at_the_agenda(chefredaktion, workshop):
    response = editor.edit(chefredaktion, workshop, agenda_de=[part(60)], **PUBLISH)
    assert errors(response) == {"agenda_de": [TOO_SHORT]}
    workshop.refresh_from_db()
    assert workshop.latest_revision is None


def test_every_language_is_checked_for_itself(chefredaktion, workshop):
    response = editor.edit(
        chefredaktion, workshop, agenda_de=[part(90)], agenda_en=[part(40), part(20)], **PUBLISH
    )
    assert errors(response) == {"agenda_en": [TOO_SHORT]}


def test_parts_that_add_up_are_published(chefredaktion, workshop):
    response = editor.edit(chefredaktion, workshop, agenda_de=[part(60), part(30)], **PUBLISH)
    assert response.status_code == 302
    workshop.refresh_from_db()
    assert [block.value["minutes"] for block in workshop.agenda_de] == [60, 30]


def test_a_draft_may_miss_the_total(redaktion, workshop):
    response = editor.edit(redaktion, workshop, agenda_de=[part(60)])
    assert response.status_code == 302
    workshop.refresh_from_db()
    draft = workshop.get_latest_revision_as_object()
    assert [block.value["minutes"] for block in draft.agenda_de] == [60]


def test_without_a_total_only_the_total_is_missed(chefredaktion, workshop):
    response = editor.edit(chefredaktion, workshop, agenda_de=[part(60)], total_minutes="", **PUBLISH)
    assert set(errors(response)) == {"total_minutes"}


def test_a_total_of_more_than_a_day_is_refused(chefredaktion, workshop):
    response = editor.edit(
        chefredaktion, workshop, agenda_de=[part(720)] * 2 + [part(1)], total_minutes="1441", **PUBLISH
    )
    assert "total_minutes" in errors(response)
