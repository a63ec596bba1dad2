"""A change of the German text marks exactly the places that were made from it, whatever happens to its blocks."""

import pytest

from content.review.freshness.basis import Basis, StalePlace, first_basis, followed, settled, stale
from content.review.freshness.places import TextPlace

GERMAN = {
    "a": "Die Bücherei öffnet am Montag.",
    "b": "Ein Ausweis kostet 12 Euro im Jahr.",
    "c": "Kinder zahlen nichts.",
}
ENGLISH = {
    "x": "The library opens on Monday.",
    "y": "A card costs 12 euros a year.",
    "z": "Children pay nothing.",
}


def body(texts: dict[str, str], kind: str = "paragraph") -> list[TextPlace]:
    return [TextPlace("body", block_id, kind, text) for block_id, text in texts.items()]


def basis(german=None, english=None, code: str = "en") -> Basis:
    return first_basis(body(german or GERMAN), body(english or ENGLISH), code)


def marked(german: dict[str, str], of: Basis | None = None) -> list[str]:
    return [place.block_id for place in stale(of or basis(), body(german))]


def test_nothing_is_stale_at_first():
    assert marked(GERMAN) == []


def test_a_changed_block_marks_the_one_opposite_with_both_texts():
    changed = GERMAN | {"b": "Ein Ausweis kostet 15 Euro im Jahr."}
    assert stale(basis(), body(changed)) == [StalePlace("body", "y", GERMAN["b"], changed["b"])]


def test_white_space_is_no_change():
    assert marked(GERMAN | {"b": "Ein Ausweis  kostet\n12 Euro im Jahr."}) == []


def test_a_link_that_leads_elsewhere_is_a_change():
    before = [TextPlace("body", "a", "paragraph", "Mehr dazu", ("page:1",))]
    after = [TextPlace("body", "a", "paragraph", "Mehr dazu", ("page:2",))]
    kept = first_basis(before, body({"x": "More"}), "en")
    assert [place.block_id for place in stale(kept, after)] == ["x"]


def test_an_inserted_block_marks_the_place_behind_which_it_is_missing():
    german = {"a": GERMAN["a"], "new": "Am Sonntag ist geschlossen.", "b": GERMAN["b"], "c": GERMAN["c"]}
    assert stale(basis(), body(german)) == [StalePlace("body", "x", "", "Am Sonntag ist geschlossen.")]


def test_a_block_inserted_at_the_start_marks_the_first_place():
    assert marked({"new": "Willkommen in unserer Stadt."} | GERMAN) == ["x"]


def test_a_deleted_block_marks_what_was_made_from_it():
    german = {key: text for key, text in GERMAN.items() if key != "b"}
    assert stale(basis(), body(german)) == [StalePlace("body", "y", GERMAN["b"], "")]


def test_moved_blocks_mark_nothing():
    assert marked({"c": GERMAN["c"], "a": GERMAN["a"], "b": GERMAN["b"]}) == []


def test_a_moved_and_changed_block_marks_the_one_that_was_made_from_it():
    assert marked({"c": "Kinder zahlen 3 Euro.", "a": GERMAN["a"], "b": GERMAN["b"]}) == ["z"]


def test_blocks_with_new_ids_are_known_by_their_words():
    assert marked({"1": GERMAN["a"], "2": GERMAN["b"], "3": GERMAN["c"]}) == []
    assert marked({"1": GERMAN["a"], "2": "Ein Ausweis kostet 15 Euro im Jahr.", "3": GERMAN["c"]}) == ["y"]


LONG = "Die Bücherei öffnet am Montag um neun. Sie finden dort viele Bücher. Ein Ausweis kostet 12 Euro."


@pytest.mark.parametrize("kept", ["first", "second"])
def test_a_block_cut_in_two_marks_nothing_while_its_words_stay(kept):
    halves = ("a", "new") if kept == "first" else ("new", "a")
    texts = (
        "Die Bücherei öffnet am Montag um neun. Sie finden dort viele Bücher.",
        "Ein Ausweis kostet 12 Euro.",
    )
    of = basis({"a": LONG, "c": GERMAN["c"]}, {"x": "The library opens.", "z": ENGLISH["z"]})
    assert marked(dict(zip(halves, texts, strict=True)) | {"c": GERMAN["c"]}, of) == []


def test_a_block_cut_in_two_and_changed_shows_one_change():
    of = basis({"a": LONG, "c": GERMAN["c"]}, {"x": "The library opens.", "z": ENGLISH["z"]})
    german = {
        "a": "Die Bücherei öffnet am Montag um neun. Sie finden dort viele Bücher.",
        "n": "Ein Ausweis kostet 15 Euro.",
    }
    assert [(place.block_id, place.old) for place in stale(of, body(german | {"c": GERMAN["c"]}))] == [
        ("x", LONG)
    ]


def test_blocks_put_together_mark_nothing_while_their_words_stay():
    assert marked({"a": f"{GERMAN['a']} {GERMAN['b']}", "c": GERMAN["c"]}) == []


def test_a_place_that_was_looked_at_is_fresh_and_the_others_stay_marked():
    german = GERMAN | {"a": "Die Bücherei öffnet am Dienstag.", "b": "Ein Ausweis kostet 15 Euro im Jahr."}
    looked = settled(basis(), body(german), {("body", "x")})
    assert marked(german, looked) == ["y"]


def test_a_change_after_the_look_is_shown_against_the_text_that_was_looked_at():
    second = GERMAN | {"b": "Ein Ausweis kostet 15 Euro im Jahr."}
    looked = settled(basis(), body(second), {("body", "y")})
    third = GERMAN | {"b": "Ein Ausweis kostet 20 Euro im Jahr."}
    assert stale(looked, body(third)) == [StalePlace("body", "y", second["b"], third["b"])]


@pytest.mark.parametrize("german", [{"n": "Am Sonntag zu."} | GERMAN, {"a": GERMAN["a"], "c": GERMAN["c"]}])
def test_insertions_and_deletions_can_be_looked_at(german):
    [place] = stale(basis(), body(german))
    looked = settled(basis(), body(german), {(place.field, place.block_id)})
    assert marked(german, looked) == []
    assert marked(german | {"c": "Kinder zahlen 3 Euro."}, looked) == ["z"]


def test_a_translation_changed_together_with_the_german_text_is_fresh():
    german = GERMAN | {"b": "Ein Ausweis kostet 15 Euro im Jahr."}
    english = ENGLISH | {"y": "A card costs 15 euros a year."}
    after = followed(basis(), body(german), body(english), "en")
    assert marked(german, after) == []


def test_a_translation_changed_elsewhere_stays_marked():
    german = GERMAN | {"b": "Ein Ausweis kostet 15 Euro im Jahr."}
    after = followed(basis(), body(german), body(ENGLISH | {"x": "The library is open on Monday."}), "en")
    assert marked(german, after) == ["y"]


def test_an_inserted_block_is_done_when_its_translation_is_inserted():
    german = {"a": GERMAN["a"], "n": "Im Juli 2027 ist geschlossen.", "b": GERMAN["b"], "c": GERMAN["c"]}
    english = {"x": ENGLISH["x"], "m": "Closed in July 2027.", "y": ENGLISH["y"], "z": ENGLISH["z"]}
    after = followed(basis(), body(german), body(english), "en")
    assert marked(german, after) == []
    assert marked(german | {"n": "Im Juli 2028 ist geschlossen."}, after) == ["m"]


def test_a_block_deleted_in_both_languages_leaves_no_mark():
    german, english = dict(GERMAN), dict(ENGLISH)
    del german["b"], english["y"]
    after = followed(basis(), body(german), body(english), "en")
    assert marked(german, after) == []


def test_a_translated_block_cut_in_two_is_marked_as_a_whole():
    english = {
        "x": ENGLISH["x"],
        "y": "A card costs 12 euros.",
        "y2": "It is valid for one year.",
        "z": ENGLISH["z"],
    }
    after = followed(basis(), body(GERMAN), body(english), "en")
    assert set(marked(GERMAN | {"b": "Ein Ausweis kostet 15 Euro im Jahr."}, after)) == {"y", "y2"}


def test_a_copied_translation_keeps_its_basis_under_new_ids():
    english = {f"{key}2": text for key, text in ENGLISH.items()}
    german = GERMAN | {"b": "Ein Ausweis kostet 15 Euro im Jahr."}
    assert marked(german, followed(basis(), body(german), body(english), "en")) == ["y2"]


def test_fields_without_blocks_stand_opposite_their_own():
    german = [
        TextPlace("title", "", "title", "Bücherei"),
        TextPlace("lead", "", "lead", "Alles über Bücher."),
    ]
    english = [TextPlace("title", "", "title", "Library"), TextPlace("lead", "", "lead", "All about books.")]
    changed = [german[0], TextPlace("lead", "", "lead", "Alles über Bücher und Spiele.")]
    assert [place.field for place in stale(first_basis(german, english, "en"), changed)] == ["lead"]


def test_a_field_that_the_translation_leaves_empty_is_marked_as_a_whole():
    english = [TextPlace("title", "", "title", "Library")]
    german = [TextPlace("title", "", "title", "Bücherei")]
    now = [*german, TextPlace("lead", "", "lead", "Alles über Bücher.")]
    assert stale(first_basis(german, english, "en"), now) == [
        StalePlace("lead", "", "", "Alles über Bücher.")
    ]


EASY = {
    "1": "Die Bücherei ist am Montag offen.",
    "2": "Sie brauchen einen Ausweis.",
    "3": "Der Ausweis kostet 12 Euro.",
    "4": "Kinder müssen nichts zahlen.",
}


def test_all_places_of_leichte_sprache_that_tell_what_changed_are_marked():
    of = basis(english=EASY, code="de-simple")
    assert marked(GERMAN | {"b": "Ein Ausweis kostet 15 Euro im Jahr."}, of) == ["2", "3"]
    assert marked(GERMAN | {"a": "Die Bücherei öffnet am Dienstag."}, of) == ["1"]


def test_a_german_block_that_leichte_sprache_leaves_out_marks_the_place_before():
    german = {
        "a": GERMAN["a"],
        "law": "Grundlage ist die Satzung vom Mai.",
        "b": GERMAN["b"],
        "c": GERMAN["c"],
    }
    of = basis(german, EASY, "de-simple")
    assert marked(german | {"law": "Grundlage ist die Satzung vom Juni."}, of) == ["1"]
