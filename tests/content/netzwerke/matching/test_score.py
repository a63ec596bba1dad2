"""Each reason for a match, what the parts count, and what holds for any two sides."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, strategies

from content.netzwerke.matching.nearness import LAENDER, NEIGHBOURS, borders_between
from content.netzwerke.matching.party import Need, Party
from content.netzwerke.matching.reason import Code, Reason
from content.netzwerke.matching.score import best, compare, possible
from content.netzwerke.matching.weights import HELP, TANDEM, Part
from tests.content.netzwerke.matching.parties import parties, party

ADVICE_ON_BUSES, BUSES, SCHOOLS = Need(1, "advice"), 1, 2


def reasons(left: Party, right: Party, scheme=TANDEM) -> set[Reason]:
    return set(compare(scheme, left, right).reasons)


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ({"seeks": {ADVICE_ON_BUSES}}, {"offers": {ADVICE_ON_BUSES}}, Reason(Code.LEFT_SEEKS, (BUSES,))),
        ({"offers": {ADVICE_ON_BUSES}}, {"seeks": {ADVICE_ON_BUSES}}, Reason(Code.RIGHT_SEEKS, (BUSES,))),
        (
            {"seeks": {ADVICE_ON_BUSES}},
            {"offers": {Need(1, "visit")}},
            Reason(Code.LEFT_SEEKS_FIELD, (BUSES,)),
        ),
        (
            {"offers": {Need(1, "visit")}},
            {"seeks": {ADVICE_ON_BUSES}},
            Reason(Code.RIGHT_SEEKS_FIELD, (BUSES,)),
        ),
        ({"fields": {1, 2, 3}}, {"fields": {2, 1}}, Reason(Code.FIELDS, (BUSES, SCHOOLS))),
        ({"size": "s"}, {"size": "s"}, Reason(Code.SIZE)),
        ({"stage": "plan"}, {"stage": "plan"}, Reason(Code.SAME_STAGE)),
        ({"stage": "share"}, {"stage": "start"}, Reason(Code.LEFT_AHEAD)),
        ({"stage": "start"}, {"stage": "act"}, Reason(Code.RIGHT_AHEAD)),
        ({"land": "BY"}, {"land": "BY"}, Reason(Code.SAME_LAND, ("BY",))),
        ({"land": "BY", "region": "near"}, {"land": "TH"}, Reason(Code.NEIGHBOURS)),
        ({"land": "BY", "region": "far"}, {"land": "SH"}, Reason(Code.FAR)),
        ({"languages": {"de", "tr"}}, {"languages": {"tr", "en"}}, Reason(Code.LANGUAGES, ("tr",))),
        ({"ways": {"call", "mail"}}, {"ways": {"mail"}}, Reason(Code.WAYS, ("mail",))),
        ({"free": 3}, {}, Reason(Code.LEFT_FREE, (3,))),
        ({}, {"free": 2}, Reason(Code.RIGHT_FREE, (2,))),
        ({"quiet_days": 3}, {"quiet_days": 30}, Reason(Code.ACTIVE)),
    ],
)
def test_it_gives_a_reason_and_the_same_one_to_the_other_side(left, right, reason):
    one = party(1, **{name: frozenset(v) if isinstance(v, set) else v for name, v in left.items()})
    other = party(2, **{name: frozenset(v) if isinstance(v, set) else v for name, v in right.items()})
    assert reasons(one, other) == {reason}
    assert reasons(other, one) == {reason.mirrored}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"size": "xs"}, {"size": "l"}),
        ({"size": ""}, {"size": ""}),
        ({"stage": "start"}, {"stage": "plan"}),
        ({"land": "BY"}, {"land": "SH"}),
        ({"land": "BY", "region": "far"}, {"land": "BY"}),
        ({"land": ""}, {"land": ""}),
        ({"free": 1}, {"free": 1}),
        ({"quiet_days": 31}, {"quiet_days": 1}),
        ({"quiet_days": None}, {"quiet_days": 1}),
    ],
)
def test_what_does_not_fit_or_is_not_known_is_no_reason(left, right):
    assert reasons(party(1, **left), party(2, **right)) == set()


def test_weights_of_a_scheme_make_up_one_hundred():
    for scheme in (TANDEM, HELP):
        assert sum(scheme.weights.values()) == 100
        assert set(scheme.weights) == set(Part)


def test_every_land_has_neighbours_and_is_reached():
    assert len(LAENDER) == 16
    assert all(land in NEIGHBOURS[near] for land in LAENDER for near in NEIGHBOURS[land])
    assert borders_between("BE", "BB") == 1
    assert borders_between("SL", "MV") == 4
    assert borders_between("SL", "??") is None


def test_reasons_stand_in_the_order_of_what_they_earned():
    one = party(1, size="s", fields=frozenset({1}), seeks=frozenset({ADVICE_ON_BUSES}))
    other = party(2, size="s", fields=frozenset({1}), offers=frozenset({ADVICE_ON_BUSES}))
    codes = [reason.code for reason in compare(TANDEM, one, other).reasons]
    assert codes == [Code.LEFT_SEEKS, Code.FIELDS, Code.SIZE]


def test_who_offers_should_be_further_on_than_who_asks():
    beginner, experienced = party(1, stage="start"), party(2, stage="share")
    assert compare(HELP, beginner, experienced).points > compare(HELP, experienced, beginner).points


def test_the_same_thing_answers_a_request_better_than_another_on_the_same_field():
    asks = party(1, seeks=frozenset({ADVICE_ON_BUSES}))
    exact = party(2, offers=frozenset({ADVICE_ON_BUSES}))
    near = party(3, offers=frozenset({Need(1, "visit")}))
    other = party(4, offers=frozenset({Need(2, "advice")}))
    assert [match.right.key for match in best(HELP, asks, [other, near, exact], 5)] == [2, 3]
    assert [match.left.key for match in best(HELP, exact, [asks], 5, asks_from_right=True)] == [1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"key": 2}, {"key": 2}),
        ({"free": 0}, {}),
        ({}, {"free": 0}),
        ({"languages": frozenset({"en"})}, {"languages": frozenset({"de"})}),
        ({"ways": frozenset({"visit"})}, {"ways": frozenset({"mail"})}),
    ],
)
def test_who_cannot_meet_is_not_matched(left, right):
    assert not possible(TANDEM, party(**{"key": 1} | left), party(**{"key": 2} | right))


def test_what_is_unknown_excludes_nobody():
    assert possible(TANDEM, party(1), party(2, languages=frozenset({"de"}), ways=frozenset({"call"}), free=3))


@pytest.mark.parametrize("needed", ["de-simple", "gsg"])
def test_who_needs_easy_or_sign_language_stands_no_further_down(needed):
    asks = party(1, languages=frozenset({"de"}))
    speaks, needs = (party(2, languages=frozenset({code})) for code in ("de", needed))
    assert possible(TANDEM, asks, needs)
    assert compare(TANDEM, asks, needs).points == compare(TANDEM, asks, speaks).points


def test_nothing_about_a_person_is_known_to_the_comparison():
    assert {field.name for field in fields(Party)} == {
        *("key", "name", "land", "size", "stage", "region", "fields", "languages", "ways"),
        *("seeks", "offers", "free", "quiet_days", "entry"),
    }


def test_equals_stand_in_a_fixed_order_that_depends_on_who_asks():
    equals = [party(key) for key in range(2, 30)]
    one = [match.right.key for match in best(TANDEM, party(1), equals, 28)]
    assert one == [match.right.key for match in best(TANDEM, party(1), reversed(equals), 28)]
    assert one != [match.right.key for match in best(TANDEM, party(40), equals, 28)]


def test_everybody_stands_once_among_the_best():
    asks = party(1, seeks=frozenset({ADVICE_ON_BUSES}))
    twice = [party(2, offers=frozenset({ADVICE_ON_BUSES}), entry=entry) for entry in (8, 7)]
    found = best(HELP, asks, [*twice, party(3, offers=frozenset({Need(1, "visit")}), entry=9)], 5)
    assert [match.right.entry for match in found] == [7, 9]


@given(parties(), parties())
def test_tandem_partners_fit_equally_from_both_sides(one, other):
    forth, back = compare(TANDEM, one, other), compare(TANDEM, other, one)
    assert forth.points == back.points
    assert {reason.mirrored for reason in forth.reasons} == set(back.reasons)
    assert possible(TANDEM, one, other) == possible(TANDEM, other, one)


@given(parties(), parties(), strategies.sampled_from((TANDEM, HELP)))
def test_points_are_between_0_and_10_000(one, other, scheme):
    assert 0 <= compare(scheme, one, other).points <= 10_000


@given(
    parties(), parties(), strategies.sampled_from(("name", "key")), strategies.sampled_from((TANDEM, HELP))
)
def test_the_name_and_the_number_of_a_side_count_nothing(one, other, name, scheme):
    renamed = replace(other, **{"name": "Zett", "key": 999} if name == "name" else {"key": 1_000})
    assert compare(scheme, one, renamed).points == compare(scheme, one, other).points


@given(parties(), parties())
def test_who_is_heard_of_more_lately_never_fits_less(one, other):
    fresh = replace(other, quiet_days=0)
    assert compare(TANDEM, one, fresh).points >= compare(TANDEM, one, other).points


@given(parties())
def test_reasons_survive_being_stored(one):
    for reason in compare(TANDEM, one, replace(one, key=999)).reasons:
        assert Reason.from_json(reason.to_json()) == reason
