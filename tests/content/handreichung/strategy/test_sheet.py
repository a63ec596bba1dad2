"""The strategy sheet proposes goals, steps, risks and ways to take part, and keeps nothing that is written on it."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from lxml import html

from content.handreichung.book import book
from content.handreichung.strategy.sheet import MOST_GOALS, MOST_RISKS, strategy_sheet
from content.handreichung.tailoring.fields import questions_in
from content.handreichung.tailoring.proposal import proposal
from content.handreichung.tailoring.state import read
from content.matrix.kinds import Kind
from tests import factories


@pytest.fixture
def field(home):
    return factories.HandlungsfeldFactory(name_de="Wohnen", slug="wohnen")


@pytest.fixture
def chapter(field):
    """A chapter with chances, risks and Praxisanleitungen for two phases."""
    for number in range(MOST_GOALS + 1):
        factories.BefundFactory(title_de=f"Chance {number}", handlungsfeld=field)
    for number in range(MOST_RISKS + 1):
        factories.BefundFactory(title_de=f"Risiko {number}", handlungsfeld=field, kind=Kind.RISK)
    factories.WorkshopPageFactory(
        title_de="Gemeinsam planen", handlungsfelder=[field], phase="plan", participation="decide"
    )
    factories.ChecklistePageFactory(
        title_de="Vorher prüfen", handlungsfelder=[field], phase="prepare", participation="inform"
    )
    factories.LeitfadenPageFactory(
        title_de="Danach fragen", handlungsfelder=[field], phase="review", participation="consult"
    )
    return factories.KapitelPageFactory(handlungsfelder=[field])


def sheet(address: str = "field=wohnen&involve=older_people&town=Muster"):
    found = book("de")
    questions = questions_in("de")
    state = read(QueryDict(address), questions, found.by_slug)
    return strategy_sheet(proposal(found, state, questions), found.practice)


def test_goals_are_chances_and_risks_are_risks_of_the_chosen_chapters(chapter):
    found = sheet()
    assert {goal.kind for goal in found.goals} == {Kind.CHANCE}
    assert {risk.statement.kind for risk in found.risks} == {Kind.RISK}
    assert 0 < len(found.goals) <= MOST_GOALS
    assert 0 < len(found.risks) <= MOST_RISKS
    assert found.risks[0].remedy == "Fragen Sie die Menschen."
    assert (found.town, [str(who) for who in found.involved]) == ("Muster", ["Ältere Menschen"])


def test_steps_stand_in_their_phase(chapter):
    steps = {stage.name: [step.text for step in stage.steps] for stage in sheet().stages}
    assert steps == {
        "prepare": ["Vorher prüfen"],
        "plan": ["Gemeinsam planen"],
        "do": ["Fragen Sie die Menschen."],
        "review": ["Danach fragen"],
    }


def test_each_phase_names_a_format_that_lets_people_take_part_as_far_as_it_needs(chapter):
    formats = {
        stage.name: [(found.version.title, len(found.reasons)) for found in stage.formats]
        for stage in sheet().stages
    }
    # Informing alone is no format; whoever plans decides together.
    assert formats == {
        "prepare": [("Danach fragen", 1)],
        "plan": [("Gemeinsam planen", 2)],
        "do": [("Danach fragen", 1)],
        "review": [("Danach fragen", 2)],
    }


def test_without_answers_the_sheet_is_empty_but_can_be_filled_in(client, chapter):
    found = sheet("")
    assert (found.goals, found.risks) == ((), ())
    response = client.get("/de/handreichung/mein-handbuch/strategie/")
    assert "Ihre Kapitel nennen keine Risiken." in response.content.decode()


def test_what_is_written_on_the_sheet_cannot_be_sent(client, chapter):
    tree = html.fromstring(
        client.get("/de/handreichung/mein-handbuch/strategie/?field=wohnen&town=Muster").content
    )
    fields = tree.xpath("//main//input | //main//textarea")
    assert len(fields) > 20
    assert not [field for field in fields if field.get("name")]
    assert not tree.xpath("//main//form")
    assert all(field.get("maxlength") or field.get("type") == "checkbox" for field in fields)
    assert "Es wird nicht gesendet" in tree.xpath("string(//main)")


def test_every_field_of_the_sheet_has_a_label_of_its_own(client, chapter):
    tree = html.fromstring(client.get("/de/handreichung/mein-handbuch/strategie/?field=wohnen").content)
    ids = tree.xpath("//main//@id")
    assert len(ids) == len(set(ids))
    for field in tree.xpath("//main//input[not(@type)] | //main//textarea"):
        assert tree.xpath("//label[@for=$id]", id=field.get("id"))
