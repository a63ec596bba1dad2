"""Words that a glossary explains are known in every form; words it advises against give the better one."""

import pytest

from content.readability import Term, WrongOption, check

HARDNESS = {"long_word", "rare_word", "foreign_word", "anglicism", "glossary_term_missing"}


def faults(text, terms=(), standard="leichte-sprache"):
    return {finding.rule for finding in check(text, standard, terms).findings} & HARDNESS


@pytest.mark.parametrize(
    "text, term",
    [
        ("Die Firewalls sind neu.", "Firewall"),
        ("Viele Algorithmen rechnen.", "Algorithmus"),
        ("Wir lesen die Stellungnahmen.", "Stellungnahme"),
        ("Wir haben Subventionierungen.", "Subventionierung"),
        ("Die Chatbot-Hilfe ist da.", "Chatbot"),
        ("Das ist Storytelling.", "storytelling"),
        ("Die KONSORTIEN zahlen.", {"word": "Konsortium", "forms": ["Konsortien"]}),
        ("Die Konso\u00adrtien zahlen.", {"name": "Konsortium", "forms": ["Konsortien"]}),
    ],
)
def test_an_explained_word_is_no_fault_in_any_form(text, term):
    assert faults(text) and not faults(text, [term])


def test_a_part_that_is_not_explained_stays_a_fault():
    assert "rare_word" in faults("Das ist die Chatbot-Obsoleszenz.", ["Chatbot"])


@pytest.mark.parametrize("written", ["Mobiltelefon", "Mobiltelefone", "Mobiltelefons", "Mobil-Telefon"])
def test_every_form_of_a_discouraged_word_gives_the_better_one(written):
    terms = [Term("Handy", avoid=("Mobiltelefon",))]
    findings = check(f"Wir reden vom {written} im Amt.", "einfache-sprache", terms).findings
    [finding] = [finding for finding in findings if finding.rule == "synonym_switch"]
    assert (finding.text, "„Handy“" in finding.remedy) == (written, True)


@pytest.mark.parametrize(
    "value", [1, None, {}, {"word": 1}, {"word": "a", "forms": "b"}, {"word": "a", "avoid": [1]}]
)
def test_what_is_no_word_is_refused(value):
    with pytest.raises(WrongOption):
        Term.read(value)
