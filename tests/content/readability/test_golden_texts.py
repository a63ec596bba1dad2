"""The golden texts of the catalogue: one good text for each standard, and one of deliberately bad office German."""

from collections import Counter
from pathlib import Path

import pytest

from content.readability import check
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, Severity

FOLDER = Path(__file__).parent / "corpus" / "golden"


def report(name, standard):
    return check((FOLDER / f"{name}.txt").read_text(encoding="utf-8"), standard)


def test_the_text_in_leichte_sprache_gets_one_hint_and_passes():
    found = report("leichte-sprache", LEICHTE_SPRACHE)
    assert [(f.rule, f.severity.key, f.text) for f in found.findings] == [("negation", "info", "nicht")]
    assert found.verdict == "passes"


def test_the_text_in_einfache_sprache_gets_hints_only_and_passes():
    found = report("einfache-sprache", EINFACHE_SPRACHE)
    assert {f.severity for f in found.findings} <= {Severity.INFO} and len(found.findings) <= 3
    assert found.verdict == "passes"


def test_the_text_in_einfache_sprache_is_too_hard_for_leichte_sprache():
    """The catalogue counts 18 findings with the thresholds of Leichte Sprache."""
    found = report("einfache-sprache", LEICHTE_SPRACHE)
    assert 14 <= len(found.findings) <= 22
    assert {"sentence_too_long", "subordinate_clause", "number_word"} <= {f.rule for f in found.findings}


def test_the_office_german_is_full_of_findings_and_fails():
    """The catalogue counts 89 findings in 6 sentences."""
    found = report("office-german", LEICHTE_SPRACHE)
    counts = Counter(f.rule for f in found.findings)
    assert 70 <= len(found.findings) <= 110 and found.verdict == "fails"
    assert counts["passive"] >= 4 and counts["office_german"] >= 10 and counts["sentence_too_long"] >= 5
    assert {"abbreviation", "percent", "subordinate_clause", "participle_attribute"} <= set(counts)


@pytest.mark.parametrize("standard", [LEICHTE_SPRACHE, EINFACHE_SPRACHE])
def test_the_score_puts_the_golden_texts_in_order(standard):
    names = ("leichte-sprache", "einfache-sprache", "office-german")
    easy, plain, hard = (report(name, standard).score.value for name in names)
    assert easy > plain > 60 > 20 > hard
