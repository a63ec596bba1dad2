"""The short form of blocks in the demo files becomes the form that Wagtail stores."""

import pytest

from content.management.demo.bad_data import BadData
from content.management.demo.body import BLOCKS, Names, body
from content.management.demo.praxis import agenda, groups, steps
from content.pages.blocks import BODY_BLOCKS

NAMES = Names(pages={"impressum": 7}, pictures={"rathaus": 3})
HERE = ("seite", "body")
# Files to play, to watch and to take along: the demo has none.
WITHOUT_DEMO = {"audio", "video", "downloads"}


def test_every_block_of_the_editor_can_stand_in_the_files():
    assert set(BLOCKS) == {name for name, _block in BODY_BLOCKS} - WITHOUT_DEMO


@pytest.mark.parametrize(
    ("short", "stored"),
    [
        ({"heading": "Was?"}, {"text": "Was?", "level": "2"}),
        ({"heading": {"text": "Wer?", "level": 3}}, {"text": "Wer?", "level": "3"}),
        ({"paragraph": "Ein Satz.\n"}, "<p>Ein Satz.</p>"),
        (
            {"picture_text": {"picture": "rathaus", "alt": "Ein Rathaus.", "lines": ["Eins.", "Zwei."]}},
            {"image": {"image": 3, "alt_text": "Ein Rathaus.", "decorative": False}, "lines": "Eins.\nZwei."},
        ),
        (
            {"image": {"picture": "rathaus", "decorative": True}},
            {"image": {"image": 3, "alt_text": "", "decorative": True}, "caption": ""},
        ),
        ({"word_of_the_day": True}, None),
        ({"quote": {"text": "Gut."}}, {"text": "Gut.", "person": "", "role": ""}),
        (
            {"notice": {"kind": "tip", "title": "Tipp", "text": "Fragen."}},
            {"kind": "tip", "title": "Tipp", "text": "<p>Fragen.</p>"},
        ),
        (
            {"table": {"caption": "Zeiten", "columns": ["Tag", "Zeit"], "rows": [["Mo", "8"]]}},
            {
                "caption": "Zeiten",
                "row_headers": True,
                "table": {
                    "columns": [{"type": "text", "heading": "Tag"}, {"type": "text", "heading": "Zeit"}],
                    "rows": [{"values": ["Mo", "8"]}],
                    "caption": "",
                },
            },
        ),
    ],
)
def test_a_block_is_stored(short, stored):
    (block,) = body([short], HERE, NAMES)
    assert block["type"] == next(iter(short))
    assert block["value"] == stored


def test_links_to_pages_are_stored_with_their_ids():
    (block,) = body([{"related_pages": ["impressum"]}], HERE, NAMES)
    assert [item["value"] for item in block["value"]["pages"]] == [7]


@pytest.mark.parametrize(
    ("short", "message"),
    [
        ({"absatz": "Ein Satz."}, "block 1: there is no block 'absatz'"),
        ({"paragraph": 12}, "block 1 > paragraph: a text is expected, not 12"),
        ({"list": {"items": []}}, "block 1 > list: a list is expected"),
        ({"list": {"kind": "bullets"}}, "missing: items"),
        ({"quote": {"text": "Gut.", "wer": "Ich"}}, "unknown: wer"),
        ({"picture_text": {"picture": "rathaus", "lines": ["Eins."]}}, "a picture needs alt"),
        ({"image": {"picture": "mond", "alt": "Der Mond."}}, "there is no picture 'mond'"),
        ({"word_of_the_day": "Cloud"}, "true is expected"),
        ({"related_pages": ["weg"]}, "there is no page 'weg'"),
        ({"table": {"caption": "Z", "columns": ["A", "B"], "rows": [["1"]]}}, "row 1 has 1 cells for 2"),
    ],
)
def test_a_mistake_is_named_with_its_place(short, message):
    with pytest.raises(BadData) as mistake:
        body([short], HERE, NAMES)
    assert message in str(mistake.value)


def checklist(*points: str) -> list[dict]:
    return groups(
        [{"title": "Gruppe", "items": [{"text": point} for point in points]}], ("liste", "groups"), NAMES
    )


def test_points_of_a_checklist_have_the_same_ids_in_every_language():
    german, english = checklist("Eins", "Zwei"), checklist("One", "Two")
    ids = [item["id"] for item in german[0]["value"]["items"]]
    assert ids == [item["id"] for item in english[0]["value"]["items"]]
    assert len({german[0]["id"], *ids}) == 3


def test_a_step_of_a_leitfaden_is_stored():
    (block,) = steps([{"title": "Einladen", "text": "Früh."}], HERE, NAMES)
    assert block["value"] == {
        "title": "Einladen",
        "goal": "",
        "who": "",
        "duration": "",
        "result": "",
        "text": "<p>Früh.</p>",
    }


def test_a_part_of_a_workshop_is_stored():
    (block,) = agenda([{"minutes": 15, "title": "Ankommen"}], HERE, NAMES)
    assert block["value"] == {"minutes": 15, "title": "Ankommen", "text": "", "method": ""}


def test_a_mistake_in_a_step_is_named_with_its_place():
    with pytest.raises(BadData, match="entry 2: missing: text"):
        steps([{"title": "Eins", "text": "So."}, {"title": "Zwei"}], HERE, NAMES)
