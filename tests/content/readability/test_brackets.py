"""German verbs in two parts."""

import pytest

from content.readability.brackets import infinitive_with_zu, passives, separated
from content.readability.document import sentence_from


def sentence(text):
    return sentence_from(text, "de")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Der Antrag wird von der Stadt geprüft.", ["wird … geprüft"]),
        ("Wir wissen, dass der Brief geschickt wurde.", ["wurde … geschickt"]),
        ("Die Vorschläge wurden gesammelt und an den Rat gegeben.", ["wurden … gegeben"]),
        ("Der Antrag wird, sobald er da ist, geprüft.", ["wird … geprüft"]),
        ("Im Amt wurden alle freundlich beraten.", ["wurden … beraten"]),
        ("Die Stadt wird Bäume pflanzen.", []),
        ("Die Stadt wird alles geprüft haben.", []),
        ("Manche Regeln werden ungerecht.", []),
    ],
)
def test_it_finds_the_participle_of_a_passive(text, expected):
    assert [f"{verb.text} … {participle.text}" for verb, participle in passives(sentence(text))] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Bitte legen Sie uns den Ausweis vor.", ["vorlegen"]),
        ("Legen Sie den Ausweis vor und warten Sie.", ["vorlegen"]),
        ("Legen Sie den Ausweis auf den Tisch.", []),
        ("Legen Sie das Heft ab und bereiten Sie den Tag vor.", []),
    ],
)
def test_a_particle_belongs_to_its_verb(text, expected):
    assert [verb for _at, _place, verb in separated(sentence(text).tagged, {"vorlegen": "vor"})] == expected


@pytest.mark.parametrize(
    "text, expected", [("Die Frist ist zu beachten.", "zu"), ("Das ist einzureichen.", "einzureichen")]
)
def test_it_finds_an_infinitive_with_zu(text, expected):
    assert infinitive_with_zu(sentence(text).tagged)[0].text == expected


def test_zu_before_a_noun_is_no_infinitive():
    assert infinitive_with_zu(sentence("Frau Kaya ist zu Hause.").tagged) is None
