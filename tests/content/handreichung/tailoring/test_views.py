"""Mein Handbuch: a form, a handbook with reasons, an address to share. Nothing is stored, nothing breaks."""

from __future__ import annotations

from lxml import html

from tests import factories

FORM = "/de/handreichung/mein-handbuch/"
MINE = f"{FORM}kapitel/"
PAGES = ("", "kapitel/", "alles/", "strategie/")
GARBAGE = [
    "size=%00&plan=%FF%FE&field=%F0%9F%98%80&stage=plan%0Aplan",
    "plan=" + "x" * 5_000,
    "&".join(f"plan=p{number}" for number in range(900)),
    "order=....&add=.&drop=%2E%2E%2F",
    "town=%3Cscript%3Ealert(1)%3C/script%3E&plan[]=ai&=&&",
    "size=s&size=xs&size=l;DROP TABLE",
    "order=gut-wohnen.gut-wohnen&add=gut-wohnen&drop=gut-wohnen&plan=ai",
]


def shown(client, address: str):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content)


def texts(tree, xpath: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in tree.xpath(xpath)]


def chapters(tree) -> list[str]:
    return texts(tree, "//li[contains(@class, 'step')]/h3")


def link(tree, words: str) -> str:
    """Return the address of the only link with these words, as a browser reads it from the page."""
    (address,) = [a.get("href") for a in tree.iter("a") if " ".join(a.text_content().split()) == words]
    return address if address.startswith("/") else f"{MINE}{address}"


def test_the_form_asks_all_questions_and_says_what_happens_to_the_answers(client, small_book):
    tree = shown(client, FORM)
    names = dict.fromkeys(tree.xpath("//main//input/@name"))
    assert list(names) == ["size", "plan", "field", "stage", "time", "money", "involve", "town"]
    assert texts(tree, "//main//form//input[@name='field']/../span") == ["Wohnen"]
    assert "Wir speichern sie nicht." in texts(tree, "//main")[0]


def test_a_form_without_answers_says_that_one_is_needed(client, small_book):
    tree = shown(client, f"{MINE}?size=&stage=&town=Muster")
    assert "Sie haben noch keine Frage beantwortet." in texts(tree, "//*[@role='alert']")[0]
    assert tree.get_element_by_id("town").get("value") == "Muster"


def test_a_town_gets_its_handbook_with_reasons(client, small_book):
    tree = shown(client, f"{MINE}?field=wohnen&stage=plan&time=hours&involve=older_people&town=Bad+Muster")
    assert texts(tree, "//h1") == ["Handbuch für Bad Muster"]
    assert chapters(tree) == ["Anfang", "Gut wohnen"]
    first, second = tree.xpath("//li[contains(@class, 'step')]")
    assert "weil es in jedes Handbuch gehört" in first.text_content()
    for reason in (
        "weil Sie dieses Feld gewählt haben: „Wohnen“",
        "weil Sie sie beteiligen wollen: „Ältere Menschen“",
    ):
        assert reason in second.text_content()
    assert texts(second, ".//ul[@role='list']//a") == ["Kurz planen"]
    assert "weil Ihre Zeit dafür reicht: „ein paar Stunden“" in second.text_content()
    assert "Ohne Netz" in second.text_content()
    assert "Tandem Wohnen" in texts(tree, "//main")[0]
    assert "etwa 1 bis 2 Arbeitsstunden" in texts(tree, "//main")[0]


def test_chapters_are_moved_left_out_and_taken_in_by_links(client, small_book):
    tree = shown(client, f"{MINE}?field=wohnen")
    tree = shown(client, link(tree, "Nach oben: Gut wohnen"))
    assert chapters(tree) == ["Gut wohnen", "Anfang"]
    tree = shown(client, link(tree, "Weglassen: Anfang"))
    assert chapters(tree) == ["Gut wohnen"]
    tree = shown(client, link(tree, "Dazunehmen: Denken lassen"))
    assert chapters(tree) == ["Gut wohnen", "Denken lassen"]
    assert "weil Sie es selbst dazugenommen haben" in texts(tree, "//main")[0]
    again = shown(client, tree.get_element_by_id("share").get("value"))
    assert chapters(again) == chapters(tree)
    tree = shown(client, link(tree, "Alle meine Änderungen an den Kapiteln zurücknehmen"))
    assert chapters(tree) == ["Anfang", "Gut wohnen"]


def test_answers_are_changed_without_losing_the_changes_by_hand(client, small_book):
    tree = shown(client, f"{MINE}?field=wohnen&size=s&drop=anfang")
    form = shown(client, link(tree, "Antworten ändern"))
    assert form.xpath("//main//input[@checked and @value != '']/@value") == ["s", "wohnen"]
    assert form.xpath("//input[@type='hidden' and @name='drop']/@value") == ["anfang"]


def test_the_language_is_switched_with_all_answers(client, small_book):
    tree = shown(client, f"{MINE}?field=wohnen&town=Bad+Muster")
    (easy,) = tree.xpath("//*[@hreflang='de-simple']/@href")
    tree = shown(client, easy)
    assert texts(tree, "//h1") == ["Hand-Buch für Bad Muster"]
    assert "Sie haben das gewählt: „Wohnen“" in texts(tree, "//main")[0]


def test_where_nothing_fits_the_page_says_what_to_do(client, home):
    factories.HandreichungPageFactory()
    tree = shown(client, f"{MINE}?plan=ai")
    assert "Zu diesen Antworten passt kein Kapitel." in texts(tree, "//main")[0]


def test_garbage_in_the_address_breaks_nothing(client, small_book):
    for page in PAGES:
        for garbage in GARBAGE:
            response = client.get(f"{FORM}{page}?{garbage}")
            assert response.status_code == 200, (page, garbage)
            assert b"<script>alert" not in response.content


def test_what_the_address_says_in_vain_is_named(client, small_book):
    tree = shown(client, f"{MINE}?plan=ai&size=xxl&add=weg&town=%3Cb%3E")
    assert texts(tree, "//*[@role='status']//li") == [
        "Wie groß ist Ihre Kommune?",
        "Name Ihrer Kommune",
        "Kapitel, die Sie dazugenommen, weggelassen oder verschoben haben",
    ]


def test_all_chosen_chapters_stand_on_one_page(client, small_book):
    tree = shown(client, f"{FORM}alles/?field=wohnen&order=gut-wohnen&town=Bad+Muster")
    assert texts(tree, "//h1") == ["Handbuch für Bad Muster", "1. Gut wohnen", "2. Anfang"]


def test_answers_are_kept_in_no_cache_and_set_no_cookie(client, small_book):
    for page in PAGES:
        response = client.get(f"{FORM}{page}?plan=ai")
        assert {"no-store", "private"} <= set(response["Cache-Control"].split(", ")), page
        assert not response.cookies
        assert b'content="noindex"' in response.content


def test_a_handbook_costs_no_query_once_the_chapters_are_in_memory(
    client, small_book, django_assert_num_queries
):
    address = f"{MINE}?field=wohnen&plan=ai"
    shown(client, address)
    # The words of the glossary are looked at before each use in tests.
    with django_assert_num_queries(1):
        shown(client, address)


def test_one_may_only_look(client, small_book):
    assert client.post(MINE, {"plan": "ai"}).status_code == 405
