"""A checklist with ticks: they stand in the address, none is lost, and nothing else gets onto the page by them."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

import pytest
from lxml import html

from content.models import ChecklistePage
from content.praxisanleitungen.checklist import MOST_TICKS, checklist
from tests import factories
from tests.factories import TermFactory, checklist_group

HOSTILE = ['"><script>x</script>', "", "\x00", "a&t=b", "ä" * 36, "' OR 1=1"]


@pytest.fixture
def stream():
    """Two groups of two points and one."""
    stream_block = ChecklistePage._meta.get_field("groups").stream_block
    return stream_block.to_python(
        [
            checklist_group("Einladung", "Text ist leicht.", "Weg ist klar."),
            checklist_group("Raum", "Tür ist breit."),
        ]
    )


@pytest.fixture
def ids(stream) -> list[str]:
    """The ids of the three points, in their order."""
    return [item.id for item in checklist(stream, []).items]


def pairs(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))


def test_without_ticks_all_points_are_open(stream):
    found = checklist(stream, [])
    assert [(group.title, [item.text for item in group.items]) for group in found.groups] == [
        ("Einladung", ["Text ist leicht.", "Weg ist klar."]),
        ("Raum", ["Tür ist breit."]),
    ]
    assert (found.ticked, found.gone, found.query()) == ([], (), "")


def test_ticked_points_are_those_of_the_address(stream, ids):
    found = checklist(stream, [ids[1]])
    assert [item.ticked for item in found.items] == [False, True, False]


def test_ticks_follow_the_order_of_the_list_not_of_the_address(stream, ids):
    assert checklist(stream, [ids[2], ids[0]]).ticked == [ids[0], ids[2]]


def test_a_tick_that_comes_twice_counts_once(stream, ids):
    found = checklist(stream, [ids[0], ids[0], "weg", "weg"])
    assert pairs(found.query()) == [("t", ids[0]), ("t", "weg")]


def test_points_that_vanished_stay_in_the_address(stream, ids):
    gone = sorted(str(uuid4()) for _ in range(2))
    found = checklist(stream, [gone[1], ids[1], gone[0]])
    assert found.gone == tuple(gone)
    assert pairs(found.query()) == [("t", ids[1]), ("t", gone[0]), ("t", gone[1])]


def test_a_point_that_is_brought_back_is_ticked_again(stream, ids):
    shared = checklist([], ids[:1]).query()
    assert checklist(stream, [tick for _, tick in pairs(shared)]).ticked == ids[:1]


def test_ticks_beyond_the_limit_are_not_read(stream, ids):
    many = [f"{number:03}" for number in range(MOST_TICKS)]
    found = checklist(stream, [*many, ids[0]])
    assert (len(found.gone), found.ticked) == (MOST_TICKS, [])
    assert checklist(stream, [*many[1:], ids[0]]).ticked == [ids[0]]


def test_the_limit_is_above_the_points_a_checklist_can_have():
    groups = ChecklistePage._meta.get_field("groups").stream_block
    items = groups.child_blocks["group"].child_blocks["items"]
    assert groups.meta.max_num * items.meta.max_num <= MOST_TICKS


def test_what_is_longer_than_an_id_is_dropped(stream):
    assert checklist(stream, ["x" * 36, "x" * 37]).gone == ("x" * 36,)


@pytest.mark.parametrize("tick", HOSTILE)
def test_signs_of_addresses_do_not_add_ticks(stream, tick):
    assert pairs(checklist(stream, [tick]).query()) == [("t", tick)]


@pytest.fixture
def page(praxisanleitungen):
    """A checklist in German and English, whose points have the same ids in both."""
    groups = [checklist_group("Einladung", "Der Text ist leicht.", "Der Weg ist klar.")]
    return factories.ChecklistePageFactory(
        parent=praxisanleitungen,
        slug="einladen",
        groups_de=groups,
        title_en="Invite",
        groups_en=groups,
        released_en=True,
    )


@pytest.fixture
def point_ids(page) -> list[str]:
    """The ids of its two points."""
    return [item.id for item in checklist(page.groups_de, []).items]


@pytest.fixture
def show(client, page):
    """Return a function that shows the checklist with ticks."""

    def _show(*ticks: str, code: str = "de"):
        response = client.get(page.version(code).url, {"t": ticks})
        assert response.status_code == 200
        return html.fromstring(response.content.decode())

    return _show


def progress(tree) -> str:
    return tree.xpath("normalize-space(//*[@data-progress])")


def shared(tree) -> str:
    return tree.xpath("string(//input[@id='share']/@value)")


def test_the_page_shows_all_points_open_and_no_address_to_share(show, point_ids):
    tree = show()
    boxes = tree.xpath("//input[@type='checkbox'][@name='t']")
    assert [box.get("value") for box in boxes] == point_ids
    assert not tree.xpath("//input[@type='checkbox'][@checked]")
    assert (progress(tree), shared(tree)) == ("0 von 2 erledigt", "")


def test_words_in_a_point_are_explained_there_and_belong_to_its_name(show, page):
    TermFactory(name_de="Weg")
    tree = show()
    (box,) = tree.xpath("//li[.//button[contains(@class, 'term')]]//input")
    (text,) = tree.xpath(f"//*[@id='{box.get('aria-labelledby')}']")
    assert text.text_content() == "Der Weg ist klar."
    assert text.xpath(".//button[contains(@class, 'term')]/text()") == ["Weg"]
    assert not tree.xpath("//label//button")


def test_ticks_of_the_address_are_checked_and_counted_in_words(show, point_ids):
    tree = show(point_ids[1])
    assert tree.xpath("//input[@type='checkbox'][@checked]/@value") == [point_ids[1]]
    assert progress(tree) == "1 von 2 erledigt"


def test_the_page_counts_in_the_readers_language(show, point_ids):
    assert progress(show(*point_ids, code="en")) == "2 of 2 done"


def test_the_address_to_share_holds_all_ticks_also_of_vanished_points(show, page, point_ids):
    gone = str(uuid4())
    tree = show(gone, point_ids[0])
    address = urlsplit(shared(tree))
    assert shared(tree).startswith(f"{page.full_url}?")
    assert pairs(address.query) == [("t", point_ids[0]), ("t", gone)]
    assert tree.xpath("//form[@data-checklist]//input[@type='hidden'][@name='t']/@value") == [gone]
    assert progress(tree) == "1 von 2 erledigt"


def test_the_shared_address_shows_the_same_ticks(client, show, point_ids):
    address = urlsplit(shared(show(point_ids[1])))
    tree = html.fromstring(client.get(f"{address.path}?{address.query}").content.decode())
    assert tree.xpath("//input[@type='checkbox'][@checked]/@value") == [point_ids[1]]


def test_ticks_survive_a_change_of_the_language(client, show, point_ids):
    tree = show(point_ids[0])
    (link,) = tree.xpath("//nav[contains(@class, 'languages')]//a[@hreflang='en']/@href")
    english = html.fromstring(client.get(link).content.decode())
    assert english.get("lang") == "en"
    assert english.xpath("//input[@type='checkbox'][@checked]/@value") == [point_ids[0]]


@pytest.mark.parametrize("tick", HOSTILE)
def test_hostile_ids_are_only_text_on_the_page(show, tick):
    tree = show(tick)
    assert not tree.xpath("//script[not(@src)][contains(., 'x')][not(@type)]")
    assert len(tree.xpath("//form[@data-checklist]//input[@type='hidden']")) == 1
    assert progress(tree) == "0 von 2 erledigt"
