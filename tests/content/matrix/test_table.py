"""The matrix as a table: what is counted where, which rows and columns stand in it."""

from django.http import QueryDict

from content.matrix.entries import Entry, counts
from content.matrix.filters import matrix_filters
from content.matrix.table import table
from content.models import Handlungsfeld, Wirkung
from content.pages.filters import chosen

ROWS = [
    Handlungsfeld(pk=1, slug="bildung", name_de="Bildung", name_en="Education"),
    Handlungsfeld(pk=2, slug="bus", name_de="Bus"),
]
COLUMNS = [Wirkung(pk=5, slug="teilhabe", name_de="Teilhabe"), Wirkung(pk=6, slug="umwelt", name_de="Umwelt")]
ENTRIES = [
    Entry(10, 1, 5, "chance", frozenset({"citizens"}), "A"),
    Entry(11, 1, 5, "risk", frozenset({"older_people"}), "C"),
    Entry(12, 1, 5, "risk", frozenset({"citizens", "older_people"}), "B"),
    Entry(13, 2, 6, "question", frozenset(), ""),
]


def shown(query: str = "", code: str = "de"):
    """Return the table for what stands in an address."""
    picked = chosen(matrix_filters(ROWS, COLUMNS, code), QueryDict(query))
    return table(ROWS, COLUMNS, ENTRIES, picked, code)


def words(found) -> list[list[str]]:
    return [["; ".join(tally.label for tally in cell.tallies) for cell in row.cells] for row in found.rows]


def test_each_cell_counts_by_kind():
    assert words(shown()) == [["1 Chance; 2 Risiken", ""], ["", "1 Frage"]]
    assert [row.header.total for row in shown().rows] == [3, 1]
    assert [head.total for head in shown().columns] == [3, 1]


def test_choices_of_different_filters_are_met_together():
    assert words(shown("kind=risk&audience=older_people&grade=B")) == [["1 Risiko", ""], ["", ""]]


def test_choices_of_one_filter_are_alternatives():
    assert shown("kind=risk&kind=question").total == 3


def test_chosen_rows_and_columns_stand_alone_even_when_they_are_empty():
    found = shown("handlungsfeld=bildung&wirkung=umwelt")
    assert [row.header.name for row in found.rows] == ["Bildung"]
    assert [head.name for head in found.columns] == ["Umwelt"]
    assert found.total == 0


def test_an_unknown_choice_is_ignored():
    assert shown("kind=miracle").total == 4


def test_names_fall_back_and_say_in_which_language_they_are():
    headers = [row.header for row in shown(code="en").rows]
    assert [(header.name, header.code) for header in headers] == [("Education", "en"), ("Bus", "de")]


def test_each_choice_counts_what_it_would_find_given_the_others():
    filters = matrix_filters(ROWS, COLUMNS, "de")
    found = counts(ENTRIES, filters, chosen(filters, QueryDict("kind=risk")))
    assert (found["kind", "chance"], found["kind", "risk"]) == (1, 2)
    assert (found["audience", "citizens"], found["audience", "older_people"]) == (1, 2)
    assert (found["grade", "A"], found["handlungsfeld", "1"], found["handlungsfeld", "2"]) == (0, 2, 0)
