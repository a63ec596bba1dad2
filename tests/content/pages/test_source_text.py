"""The German text beside a translation holds what is to translate, and nothing else."""

import pytest

from content.models import ChecklistePage, InformationPage
from content.pages.source_text import source_parts
from tests.factories import PictureFactory, checklist_group, paragraph


def words(value) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (part.label, [(passage.label, str(passage.html)) for passage in part.passages])
        for part in source_parts(value)
    ]


def body(*blocks: dict):
    return InformationPage(body_de=list(blocks)).body_de


def test_a_plain_text_keeps_its_lines_and_is_escaped():
    assert words("Tisch & Stuhl\n<b>") == [("", [("", "<p>Tisch &amp; Stuhl<br>&lt;b&gt;</p>")])]


@pytest.mark.parametrize("nothing", [None, "", "  ", 12, True])
def test_there_is_nothing_beside_an_empty_field(nothing):
    assert source_parts(nothing) == []


@pytest.mark.django_db
def test_running_text_keeps_its_form():
    (part,) = source_parts(body(*paragraph("Ein <b>Wort</b>")))
    assert [str(passage.html) for passage in part.passages] == ["<p>Ein <b>Wort</b></p>"]


@pytest.mark.django_db
def test_choices_are_left_out_and_a_label_is_not_said_twice():
    found = words(body({"type": "heading", "value": {"text": "Was ist das?", "level": "3"}}))
    assert [passages for _label, passages in found] == [[("", "<p>Was ist das?</p>")]]


@pytest.mark.django_db
def test_the_points_of_a_list_stand_below_one_label():
    (found,) = words(body({"type": "list", "value": {"kind": "ticks", "items": ["Ausweis", "Termin"]}}))
    labels = [label for label, _html in found[1]]
    assert [html for _label, html in found[1]] == ["<p>Ausweis</p>", "<p>Termin</p>"]
    assert labels[0]
    assert labels[1] == ""


@pytest.mark.django_db
def test_a_checklist_is_read_in_its_order():
    groups = ChecklistePage(groups_de=[checklist_group("Raum", "Ohne Stufen", "Mit Licht")]).groups_de
    (found,) = words(groups)
    assert [html for _label, html in found[1]] == ["<p>Raum</p>", "<p>Ohne Stufen</p>", "<p>Mit Licht</p>"]


@pytest.mark.django_db
def test_a_table_is_read_row_by_row():
    table = {
        "columns": [{"type": "text", "heading": "Tag"}, {"type": "text", "heading": "Zeit"}],
        "rows": [{"values": ["Montag", "8 < 12 Uhr"]}],
        "caption": "",
    }
    (found,) = words(
        body({"type": "table", "value": {"caption": "Zeiten", "row_headers": True, "table": table}})
    )
    assert [html for _label, html in found[1]] == ["<p>Zeiten</p>", "Tag | Zeit", "Montag | 8 &lt; 12 Uhr"]


@pytest.mark.django_db
def test_the_words_of_a_picture_are_there_to_translate():
    image = {"image": PictureFactory().pk, "alt_text": "Ein Haus.", "decorative": False}
    (found,) = words(body({"type": "picture_text", "value": {"image": image, "lines": "Das ist ein Haus."}}))
    assert [html for _label, html in found[1]] == ["<p>Ein Haus.</p>", "<p>Das ist ein Haus.</p>"]
