"""Texts that stand in an editor's form and are not saved."""

from __future__ import annotations

import json

import pytest
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content.models import InformationPage, LeitfadenPage
from content.pages.text import page_text
from content.review.panel.posted import MOST_PARTS, UnreadableForm, put_on
from tests import factories
from tests.factories import paragraph

# A page without its type asks the database for it.
pytestmark = pytest.mark.django_db


def listed(*values: str) -> dict:
    """Return a list of texts as it is posted."""
    entries = {
        str(number): {"value": text, "deleted": "", "order": str(number)}
        for number, text in enumerate(values)
    }
    return {"count": str(len(values)), **entries}


def posted(**fields) -> dict[str, str]:
    return {name: str(value) for name, value in nested_form_data(fields).items()}


def texts(page, code: str = "de") -> list[str]:
    return [piece.text for piece in page_text(page, code)]


def test_plain_texts_and_blocks_are_read_as_they_would_be_stored():
    page = InformationPage()
    form = posted(
        title_de="Müll",
        body_de=streamfield(
            [
                (
                    "paragraph",
                    rich_text("<p>Eins &amp; <b>zwei</b>.</p><ul><li>A</li></ul>", features=["bold", "ul"]),
                ),
                ("list", {"kind": "ticks", "items": listed("Ausweis", "Termin")}),
                ("heading", {"text": "Was ist das?", "level": "2"}),
            ]
        ),
    )
    put_on(page, form, ["de"])
    assert texts(page) == ["Müll", "Eins & zwei.", "A", "Ausweis", "Termin", "Was ist das?"]


def test_blocks_keep_their_ids_and_stand_in_their_order_without_those_that_were_deleted():
    page = InformationPage()
    form = posted(body_de=streamfield([("quote", {"text": word}) for word in ("Eins", "Zwei", "Drei")]))
    form |= {"body_de-0-id": "a", "body_de-1-deleted": "1", "body_de-0-order": "5", "body_de-2-id": "c"}
    put_on(page, form, ["de"])
    assert [(piece.text, piece.block_id) for piece in page_text(page, "de")] == [("Drei", "c"), ("Eins", "a")]


def test_a_table_is_read_in_the_order_of_its_columns_and_rows():
    page = InformationPage()
    form = posted(body_de=streamfield([("table", {})]))
    table = {"column-count": "2", "row-count": "2"}
    for number, heading in enumerate(("Tag", "Zeit")):
        table |= {
            f"column-{number}-type": "text",
            f"column-{number}-order": str(1 - number),
            f"column-{number}-deleted": "",
            f"column-{number}-heading": heading,
        }
    for row in range(2):
        table |= {f"row-{row}-order": str(row), f"row-{row}-deleted": "1" if row else ""}
        table |= {f"cell-{row}-{number}": f"{row}{number}" for number in range(2)}
    form |= {f"body_de-0-value-table-{name}": value for name, value in table.items()}
    form |= {"body_de-0-value-caption": "Zeiten", "body_de-0-value-table-caption": ""}
    put_on(page, form, ["de"])
    assert texts(page) == ["Zeiten", "Zeit", "Tag", "01", "00"]


def test_a_picture_tells_its_text_without_being_fetched(django_assert_num_queries):
    page = InformationPage()
    form = posted(
        body_de=streamfield([("image", {"image": {"image": "7", "alt_text": "Ein Handy"}, "caption": ""})])
    )
    with django_assert_num_queries(0):
        put_on(page, form, ["de"])
        assert texts(page) == ["Ein Handy"]


def test_a_picture_for_decoration_has_no_text():
    page = InformationPage()
    image = {"image": "7", "alt_text": "Ein Handy", "decorative": "on"}
    put_on(page, posted(body_de=streamfield([("image", {"image": image, "caption": ""})])), ["de"])
    assert texts(page) == []


def test_lists_in_blocks_in_streams_of_a_guide_are_read():
    page = LeitfadenPage()
    step = {
        "title": "Einladen",
        "goal": "",
        "who": "Das Amt",
        "duration": "",
        "text": rich_text("<p>Früh.</p>"),
        "result": "",
    }
    put_on(page, posted(steps_de=streamfield([("step", step)])), ["de"])
    assert texts(page) == ["Einladen", "Das Amt", "Früh."]


def test_a_switch_that_is_not_posted_is_off():
    page = factories.InformationPageFactory.build(released_en=True)
    put_on(page, {"title_de": "A", "title_en": "B", "released_de": "on"}, ["de", "en"])
    assert (page.released_de, page.released_en) == (True, False)


def test_what_is_not_posted_stays(home):
    page = factories.InformationPageFactory(title_de="Müll", lead_de="", body_de=paragraph("Bleibt."))
    put_on(page, {"lead_de": "Neu."}, ["de", "en"])
    assert texts(page) == ["Müll", "Neu.", "Bleibt."]
    page.refresh_from_db()
    assert page.lead_de == ""


def test_a_text_longer_than_its_field_is_cut():
    page = InformationPage()
    put_on(page, {"lead_de": "x" * 100_000}, ["de"])
    assert len(page.lead_de) == 400


@pytest.mark.parametrize(
    "form",
    [
        {"body_de-count": "many"},
        {"body_de-count": "1"},
        {"body_de-count": str(MOST_PARTS + 1)},
        {
            "body_de-count": "1",
            "body_de-0-deleted": "",
            "body_de-0-type": "paragraph",
            "body_de-0-order": "x",
        },
        *(
            {
                "body_de-count": "1",
                "body_de-0-deleted": "",
                "body_de-0-type": "paragraph",
                "body_de-0-order": "0",
                "body_de-0-value": value,
            }
            for value in ("no JSON", json.dumps({"blocks": 5}))
        ),
    ],
)
def test_a_forged_form_is_unreadable_and_no_error(form):
    with pytest.raises(UnreadableForm):
        put_on(InformationPage(), form, ["de"])


def test_blocks_of_unknown_types_are_left_out():
    form = {"body_de-count": "1", "body_de-0-deleted": "", "body_de-0-type": "trick", "body_de-0-order": "0"}
    page = InformationPage()
    put_on(page, form, ["de"])
    assert texts(page) == []
