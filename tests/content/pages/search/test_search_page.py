"""What readers find, as rendered HTML and as the order of results; the same on every database."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html
from wagtail.models import PageViewRestriction

from content.models import BasePage, SearchWord
from tests import factories
from tests.factories import paragraph

ADDRESS = "/de/suche/"


@pytest.fixture
def find(client, home):
    """Return a function that searches and returns the titles found, in their order."""

    def _find(query: str, code: str = "de", **parameters: str) -> list[str]:
        tree = html.fromstring(client.get(f"/{code}/suche/", {"q": query, **parameters}).content)
        return [link.text_content() for link in tree.xpath("//ol[contains(@class, 'hits')]//h2/a")]

    return _find


def topic(title: str, *texts: str, **fields) -> BasePage:
    """Make a topic whose lead says nothing."""
    return factories.InformationPageFactory(title_de=title, lead_de="", body_de=paragraph(*texts), **fields)


SPELLINGS = ["Bürgerbeteiligung", "Bürger-Beteiligung", "Bürgerbeteiligungen", "Bürger Beteiligung"]


@pytest.mark.parametrize("written", SPELLINGS)
@pytest.mark.parametrize(
    "asked", [*SPELLINGS, "buergerbeteiligung", "BÜRGER-BETEILIGUNGEN", "Bu\u0308rgerbeteiligung"]
)
def test_all_spellings_of_a_compound_find_each_other(find, written, asked):
    if written == "Bürger Beteiligung" and " " not in asked and "-" not in asked:
        written = "Bürger-Beteiligung"
    topic("Mitmachen", f"Alles über {written} im Rathaus.")
    topic("Müll", "Wo die Tonne steht.")
    assert find(asked) == ["Mitmachen"]


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Straßen", "strasse"),
        ("Wertstoffhöfe", "Wertstoffhof"),
        ("Ämter", "aemter"),
        ("Bürger:innen", "Bürger"),
    ],
)
def test_other_forms_and_spellings_of_a_word_are_found(find, written, asked):
    topic("Thema", f"Hier geht es um {written} in der Stadt.")
    topic("Anderes", "Nichts davon.")
    assert find(asked) == ["Thema"]


def test_a_part_finds_the_compound_after_the_word_itself(find):
    topic("Eins", "Die Bürgerbeteiligung hilft.")
    topic("Zwei", "Die Beteiligung hilft.")
    assert find("Beteiligungen") == ["Zwei", "Eins"]


def test_titles_come_first(find, advisory):
    topic("Energie", "Strom und Wärme. " + "Datenschutz " * 50)
    topic("Datenschutz", "Was das ist.")
    assert find("Datenschutz") == ["Datenschutz", "Energie"]


def test_a_compound_in_the_title_comes_before_the_word_in_the_text(find, advisory):
    topic("Energie", "Der Schutz der Daten. " + "Schutz " * 50)
    topic("Datenschutz", "Was das ist.")
    assert find("Schutz") == ["Datenschutz", "Energie"]


def test_all_words_come_before_some(find):
    topic("Fahrrad Fahrrad", "Ein Rad.")
    topic("Wege", "Das Fahrrad und der Bus.")
    assert find("Fahrrad Bus") == ["Wege", "Fahrrad Fahrrad"]


def test_one_typing_error_is_corrected_and_told(client, find):
    topic("Beteiligung", "Alle machen mit.")
    assert find("Beteilgung") == ["Beteiligung"]
    assert "Beteiligung" in client.get(ADDRESS, {"q": "Beteilgung"}).context["suggestion"]
    assert client.get(ADDRESS, {"q": "Beteiligung"}).context["suggestion"] is None


def test_two_typing_errors_find_nothing(find):
    topic("Beteiligung", "Alle machen mit.")
    assert find("Btelgung") == []


def test_a_word_of_a_hidden_page_is_not_suggested(client, home):
    page = topic("Geheimnis", "Nichts.")
    page.unpublish()
    assert SearchWord.objects.filter(form="geheimnis").exists()
    response = client.get(ADDRESS, {"q": "Geheimnus"})
    assert response.context["suggestion"] is None
    assert "Geheimnis" not in response.content.decode()


def test_found_words_are_marked_and_the_rest_is_escaped(client, home):
    topic("Thema", "Ein &lt;script&gt; im Rathaus steht am Markt.")
    found = client.get(ADDRESS, {"q": "rathaus"}).content.decode()
    assert "&lt;script&gt; im <mark>Rathaus</mark>" in found
    assert "<script> im" not in found


def test_the_query_is_escaped(client, home):
    assert "<b>x" not in client.get(ADDRESS, {"q": '"><b>x'}).content.decode()


def test_each_language_finds_its_own_versions(find):
    topic(
        "Müll",
        "Die Tonne.",
        title_en="Waste",
        body_en=paragraph("The bins of Müll."),
        released_en=True,
    )
    topic("Müllabfuhr", "Die Tonne.")
    assert find("bins") == []
    assert find("bin", "en") == ["Waste"]
    assert find("Tonne", "en") == []


def test_an_unreleased_version_is_not_found(find):
    topic("Müll", "Die Tonne.", title_en="Waste", body_en=paragraph("The bins."), released_en=False)
    assert find("waste", "en") == []


def test_a_draft_an_unpublished_and_a_deleted_page_are_not_found(find):
    topic("Entwurf", "Tonne.", live=False)
    topic("Zurückgezogen", "Tonne.").unpublish()
    topic("Gelöscht", "Tonne.").delete()
    assert find("Tonne") == []


def test_a_page_taken_offline_behind_the_index_is_not_found(find):
    page = topic("Müll", "Tonne.")
    BasePage.objects.filter(pk=page.pk).update(live=False)
    assert find("Tonne") == []


def test_a_protected_page_and_those_below_it_are_not_found(find, information):
    topic("Müll", "Tonne.", parent=information)
    PageViewRestriction.objects.create(page=information, restriction_type=PageViewRestriction.LOGIN)
    assert find("Tonne") == []


def test_a_draft_of_a_live_page_changes_nothing_until_it_is_published(find):
    page = topic("Müll", "Tonne.")
    page.body_de = paragraph("Eimer.")
    revision = page.save_revision()
    assert (find("Tonne"), find("Eimer")) == (["Müll"], [])
    revision.publish()
    assert (find("Tonne"), find("Eimer")) == ([], ["Müll"])


def test_an_area_narrows_the_results_and_tells_counts(client, home):
    topic("Müll", "Tonne.")
    factories.NetzwerkPageFactory(title_de="Netz der Tonnen")
    response = client.get(ADDRESS, {"q": "Tonne", "area": "netzwerke"})
    assert [result.version.title for result in response.context["results"]] == ["Netz der Tonnen"]
    counts = {choice["value"]: choice["count"] for choice in response.context["areas_filter"]}
    assert counts == {"": 2, "information": 1, "netzwerke": 1}
    assert [choice["value"] for choice in response.context["areas_filter"] if choice["selected"]] == [
        "netzwerke"
    ]


def test_ten_results_stand_on_a_page(client, home):
    for number in range(12):
        topic(f"Müll {number:02}", "Tonne.")
    first = client.get(ADDRESS, {"q": "Tonne"}).context
    second = client.get(ADDRESS, {"q": "Tonne", "page": "2"}).context
    assert (first["result_count"], len(first["results"]), len(second["results"])) == (12, 10, 2)


@pytest.mark.parametrize("query", ["", "   ", "?!", "\x00", "%", "_", "x" * 5000, "'; DROP TABLE", "и", "ı"])
def test_any_query_is_answered(client, home, query):
    assert client.get(ADDRESS, {"q": query, "page": "x", "area": "x"}).status_code == 200


def test_the_page_is_kept_out_of_search_engines(client, home):
    found = html.fromstring(client.get(ADDRESS, {"q": "x"}).content)
    assert found.xpath("string(//meta[@name='robots']/@content)") == "noindex"


def test_only_reading_is_allowed(client, home):
    assert client.post(ADDRESS, {"q": "x"}).status_code == 405


def test_the_number_of_queries_does_not_grow_with_the_pages(client, home):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(ADDRESS, {"q": "Tonne am Rathaus"})
        return len(captured)

    topic("Müll", "Tonne am Rathaus.")
    queries()
    few = queries()
    for number in range(15):
        topic(f"Müll {number}", "Tonne am Rathaus.")
    assert queries() == few


@pytest.mark.parametrize(
    ("code", "written", "asked"),
    [
        ("de-simple", "Bürger-Beteiligung", "Bürgerbeteiligung"),
        ("de-simple", "Bürger·beteiligung", "Bürger"),
        ("en", "municipalities", "municipality"),
        ("tr", "Belediyede katılım önemlidir", "katılımı"),
        ("tr", "SÜRDÜRÜLEBİLİR kent", "surdurulebilir"),
        ("uk", "участь громадян міста", "громадяни"),
        ("ar", "مُشَارَكَة المواطنين", "المشاركة"),
    ],
)
def test_words_are_found_in_every_language(find, code, written, asked):
    suffix = code.replace("-", "_")
    topic(
        "Thema",
        "Nichts.",
        **{f"title_{suffix}": "X1", f"body_{suffix}": paragraph(written), f"released_{suffix}": True},
    )
    assert find(asked, code) == ["X1"]
