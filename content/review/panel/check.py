"""What the panel says about a text that is being written. Nothing of it is stored."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content import languages
from content.pages.text import TextBlock
from content.readability import Document
from content.readability.report import PASSES
from content.review.analysis import Analysis, computed, text_to_analyse
from content.review.exceptions.allowances import Allowances
from content.review.judgement import Judgement, judge
from content.review.panel.advice import Advice, advice_on
from content.review.panel.comparison import MOST, Comparison
from content.review.panel.spot import Spots
from content.review.standards import LAW_RULES, AppliedStandard
from content.review.subjects import public_codes, text_of, written_in

# What a score of at least so many points is called.
_IN_WORDS = (
    (80, gettext_lazy("very easy to read")),
    (65, gettext_lazy("easy to read")),
    (50, gettext_lazy("readable with some effort")),
    (35, gettext_lazy("hard to read")),
    (0, gettext_lazy("very hard to read")),
)


@dataclass(frozen=True)
class Check:
    """The check of one language version of a page or term, saved or not. ``accepted`` findings are left out."""

    subject: models.Model
    applied: AppliedStandard
    pieces: list[TextBlock]
    judgement: Judgement
    advice: list[Advice]
    comparison: Comparison
    document: Document
    accepted: int

    @property
    def analysis(self) -> Analysis:
        """What the engine found."""
        return self.judgement.analysis

    @property
    def shown(self) -> list[Advice]:
        """The advice that goes to the browser."""
        return self.advice[:MOST]

    @property
    def left_out(self) -> int:
        """How much more there is."""
        return max(0, len(self.advice) - MOST)

    @property
    def is_empty(self) -> bool:
        """True before anything is written."""
        return not any(piece.text for piece in self.pieces)

    @property
    def headline(self) -> str:
        """The verdict in words: what is left to do, not what is wrong."""
        failing = len(self.judgement.failing)
        if self.is_empty:
            return _("Nothing is written here yet.")
        if self.judgement.because:
            return _("Still too hard for many readers.")
        if failing:
            return ngettext(
                "Almost there: please change %(number)d place.",
                "Almost there: please change %(number)d places.",
                failing,
            ) % {"number": failing}
        if self.judgement.verdict == PASSES:
            return _("Well done: this reads easily.")
        return _("So far so good. For a score there is not enough text yet.")

    @property
    def score_in_words(self) -> str:
        """The score as a word; empty where there is none."""
        score = self.analysis.score
        if score is None:
            return ""
        return str(next(words for least, words in _IN_WORDS if score >= least))

    @property
    def whole_points(self) -> int:
        """The score without its fraction: 59.6 points are not 60, which may be the least that is asked for."""
        return int(self.analysis.score or 0)

    @property
    def number(self) -> int:
        """How many places there are to look at."""
        return len(self.advice) + self.comparison.number

    @property
    def summary(self) -> str:
        """The headline and the number of places in one line, for screen readers."""
        places = ngettext("%(number)d place to look at.", "%(number)d places to look at.", self.number)
        return f"{self.headline} {places % {'number': self.number}}"

    @property
    def is_released(self) -> bool:
        """True when this version goes online with the next publication."""
        return self.applied.language in public_codes(self.subject)

    @property
    def needs_a_look(self) -> bool:
        """True when the version would be refused if it were published now, or no longer fits the German text."""
        refused = self.is_released and self.judgement.stopping is not None
        return refused or bool(self.comparison.stale)


def check(subject: models.Model, applied: AppliedStandard) -> Check:
    """Check a version as it stands on ``subject``; kept analyses are used, new ones are not written.

    What somebody has found to be in order is left out, but for errors of law. Raises what the engine raises.
    """
    code = applied.language
    pieces = text_of(subject, code)
    # A text without versions is compared with nothing but itself.
    german = pieces if written_in(subject) else text_of(subject, languages.DEFAULT)
    text = text_to_analyse(subject, applied)
    analysis = Analysis.objects.filter(key=text.key).first() or computed(text, keep=False)
    allowances = Allowances.of(subject)
    is_accepted = allowances.accepts(code, text.document)
    judgement = judge(
        analysis, applied, is_accepted, is_excepted=allowances.excepts(code, analysis.text_hash)
    )
    open_findings = [
        finding for finding in analysis.findings if finding.rule in LAW_RULES or not is_accepted(finding)
    ]
    return Check(
        subject=subject,
        applied=applied,
        pieces=pieces,
        judgement=judgement,
        advice=advice_on(open_findings, Spots(pieces, code), applied),
        comparison=Comparison(subject, code, pieces, german),
        document=text.document,
        accepted=len(analysis.findings) - len(open_findings),
    )
