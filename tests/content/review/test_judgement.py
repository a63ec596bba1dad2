"""What makes a version fail: score, findings that must be changed, named rules, another language."""

import pytest

from content.pages.text import TextBlock, TextKind, TextLink
from content.review.analysis import Text, computed
from content.review.documents import document_of
from content.review.judgement import judge
from content.review.standards import DEFAULTS, AppliedStandard

EASY = "Das Rathaus ist am Markt. Sie können dort einen Ausweis holen. " * 6
HARD = (
    "Die Inanspruchnahme der Verwaltungsdienstleistungen bedarf der vorherigen Legitimation. "
    "Zuständigkeitsüberschneidungen erschweren die ohnehin eingeschränkte Bearbeitungsgeschwindigkeit erheblich. "
) * 6
LONG = (
    "Das Amt hilft und das Amt zahlt und das Amt fragt und das Amt prüft und das Amt schreibt und das Amt ruft "
    "heute alle Menschen in der Stadt an und dann ist das Amt wieder zu."
)
ENGLISH = "You can get your new card at the town hall. It is open every day. " * 8


def judged(text: str, applied: AppliedStandard = DEFAULTS["de"], links=(), accept=()):
    pieces = [TextBlock(TextKind.PARAGRAPH, text.strip(), "body", "b1", is_rich=True, links=links)]
    analysis = computed(Text(document_of(pieces, applied.language), applied.standard), keep=False)
    return judge(analysis, applied, lambda finding: finding.rule in accept)


def applied(**changes):
    return AppliedStandard(**({"language": "de", "standard": "einfache-sprache", "min_score": 60} | changes))


def test_an_easy_text_passes():
    assert judged(EASY).verdict == "passes"


def test_a_hard_text_fails_for_its_score():
    found = judged(HARD, applied(errors_fail=False))
    assert found.fails
    assert found.failing == ()
    assert "60" in found.because[0]


def test_the_score_counts_only_where_the_site_says_so():
    assert not judged(HARD, applied(errors_fail=False, min_score=None)).fails


def test_findings_that_must_be_changed_fail():
    found = judged(f"{EASY} {LONG}")
    assert found.because == ()
    assert {finding.rule for finding in found.failing} == {"sentence_too_long"}
    assert not judged(f"{EASY} {LONG}", applied(errors_fail=False)).fails


def test_a_named_rule_fails_whatever_its_severity():
    text = f"{EASY} Der Antrag wird geprüft."
    assert not judged(text).fails
    found = judged(text, applied(rules=frozenset({"passive"})))
    assert {finding.rule for finding in found.failing} == {"passive"}


def test_unclear_links_fail_even_where_errors_do_not_count():
    link = (TextLink(0, 3, "https://example.org"),)
    found = judged("Hier steht der Text.", applied(errors_fail=False, min_score=None), links=link)
    assert not found.fails
    link = (TextLink(0, 4, "https://example.org"),)
    found = judged("Hier steht der Text.", applied(errors_fail=False, min_score=None), links=link)
    assert [finding.rule for finding in found.law_findings] == ["link_text_unclear"]


def test_an_accepted_finding_does_not_count_but_errors_of_law_do():
    assert not judged(f"{EASY} {LONG}", accept={"sentence_too_long"}).fails
    link = (TextLink(0, 4, "https://example.org"),)
    assert judged("Hier steht der Text.", links=link, accept={"link_text_unclear"}).fails


def test_a_text_too_short_for_a_score_is_judged_by_its_findings():
    assert judged("Das Amt ist zu.").verdict == "not measurable"
    link = (TextLink(0, 4, "https://example.org"),)
    assert judged("Hier steht der Text.", links=link).verdict == "fails"


def test_a_text_in_another_language_fails():
    found = judged(ENGLISH)
    assert found.fails
    assert found.because
    assert not judged(ENGLISH, DEFAULTS["en"]).fails


@pytest.mark.parametrize("code", ["tr", "uk", "ar"])
def test_languages_without_a_standard_are_judged_by_their_layout_only(code):
    assert not judged(HARD, DEFAULTS[code]).fails
    link = (TextLink(0, 0, "https://example.org"),)
    assert judged(HARD, DEFAULTS[code], links=link).fails
