"""Series of things inside a sentence."""

import pytest

from content.readability.document import sentence_from
from content.readability.enumerations import series


def found(text, language="de"):
    return [(text[one.start : one.end], one.items) for one in series(sentence_from(text, language))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Bringen Sie Ausweis und Foto mit.", [("Ausweis und Foto", 2)]),
        ("Sie brauchen einen Ausweis, ein Foto und Geld.", [("einen Ausweis, ein Foto und Geld", 3)]),
        ("Es gibt Bänke, Bäume, einen Kiosk sowie Tische.", [("Bänke, Bäume, einen Kiosk sowie Tische", 4)]),
        ("Sie brauchen Geld, Zeit, Mut.", [("Geld, Zeit, Mut", 3)]),
    ],
)
def test_items_are_counted(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Frau Kaya, die Leiterin vom Amt, und Herr Meier helfen.",
        "Der Antrag, den Sie stellen, ist gut.",
        "Kommen Sie am Montag, Mittwoch oder Freitag.",
        "Sie kommen, wir helfen und alles ist gut.",
    ],
)
def test_dates_clauses_and_appositions_are_no_series(text):
    assert not [items for _words, items in found(text) if items > 2]


def test_english_may_have_a_comma_before_the_last_item():
    assert found("You need a card, a photo, a form, and money.", "en")[0][1] == 4
