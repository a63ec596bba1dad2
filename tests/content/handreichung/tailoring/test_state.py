"""The state of "Mein Handbuch" lives in the address: nothing of it is lost, nothing strange gets in."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from content.handreichung.tailoring.questions import Answer, questions
from content.handreichung.tailoring.state import MOST_CHAPTERS, TOWN_LENGTH, State, read

QUESTIONS = questions([Answer("mobilitaet", "Mobilität"), Answer("wohnen", "Wohnen")])
CHAPTERS = ("anfang", "daten", "beteiligung", "ki")


def state_of(address: str) -> State:
    return read(QueryDict(address), QUESTIONS, CHAPTERS)


def test_an_address_is_read_and_written_again():
    address = "size=s&plan=service&plan=ai&field=wohnen&stage=plan&time=weeks&money=none&involve=citizens"
    address += "&town=Bad+Muster+%28Holstein%29&add=ki&drop=daten&order=ki.anfang"
    state = state_of(address)
    assert state.query() == address
    assert state.town == "Bad Muster (Holstein)"
    assert state.unknown == frozenset()


def test_answers_come_in_the_order_of_the_question():
    assert state_of("plan=ai&plan=service&plan=ai").answers == {"plan": ("service", "ai")}


def test_of_a_question_with_one_answer_the_last_counts():
    assert state_of("stage=plan&stage=do").answers == {"stage": ("do",)}


def test_empty_answers_are_no_answers():
    state = state_of("size=&plan=&town=&add=&order=")
    assert (state.is_answered, state.unknown, state.query()) == (False, frozenset(), "")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("size=xxl", "size"),
        ("plan=service&plan=%00", "plan"),
        ("field=%22%3E%3Cscript%3E", "field"),
        ("town=%3Cb%3E", "town"),
        (f"town={'a' * (TOWN_LENGTH + 1)}", "town"),
        ("town=%00", "town"),
        ("add=gibt-es-nicht", "add"),
        ("order=daten..%FF.anfang", "order"),
        ("drop=" + ".".join(f"k{n}" for n in range(5_000)), "drop"),
    ],
)
def test_what_is_not_understood_is_named_and_left_out(address, name):
    state = state_of(address)
    assert state.unknown == {name}
    assert not state_of(state.query()).unknown


def test_not_more_chapters_are_read_than_there_can_be():
    assert state_of("order=" + ".".join(["daten"] * MOST_CHAPTERS + ["anfang"])).order == ("daten",)


def test_a_chapter_is_taken_in_and_left_out_again():
    state = state_of("plan=ai").with_chapter("daten")
    assert state.query() == "plan=ai&add=daten"
    assert state.without_chapter("daten").query() == "plan=ai"


def test_a_proposed_chapter_is_left_out_and_taken_in_again():
    state = state_of("plan=ai&order=ki.anfang").without_chapter("ki")
    assert state.query() == "plan=ai&drop=ki&order=anfang"
    assert state.with_chapter("ki").query() == "plan=ai&order=anfang"


@pytest.mark.parametrize(
    ("slug", "by", "order"),
    [
        ("daten", 1, ("anfang", "beteiligung", "daten")),
        ("daten", -1, ("daten", "anfang", "beteiligung")),
        ("anfang", -1, ("anfang", "daten", "beteiligung")),
        ("beteiligung", 1, ("anfang", "daten", "beteiligung")),
    ],
)
def test_a_chapter_moves_up_and_down_but_not_out(slug, by, order):
    assert State().moved(("anfang", "daten", "beteiligung"), slug, by).order == order


def test_the_choice_by_hand_can_be_taken_back():
    state = state_of("plan=ai&add=daten&drop=ki&order=daten.anfang")
    assert state.is_changed
    assert state.plain().query() == "plan=ai"
