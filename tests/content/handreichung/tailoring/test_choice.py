"""What is chosen for a town: each reason, how many chapters, changes by hand, always the same."""

from __future__ import annotations

import pytest

from content.handreichung.tailoring.choice import (
    Candidate,
    best,
    chosen_chapters,
    judge,
    possible,
    proposed_chapters,
)
from content.handreichung.tailoring.rules import CHAPTER_RULES, GUIDE_RULES, MOST_HITS, NETWORK_RULES
from content.handreichung.tailoring.state import State


def candidate(key: str, is_basic: bool = False, **facts: str) -> Candidate:
    """Return a candidate; several values of a fact are parted by blanks."""
    return Candidate(key, {name: frozenset(values.split()) for name, values in facts.items()}, is_basic)


def questions_of(pick) -> list[str]:
    return [reason.rule.question for reason in pick.reasons]


def keys(picks) -> list[str]:
    return [pick.key for pick in picks]


@pytest.mark.parametrize(
    ("rules", "question", "answer", "fact", "fitting", "other"),
    [
        (CHAPTER_RULES, "plan", "ai", "plans", "ai", "data"),
        (CHAPTER_RULES, "field", "wohnen", "fields", "wohnen", "mobilitaet"),
        (CHAPTER_RULES, "involve", "older_people", "audiences", "older_people", "politics"),
        (CHAPTER_RULES, "stage", "do", "phases", "do", "plan"),
        (GUIDE_RULES, "stage", "prepare", "phases", "prepare", "review"),
        (GUIDE_RULES, "field", "wohnen", "fields", "wohnen", "mobilitaet"),
        (GUIDE_RULES, "time", "hours", "durations", "half_day", "day"),
        (GUIDE_RULES, "time", "weeks", "durations", "weeks", "months"),
        (GUIDE_RULES, "time", "months", "durations", "months", "hour"),
        (GUIDE_RULES, "money", "none", "efforts", "low", "medium"),
        (GUIDE_RULES, "money", "little", "efforts", "medium", "high"),
        (NETWORK_RULES, "field", "wohnen", "fields", "wohnen", "mobilitaet"),
        (NETWORK_RULES, "size", "xs", "kinds", "tandem", "expert"),
        (NETWORK_RULES, "size", "m", "kinds", "peer", "tandem"),
        (NETWORK_RULES, "money", "none", "kinds", "peer", "expert"),
        (NETWORK_RULES, "plan", "ai", "kinds", "expert", "initiative"),
        (NETWORK_RULES, "plan", "service", "kinds", "tandem", "expert"),
        (NETWORK_RULES, "involve", "young_people", "kinds", "initiative", "peer"),
    ],
)
def test_each_rule_gives_its_reason_to_what_fits_and_to_nothing_else(
    rules, question, answer, fact, fitting, other
):
    answers = {question: (answer,)}
    pick = judge(rules, answers, candidate("it", **{fact: fitting}))
    assert questions_of(pick) == [question]
    assert pick.reasons[0].answers == (answer,)
    assert pick.points > 0
    assert judge(rules, answers, candidate("it", **{fact: other})).reasons == ()


def test_the_strongest_reason_stands_first():
    chapter = candidate("it", phases="plan", audiences="citizens", plans="ai")
    answers = {"stage": ("plan",), "involve": ("citizens",), "plan": ("ai",)}
    assert questions_of(judge(CHAPTER_RULES, answers, chapter)) == ["plan", "involve", "stage"]


def test_who_ticks_everything_chooses_nothing():
    answers = {"field": ("a", "b", "c", "d")}
    some, all_of_them = candidate("some", fields="a b"), candidate("all", fields="a b c d")
    assert MOST_HITS == 2
    assert judge(CHAPTER_RULES, answers, some).points == judge(CHAPTER_RULES, answers, all_of_them).points


def test_what_takes_longer_than_there_is_time_is_not_possible():
    candidates = [candidate(length, durations=length) for length in ("hour", "day", "weeks", "months")]
    possible_in = {
        time: [one.key for one in possible({"time": (time,)}, candidates)]
        for time in ("hours", "weeks", "months")
    }
    assert possible_in == {
        "hours": ["hour", "day"],
        "weeks": ["hour", "day", "weeks"],
        "months": ["hour", "day", "weeks", "months"],
    }
    assert possible({}, candidates) == candidates


CHAPTERS = [
    candidate("anfang", is_basic=True),
    candidate("daten", plans="data ai"),
    candidate("wohnen", fields="wohnen"),
    candidate("ki", plans="ai", fields="wohnen"),
    candidate("schule", fields="schule"),
    candidate("umwelt", fields="wohnen umwelt"),
]


def test_basic_chapters_come_first_then_the_most_fitting():
    picks = proposed_chapters({"plan": ("ai",), "field": ("wohnen",)}, CHAPTERS)
    assert keys(picks) == ["anfang", "ki", "daten", "wohnen", "umwelt"]
    assert (picks[0].is_basic, picks[0].reasons) == (True, ())


def test_every_plan_and_field_of_a_town_is_taken_up():
    chapters = [
        candidate("eins", plans="ai data", fields="wohnen"),
        candidate("zwei", plans="ai data", fields="wohnen"),
        candidate("drei", fields="schule"),
    ]
    answers = {"plan": ("ai", "data"), "field": ("wohnen", "schule"), "time": ("hours",)}
    assert keys(proposed_chapters(answers, chapters)) == ["eins", "drei", "zwei"]


def test_without_a_reason_nothing_is_chosen_but_what_belongs_everywhere():
    assert keys(proposed_chapters({"field": ("gesundheit",)}, CHAPTERS)) == ["anfang"]


def test_little_time_means_few_chapters():
    answers = {"plan": ("ai",), "field": ("wohnen",)}
    sizes = [
        len(proposed_chapters(answers | extra, CHAPTERS))
        for extra in ({"time": ("hours",)}, {"time": ("weeks",)}, {"time": ("months",)})
    ]
    assert sizes == [3, 5, 5]


def test_a_town_takes_in_leaves_out_and_moves():
    state = State({"plan": ("data",)}, added=("schule", "ki"), dropped=("anfang",), order=("schule", "daten"))
    picks = chosen_chapters(state, CHAPTERS)
    assert keys(picks) == ["schule", "daten", "ki"]
    assert [pick.by_hand for pick in picks] == [True, False, True]


def test_what_was_never_moved_comes_last():
    state = State({"plan": ("ai",)}, order=("daten",))
    assert keys(chosen_chapters(state, CHAPTERS)) == ["daten", "anfang", "ki"]


def test_the_best_have_a_reason_and_equal_ones_keep_their_order():
    answers = {"stage": ("plan",)}
    found = best(
        GUIDE_RULES,
        answers,
        [candidate("c", phases="do"), candidate("b", phases="plan"), candidate("a", phases="plan")],
        5,
    )
    assert keys(found) == ["b", "a"]
    assert keys(best(GUIDE_RULES, answers, [candidate("b", phases="plan")] * 3, 2)) == ["b", "b"]
