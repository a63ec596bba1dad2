"""The matrix as a picture that also speaks."""

import pytest
from lxml import etree

from content.matrix.entries import Entry
from content.matrix.picture import matrix_svg
from content.matrix.table import table
from content.models import Handlungsfeld, Wirkung

NAMES = {"svg": "http://www.w3.org/2000/svg"}


def drawn(code: str = "de"):
    rows = [Handlungsfeld(pk=1, name_de="Bildung & Kultur"), Handlungsfeld(pk=2, name_de="Leer")]
    columns = [Wirkung(pk=5, name_de="Sozialer Zusammenhalt"), Wirkung(pk=6, name_de="Umwelt")]
    entries = [Entry(1, 1, 5, "risk"), Entry(2, 1, 5, "risk"), Entry(3, 1, 6, "chance")]
    return etree.fromstring(
        matrix_svg(table(rows, columns, entries, {}, code), "Matrix", code, "CC BY-SA 4.0")
    )


def texts(svg) -> list[str]:
    return svg.xpath("//svg:text/text()", namespaces=NAMES)


def test_it_says_in_words_what_it_shows():
    svg = drawn()
    assert svg.get("role") == "img"
    assert svg.findtext("svg:title", namespaces=NAMES) == "Matrix"
    said = svg.findtext("svg:desc", namespaces=NAMES)
    assert said == "Bildung & Kultur: Sozialer Zusammenhalt 2 Risiken; Umwelt 1 Chance."


def test_each_kind_has_a_sign_and_a_number_beside_its_colour():
    shown = texts(drawn())
    assert shown[shown.index("!") + 1] == "2"
    assert shown[shown.index("+") + 1] == "1"
    assert {"Chance", "Risiko", "Offene Frage", "CC BY-SA 4.0"} <= set(shown)


def test_long_names_are_broken_into_lines():
    assert {"Sozialer", "Zusammenhalt"} <= set(texts(drawn()))


@pytest.mark.parametrize(("code", "first_is_left"), [("de", True), ("ar", False)])
def test_it_begins_at_the_side_where_the_language_begins(code, first_is_left):
    svg = drawn(code)
    label, column = (
        float(svg.xpath(f"//svg:text[.='{words}']/@x", namespaces=NAMES)[0]) for words in ("Leer", "Umwelt")
    )
    assert (label < column) is first_is_left
