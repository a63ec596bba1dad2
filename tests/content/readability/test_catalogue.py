"""Every rule of the catalogue is here with its severities, or a reason says why not."""

from pathlib import Path

import pytest

from content.readability import docs
from content.readability.catalogue import DIFFERENT, ELSEWHERE, IN_ENGLISH
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, PLAIN_ENGLISH
from content.readability.rules import RULES

STANDARDS = (LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH)
LINES = (Path(__file__).parent / "catalogue.txt").read_text(encoding="utf-8").splitlines()
CATALOGUE = {id: severities for id, *severities in (line.split() for line in LINES if line[0] != "#")}
OURS = {rule.id: rule for rule in RULES}


def test_the_catalogue_has_81_rules_and_11_for_english():
    assert len(CATALOGUE) == 81 + 11 == len(OURS) + len(ELSEWHERE)


def test_a_rule_is_here_or_elsewhere_and_never_both():
    assert set(DIFFERENT) | set(IN_ENGLISH) <= set(OURS)
    assert set(CATALOGUE) == set(OURS) | set(ELSEWHERE) and not set(OURS) & set(ELSEWHERE)


@pytest.mark.parametrize("id", OURS)
def test_a_rule_matters_as_much_as_in_the_catalogue(id):
    rule = OURS[id]
    ours = [rule.severity[standard].key if standard in rule.severity else "-" for standard in STANDARDS]
    theirs = CATALOGUE[id]
    assert ours == ([*theirs[:2], "-"] if id in IN_ENGLISH else theirs)


@pytest.mark.parametrize("id, instead", IN_ENGLISH.items())
def test_what_is_left_out_in_english_has_another_rule_or_a_reason(id, instead):
    assert PLAIN_ENGLISH not in OURS[id].severity
    assert instead in OURS or instead.endswith(".")


def test_the_page_of_rules_tells_the_differences():
    page = docs.render()
    assert "## Was anders ist als im Katalog" in page
    assert all(reason in page for reason in (*ELSEWHERE.values(), *DIFFERENT.values(), *IN_ENGLISH.values()))
