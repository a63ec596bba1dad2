"""What the plain text of a page version is made of."""

from __future__ import annotations

import pytest

from content.pages.text import TextKind, page_text, plain_text, rich_text
from tests import factories
from tests.factories import agenda_item, checklist_group, paragraph, step


def found(page, code: str = "de") -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in page_text(page, code)]


def body(**block) -> list[dict]:
    [(name, value)] = block.items()
    return [{"type": name, "value": value, "id": "b1"}]


def of_body(**block) -> list[tuple[str, str]]:
    page = factories.InformationPageFactory.build(body_de=body(**block))
    return [(piece.kind.value, piece.text) for piece in page_text(page, "de") if piece.field == "body"]


def test_title_and_lead_come_first(home):
    page = factories.InformationPageFactory(
        title_de="Müll", lead_de="Wohin damit?", body_de=paragraph("In die Tonne.")
    )
    assert found(page) == [("title", "Müll"), ("lead", "Wohin damit?"), ("paragraph", "In die Tonne.")]


def test_nothing_falls_back_to_another_language(home):
    page = factories.InformationPageFactory(title_de="Müll", title_en="Waste")
    assert found(page, "en") == [("title", "Waste")]


def test_texts_for_search_engines_are_left_out(home):
    page = factories.InformationPageFactory(search_description_de="Nur für Maschinen", seo_title_de="Auch")
    assert all(text not in ("Nur für Maschinen", "Auch") for _kind, text in found(page))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ({"heading": {"text": "Was ist das?", "level": "2"}}, [("heading", "Was ist das?")]),
        (
            {"paragraph": "<p>Eins &amp; <b>zwei</b>.</p><ol><li>A</li><li>B</li></ol>"},
            [("paragraph", "Eins & zwei."), ("list_item", "A"), ("list_item", "B")],
        ),
        (
            {
                "picture_text": {
                    "image": {"image": 1, "alt_text": "Ein Handy", "decorative": False},
                    "lines": "Eins.\nZwei.\n\nDrei.",
                }
            },
            [("alt_text", "Ein Handy"), ("paragraph", "Eins.\nZwei."), ("paragraph", "Drei.")],
        ),
        (
            {"image": {"image": {"image": 1, "alt_text": "weg", "decorative": True}, "caption": "Ein Baum"}},
            [("caption", "Ein Baum")],
        ),
        (
            {"list": {"kind": "ticks", "items": ["Ausweis", "Termin"]}},
            [("list_item", "Ausweis"), ("list_item", "Termin")],
        ),
        (
            {"list": {"kind": "ticks", "items": [{"type": "item", "value": "Ausweis", "id": "x"}]}},
            [("list_item", "Ausweis")],
        ),
        (
            {"notice": {"kind": "tip", "title": "Tipp", "text": "<p>Fragen Sie.</p>"}},
            [("heading", "Tipp"), ("paragraph", "Fragen Sie.")],
        ),
        (
            {"quote": {"text": "Gut so.", "person": "Mia", "role": ""}},
            [("quote", "Gut so."), ("label", "Mia")],
        ),
        (
            {
                "table": {
                    "caption": "Zeiten",
                    "row_headers": True,
                    "table": {
                        "columns": [{"type": "text", "heading": "Tag"}, {"type": "text", "heading": "Zeit"}],
                        "rows": [{"values": ["Montag", "8 Uhr"]}],
                    },
                }
            },
            [
                ("caption", "Zeiten"),
                ("table_heading", "Tag"),
                ("table_heading", "Zeit"),
                ("table_cell", "Montag"),
                ("table_cell", "8 Uhr"),
            ],
        ),
        (
            {"accordion": {"items": [{"title": "Kosten?", "text": "<p>Keine.</p>"}]}},
            [("heading", "Kosten?"), ("paragraph", "Keine.")],
        ),
        (
            {
                "video": {
                    "title": "Film",
                    "file": None,
                    "url": "https://example.org/x",
                    "poster": None,
                    "captions": None,
                    "transcript": "<p>Wir sehen.</p>",
                    "sign_language_url": "",
                }
            },
            [("heading", "Film"), ("paragraph", "Wir sehen.")],
        ),
        ({"related_pages": {"pages": [3]}}, []),
    ],
)
def test_every_block_gives_its_text(db, block, expected):
    assert of_body(**block) == expected


def test_a_piece_tells_its_field_and_its_block(home):
    page = factories.InformationPageFactory(body_de=body(heading={"text": "Was?", "level": "2"}))
    [piece] = [piece for piece in page_text(page, "de") if piece.kind == TextKind.HEADING]
    assert (piece.field, piece.block_id) == ("body", "b1")


def test_steps_points_agenda_and_material_are_read(home):
    guide = factories.LeitfadenPageFactory(
        title_de="L", lead_de="", steps_de=[step("Einladen", who="Leitung")]
    )
    assert found(guide) == [
        ("title", "L"),
        ("heading", "Einladen"),
        ("label", "Leitung"),
        ("paragraph", "Einladen."),
    ]
    checklist = factories.ChecklistePageFactory(
        title_de="C", lead_de="", groups_de=[checklist_group("Vorher", "Raum.")]
    )
    assert found(checklist) == [("title", "C"), ("heading", "Vorher"), ("list_item", "Raum.")]
    workshop = factories.WorkshopPageFactory(
        title_de="W", lead_de="", goal_de="Alle wissen es.", material_de="Stifte\nPapier", total_minutes=5,
        agenda_de=[agenda_item(5, "Ankommen", method="Kreis")],
    )  # fmt: skip
    assert found(workshop) == [
        ("title", "W"),
        ("paragraph", "Alle wissen es."),
        ("heading", "Ankommen"),
        ("paragraph", "Ankommen."),
        ("label", "Kreis"),
        ("list_item", "Stifte"),
        ("list_item", "Papier"),
    ]


def test_extraction_costs_no_query(home, django_assert_num_queries):
    picture = {"image": factories.PictureFactory().pk, "alt_text": "Baum", "decorative": False}
    blocks = [*body(image={"image": picture, "caption": ""}), *body(related_pages={"pages": [home.pk]})]
    page = factories.InformationPageFactory(body_de=blocks)
    page = type(page).objects.get(pk=page.pk)
    with django_assert_num_queries(0):
        assert ("alt_text", "Baum") in found(page)


def test_rich_text_keeps_the_line_breaks_an_author_set():
    assert [piece.text for piece in rich_text("<p>Eins.<br/>Zwei.</p>")] == ["Eins.\nZwei."]


def test_rich_text_knows_its_links():
    [piece] = rich_text(
        '<p>Das  <a linktype="page" id="3">Rathaus </a>hat <a href="mailto:a@b.de">Mail</a>.<br/></p>'
    )
    assert piece.text == "Das Rathaus hat Mail."
    found = [(piece.text[link.start : link.end], link.target) for link in piece.links]
    assert found == [("Rathaus", "page:3"), ("Mail", "mailto:a@b.de")]


def test_a_link_without_words_is_not_lost():
    [piece] = rich_text('<p><a href="https://a.example"></a></p>')
    assert (piece.text, len(piece.links)) == ("", 1)


def test_a_picture_without_its_text_is_an_empty_piece(db):
    picture = {"image": 1, "alt_text": "", "decorative": False}
    assert of_body(image={"image": picture, "caption": ""}) == [("alt_text", "")]
    assert of_body(image={"image": picture | {"image": None}, "caption": ""}) == []


def test_rich_text_with_nested_lists_repeats_nothing():
    pieces = rich_text("<ul><li>Eins<ul><li>Zwei</li></ul></li></ul><p>Drei</p>")
    assert [(piece.kind.value, piece.text) for piece in pieces] == [
        ("list_item", "Eins"),
        ("list_item", "Zwei"),
        ("paragraph", "Drei"),
    ]


def test_list_items_stand_one_in_each_line():
    assert [piece.text for piece in plain_text("Stift\n\nPapier\n", TextKind.LIST_ITEM)] == [
        "Stift",
        "Papier",
    ]
