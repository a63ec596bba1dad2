"""The public matrix: table, list, filters in the address, and a page for each cell."""

import pytest
from lxml import html as lxml_html

from tests import factories


@pytest.fixture
def matrix(home):
    return factories.MatrixPageFactory(
        parent=home,
        title_en="Matrix of effects",
        title_de_simple="Tabelle",
        released_en=True,
        released_de_simple=True,
    )


@pytest.fixture
def cell(matrix):
    """Row and column of a cell with a chance and a risk."""
    row = factories.HandlungsfeldFactory(name_de="Bildung", slug="bildung")
    column = factories.WirkungFactory(name_de="Teilhabe", slug="teilhabe", name_en="Inclusion")
    place = {"handlungsfeld": row, "wirkung": column}
    factories.BefundFactory(**place, title_de="Alle lernen mit", belege=[factories.BelegFactory(grade="A")])
    factories.BefundFactory(
        **place,
        title_de="Wer kein Gerät hat",
        kind="risk",
        weight=3,
        audiences=["young_people"],
        contested=True,
    )
    return place


def read(client, address: str):
    response = client.get(address)
    assert response.status_code == 200
    return lxml_html.fromstring(response.content.decode())


def text_of(element) -> str:
    return " ".join(element.text_content().split())


def test_a_cell_explains_the_words_of_its_findings(client, matrix, cell):
    factories.BefundFactory(**cell, lead_de="Der Server steht hier.")
    term = factories.TermFactory(name_de="Server")
    page = read(client, "/de/matrix/bildung/teilhabe/")
    (button,) = page.xpath("//button[@class='term']")
    assert (button.text, button.get("popovertarget")) == ("Server", f"term-{term.pk}")
    assert page.xpath(f"//*[@id='term-{term.pk}']")


def test_rows_and_columns_have_real_headers_and_cells_lead_to_their_page(client, matrix, cell):
    page = read(client, matrix.url)
    table = page.xpath("//div[@role='region' and @tabindex='0' and @aria-labelledby]//table")[0]
    assert [text_of(head) for head in table.xpath(".//thead//th[@scope='col']")] == [
        "Handlungsfeld",
        "Teilhabe",
    ]
    assert text_of(table.xpath(".//tbody//th[@scope='row']")[0]) == "Bildung"
    link = table.xpath(".//td/a")[0]
    assert text_of(link) == "Bildung, Teilhabe: 1 Chance 1 Risiko"
    assert link.get("href") == "/de/matrix/bildung/teilhabe/"


def test_phones_have_a_list_by_field_with_the_same_links(client, matrix, cell):
    fold = read(client, matrix.url).xpath("//div[@class='matrix-list']/details")[0]
    assert text_of(fold.find("summary")) == "Bildung (2)"
    assert [link.get("href") for link in fold.iter("a")] == ["/de/matrix/bildung/teilhabe/"]


def test_what_is_chosen_stays_in_the_address_of_the_cells(client, matrix, cell):
    page = read(client, f"{matrix.url}?kind=risk&audience=young_people")
    assert text_of(page.xpath("//p[@role='status']")[0]) == "1 Befund · Auswahl aufheben"
    link = page.xpath("//td/a")[0]
    assert link.get("href") == "/de/matrix/bildung/teilhabe/?kind=risk&audience=young_people"
    cell_page = read(client, link.get("href"))
    assert [text_of(title) for title in cell_page.iter("h3") if title.find("a") is not None] == [
        "Wer kein Gerät hat"
    ]
    assert "blendet 1 Befund dieses Feldes aus" in text_of(cell_page)


def test_what_nobody_has_asked_for_stays_out_of_the_addresses_of_the_cells(client, matrix, cell):
    page = read(client, f"{matrix.url}?kind=risk&kind=nonsense&x={'y' * 2_000}")
    assert page.xpath("//td/a/@href") == ["/de/matrix/bildung/teilhabe/?kind=risk"]


def test_nothing_found_says_what_to_do(client, matrix, cell):
    page = read(client, f"{matrix.url}?grade=D")
    assert page.xpath("//div[contains(@class, 'notice')]//a/@href") == ["/de/matrix/"]
    assert not page.xpath("//td/a")


def test_a_draft_is_counted_nowhere(client, matrix, cell):
    factories.BefundFactory(**cell, live=False, title_de="Noch nicht")
    assert "Noch nicht" not in text_of(read(client, "/de/matrix/bildung/teilhabe/"))
    assert text_of(read(client, matrix.url).xpath("//p[@role='status']")[0]) == "2 Befunde"


def test_a_cell_shows_its_findings_by_kind_with_evidence_and_meaning_of_the_grade(client, matrix, cell):
    page = read(client, "/de/matrix/bildung/teilhabe/")
    assert [text_of(head) for head in page.xpath("//section/h2")][:2] == ["Chance", "Risiko"]
    assert text_of(page.find(".//h1")) == "Bildung: Teilhabe"
    assert "Mehrere unabhängige Studien kommen zum gleichen Ergebnis, oder ein Gesetz regelt es." in text_of(
        page
    )
    assert "Umstritten" in text_of(page)


def test_a_cell_has_its_own_address_in_each_language(client, matrix, cell):
    page = read(client, "/de/matrix/bildung/teilhabe/?kind=risk")
    assert page.xpath("//link[@rel='canonical']/@href") == ["http://localhost/de/matrix/bildung/teilhabe/"]
    languages = page.xpath("//link[@rel='alternate' and @hreflang]/@href")
    assert "http://localhost/en/matrix/bildung/teilhabe/" in languages
    assert "/en/matrix/bildung/teilhabe/?kind=risk" in page.xpath("//nav[@class='languages']//a/@href")
    english = read(client, "/en/matrix/bildung/teilhabe/")
    assert english.xpath("//article/h3[@lang='de']")


def test_a_cell_never_says_that_its_texts_were_tested_or_asks_about_them(client, matrix, cell, advisory):
    html = client.get("/de-simple/matrix/bildung/teilhabe/").content.decode()
    assert "noch nicht von einer Prüf" in html
    assert "/rueckmeldung/" not in html


def test_an_empty_cell_leads_back_and_an_unknown_one_is_not_found(client, matrix, cell):
    factories.WirkungFactory(slug="umwelt", name_de="Umwelt")
    page = read(client, "/de/matrix/bildung/umwelt/")
    assert "Dazu gibt es noch keinen Befund." in text_of(page)
    assert client.get("/de/matrix/bildung/nirgends/").status_code == 404


def test_a_cell_leads_on_to_topics_guides_and_networks(client, matrix, cell):
    factories.InformationPageFactory(title_de="Thema Lernen", handlungsfelder=[cell["handlungsfeld"]])
    factories.NetzwerkPageFactory(title_de="Netz Lernen", handlungsfelder=[cell["handlungsfeld"]])
    text = text_of(read(client, "/de/matrix/bildung/teilhabe/"))
    assert text.index("Thema Lernen") < text.index("Netz Lernen")


def test_a_cell_leads_to_a_few_pages_of_each_area(client, matrix, cell):
    for _number in range(3):
        factories.BefundFactory(**cell, links=[factories.LeitfadenPageFactory() for _link in range(3)])
    assert (
        len(read(client, "/de/matrix/bildung/teilhabe/").xpath("//section//li[contains(@class, 'card')]"))
        == 6
    )


def test_a_protected_matrix_is_not_shown(client, matrix, cell):
    matrix.view_restrictions.create(restriction_type="login")
    assert client.get("/de/matrix/bildung/teilhabe/").status_code == 302
    assert client.get("/matrix.de.json").status_code == 404


@pytest.mark.parametrize("address", ["/de/matrix/", "/de/matrix/bildung/teilhabe/", "/matrix.de.json"])
def test_it_costs_the_same_for_many(client, matrix, cell, address, django_assert_max_num_queries):
    for _number in range(6):
        factories.BefundFactory(handlungsfeld=cell["handlungsfeld"], wirkung=cell["wirkung"])
    with django_assert_max_num_queries(24):
        client.get(address)


def test_editors_preview_each_language(chefredaktion, matrix):
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    request.user, request.is_preview = chefredaktion.user, True
    html = matrix.make_preview_request(request, "en").content.decode()
    assert "<h1>Matrix of effects</h1>" in html


def test_the_home_page_leads_to_it(client, matrix):
    cards = read(client, "/de/").xpath("//section[contains(@class, 'areas')]//a/@href")
    assert "/de/matrix/" in cards
