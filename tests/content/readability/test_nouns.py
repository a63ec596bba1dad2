"""What the form of a German noun tells about gender and number."""

import pytest

from content.readability.document import sentence_from
from content.readability.nouns import is_feminine_or_plural


def last_noun(text):
    return [token for token in sentence_from(text, "de").tagged if token.tag == "NN"][-1]


@pytest.mark.parametrize(
    "text",
    [
        "die Zahl der Kinder",
        "die Höhe der Gebühr",
        "das Büro der Leiterin",
        "die Nähe der Innenstadt",
        "Anträge der Eltern",
        "eine Kopie der Urkunde",
        "die Zahl der Angebote",
        "das Büro der Vorsitzenden",
    ],
)
def test_feminine_nouns_and_plurals_are_recognised(text):
    assert is_feminine_or_plural(last_noun(text))


@pytest.mark.parametrize(
    "text",
    [
        "Im Rathaus beginnt der Kurs",
        "Dort wartet der Kunde",
        "Hier tagt der Verein",
        "Hier öffnet der Markt",
        "Morgen beginnt der Streik",
        "Am Markt ist der Start",
        "Heute spricht der Vorsitzende",
        "Hier berät der Ausschuss",
    ],
)
def test_masculine_nouns_in_the_singular_are_not(text):
    assert not is_feminine_or_plural(last_noun(text))
