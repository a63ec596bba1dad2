"""Whether a version keeps its standard: what the engine found, weighed by the settings of the site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from content.readability import OTHER_LANGUAGES, Finding, Severity
from content.readability.report import FAILS, NOT_MEASURABLE, PASSES
from content.review.analysis import Analysis
from content.review.standards import LAW_RULES, AppliedStandard


@dataclass(frozen=True)
class Judgement:
    """Verdict on a version: passes, fails, or not measurable.

    ``because``: reasons that concern the whole text, in the language of the editor. ``failing``: the findings that
    count, in the order of the text. A text that cannot be measured has no failing finding. ``is_excepted``: somebody
    with the permission has let this very text pass for a time.
    """

    analysis: Analysis
    applied: AppliedStandard
    verdict: str
    because: tuple[str, ...] = ()
    failing: tuple[Finding, ...] = ()
    is_excepted: bool = False

    @property
    def fails(self) -> bool:
        """True when something has to change."""
        return self.verdict == FAILS

    @property
    def law_findings(self) -> tuple[Finding, ...]:
        """Those of the failing findings that no exception covers."""
        return tuple(finding for finding in self.failing if finding.rule in LAW_RULES)

    @property
    def stopping(self) -> Judgement | None:
        """What keeps this version from the public: itself, what an exception or mere advice leaves of it, or nothing.

        Errors of law stop a text where the standard only advises, too: the law asks for no standard.
        """
        if not self.fails:
            return None
        if self.applied.is_binding and not self.is_excepted:
            return self
        return replace(self, because=(), failing=self.law_findings) if self.law_findings else None


def judge(
    analysis: Analysis,
    applied: AppliedStandard,
    is_accepted: Callable[[Finding], bool] = lambda finding: False,
    *,
    is_excepted: bool = False,
) -> Judgement:
    """Weigh an analysis by the standard that is applied.

    ``is_accepted`` tells which findings somebody has answered with "hier ist es in Ordnung"; those of ``LAW_RULES``
    count all the same. A text too short for a score, or of lists only, is judged by its findings: a page of three
    lines may go online, with an unclear link it may not. A text in another language than its version fails.
    """
    failing = tuple(
        finding
        for finding in analysis.findings
        if counts(finding, applied) and (finding.rule in LAW_RULES or not is_accepted(finding))
    )
    because = tuple(_reasons(analysis, applied))
    if failing or because:
        return Judgement(analysis, applied, FAILS, because, failing, is_excepted)
    return Judgement(analysis, applied, NOT_MEASURABLE if analysis.verdict == NOT_MEASURABLE else PASSES)


def counts(finding: Finding, applied: AppliedStandard) -> bool:
    """Return whether a finding makes a version fail."""
    if finding.rule in applied.rules:
        return True
    if finding.severity != Severity.ERROR:
        return False
    return applied.errors_fail or finding.rule in LAW_RULES


def _reasons(analysis: Analysis, applied: AppliedStandard) -> list[str]:
    words = {"standard": applied.title, "least": applied.min_score}
    if not analysis.report["readability_judged"] and applied.standard != OTHER_LANGUAGES:
        return [_("The text is in another language. It cannot be checked for %(standard)s.") % words]
    if analysis.verdict == NOT_MEASURABLE or applied.min_score is None or analysis.score is None:
        return []
    if analysis.score >= applied.min_score:
        return []
    words["score"] = int(analysis.score)
    return [
        _(
            "The text is too hard: it has %(score)d points. %(standard)s needs at least %(least)d points. "
            "Start with the longest sentences and the hard words."
        )
        % words
    ]
