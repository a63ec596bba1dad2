"""The agenda of a workshop: parts follow each other, and minutes become times of the day."""

from __future__ import annotations

from datetime import time

import pytest
from django.core.exceptions import ValidationError
from lxml import html

from content.models import WorkshopPage
from content.praxisanleitungen.agenda import clock, parts, total_minutes
from tests import factories
from tests.factories import agenda_item


@pytest.fixture
def agenda():
    """A stream of three parts, the last one without a method."""
    stream_block = WorkshopPage._meta.get_field("agenda").stream_block
    return stream_block.to_python(
        [agenda_item(15, "Ankommen", "Kreis"), agenda_item(45, "Sammeln", "Karten"), agenda_item(30, "Ende")]
    )


def test_each_part_starts_when_the_one_before_it_ends(agenda):
    found = [(part.title, part.start, part.end, part.minutes) for part in parts(agenda)]
    assert found == [("Ankommen", 0, 15, 15), ("Sammeln", 15, 60, 45), ("Ende", 60, 90, 30)]


def test_a_part_keeps_its_method_and_text(agenda):
    first = parts(agenda)[0]
    assert (first.method, first.text.source) == ("Kreis", "<p>Ankommen.</p>")


def test_the_minutes_of_all_parts_are_added(agenda):
    assert total_minutes(agenda) == 90


def test_an_unfinished_part_takes_no_time(agenda):
    agenda[1].value["minutes"] = None
    assert total_minutes(agenda) == 45
    assert [(part.start, part.end) for part in parts(agenda)] == [(0, 15), (15, 15), (15, 45)]


def test_an_empty_agenda_has_no_parts_and_takes_no_time():
    assert (parts([]), total_minutes([])) == ([], 0)


@pytest.mark.parametrize(
    ("start", "minutes", "expected"),
    [
        (time(9, 30), 0, time(9, 30)),
        (time(9, 30), 45, time(10, 15)),
        (time(10, 0), 600, time(20, 0)),
        (time(23, 30), 30, time(0, 0)),
        (time(23, 30), 45, time(0, 15)),
    ],
)
def test_minutes_become_a_time_of_the_day(start, minutes, expected):
    assert clock(start, minutes) == expected


def test_the_page_lists_the_parts_with_the_minute_they_start_at(client, praxisanleitungen):
    page = factories.WorkshopPageFactory(parent=praxisanleitungen)
    tree = html.fromstring(client.get(page.url).content.decode())
    shown = [
        " ".join(part.xpath("string(.//p[@class='when'])").split())
        for part in tree.xpath("//ol[@class='agenda']/li")
    ]
    assert shown == ["Ab Minute 0 15 Minuten", "Ab Minute 15 75 Minuten"]
    assert tree.xpath("//ol[@class='agenda']//h3/text()") == ["Ankommen", "Sammeln"]


def test_a_workshop_ends_within_a_day(praxisanleitungen):
    page = factories.WorkshopPageFactory(parent=praxisanleitungen)
    page.total_minutes = 1440
    page.clean_fields()
    page.total_minutes = 1441
    with pytest.raises(ValidationError) as refusal:
        page.clean_fields()
    assert set(refusal.value.message_dict) == {"total_minutes"}


def test_leichte_sprache_has_a_line_for_each_sentence_of_what_is_needed(client, praxisanleitungen):
    page = factories.WorkshopPageFactory(
        parent=praxisanleitungen,
        title_de_simple="Werkstatt",
        goal_de_simple="Wir sammeln Ideen. Alle reden mit.\n\nDann ist Pause.",
        material_de_simple="Stifte. Auch dicke.\n\nPapier",
        room_de_simple="Der Raum ist hell. Er ist groß.",
        accessibility_de_simple="Die Tür ist breit. Es gibt einen Aufzug.",
        agenda_de_simple=[agenda_item(90, "Sammeln")],
        released_de_simple=True,
    )
    address = page.version("de-simple").url
    tree = html.fromstring(client.get(address).content.decode())
    needed = tree.xpath("//section[h2[1][text()='Das brauchen Sie']]")[0]
    assert needed.xpath(".//span[@class='line']/text()") == [
        "Wir sammeln Ideen.",
        "Alle reden mit.",
        "Stifte.",
        "Auch dicke.",
        "Der Raum ist hell.",
        "Er ist groß.",
        "Die Tür ist breit.",
        "Es gibt einen Aufzug.",
    ]
    assert needed.xpath(".//p[text()='Dann ist Pause.']")
    assert len(needed.xpath(".//li")) == 2


@pytest.mark.parametrize(
    ("smallest", "largest", "words"),
    [
        (20, 20, "20 Personen"),
        (8, 20, "8 bis 20 Personen"),
        (None, 20, "bis 20 Personen"),
        (8, None, "ab 8 Personen"),
    ],
)
def test_the_page_tells_the_size_of_the_group_as_its_card_does(
    client, praxisanleitungen, smallest, largest, words
):
    page = factories.WorkshopPageFactory(parent=praxisanleitungen, group_min=smallest, group_max=largest)
    tree = html.fromstring(client.get(page.url).content.decode())
    assert tree.xpath("//dl[@class='pairs']/dt[text()='Gruppengröße']/following-sibling::dd[1]/text()") == [
        words
    ]
    card = html.fromstring(client.get(praxisanleitungen.url).content.decode())
    assert words in card.xpath("string(//ul[@class='facts'])")


def test_a_page_without_a_group_size_says_nothing_about_it(client, praxisanleitungen):
    page = factories.WorkshopPageFactory(parent=praxisanleitungen)
    tree = html.fromstring(client.get(page.url).content.decode())
    assert not tree.xpath("//dt[text()='Gruppengröße']")
