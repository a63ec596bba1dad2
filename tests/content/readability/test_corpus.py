"""Our own short municipal texts: the easy ones stay silent, the hard ones never.

`pytest -s` prints how many warnings and errors the easy texts get for each 1,000 words.
"""

from pathlib import Path

import pytest

from content.readability import check
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, Severity

FOLDER = Path(__file__).parent / "corpus"
EASY = sorted((FOLDER / "easy").glob("*.txt"))
HARD = sorted((FOLDER / "hard").glob("*.txt"))
ALARMS_IN_1000_WORDS = 2
"""Every warning in an easy text was read and counts as false; one in 500 words is bearable."""


def easy_report(path):
    """An easy text, checked against the standard in its name."""
    return check(path.read_text(encoding="utf-8"), path.stem.partition("_")[0])


def test_the_corpus_is_complete():
    assert len(EASY) == 12 and len(HARD) == 12


def test_false_alarms_in_easy_texts_are_rare():
    reports = {path.stem: easy_report(path) for path in EASY}
    words = sum(report.counts.words for report in reports.values())
    alarms = [
        (name, finding.rule, finding.text)
        for name, report in reports.items()
        for finding in report.findings
        if finding.severity > Severity.INFO
    ]
    rate = 1000 * len(alarms) / words
    print(f"\n{rate:.1f} false alarms in 1,000 words ({len(alarms)} in {words}): {alarms}")
    assert rate <= ALARMS_IN_1000_WORDS


@pytest.mark.parametrize("path", EASY, ids=lambda path: path.stem)
def test_an_easy_text_passes(path):
    report = easy_report(path)
    assert (report.verdict, report.because) == ("passes", ())


@pytest.mark.parametrize("standard", [LEICHTE_SPRACHE, EINFACHE_SPRACHE])
@pytest.mark.parametrize("path", HARD, ids=lambda path: path.stem)
def test_a_hard_text_has_findings(path, standard):
    findings = check(path.read_text(encoding="utf-8"), standard).findings
    assert [finding for finding in findings if finding.severity > Severity.INFO]


@pytest.mark.parametrize("path", HARD, ids=lambda path: path.stem)
def test_a_hard_text_never_passes(path):
    assert check(path.read_text(encoding="utf-8"), EINFACHE_SPRACHE).verdict != "passes"
