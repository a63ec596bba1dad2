"""Findings as advice to the person who is writing: where, why, what to do; the best remedies first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from content.readability import RULES, Finding
from content.readability.standards import CLAUSES, Clause
from content.review.documents import Place
from content.review.judgement import counts
from content.review.panel.spot import Spot, Spots
from content.review.standards import LAW_RULES, AppliedStandard

QUOTE_LENGTH = 90

_RULES = {rule.id: rule for rule in RULES}


@dataclass(frozen=True)
class Advice:
    """One finding with its place. ``is_failing``: it keeps the version from the public."""

    finding: Finding
    spot: Spot
    is_failing: bool

    @property
    def key(self) -> str:
        """A name that stays the same from check to check while the piece of text does."""
        piece = self.spot.piece
        place = (piece.field, piece.block_id, self.spot.nth, self.spot.start, piece.text)
        named = repr((self.finding.rule, self.spot.language, *place))
        return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def quote(self) -> str:
        """The words in question, long ones shortened."""
        return shortened(self.finding.text)

    @property
    def severity(self) -> str:
        """error, warning or info."""
        return self.finding.severity.key

    @property
    def can_replace(self) -> bool:
        """True where the replacement is certain."""
        return self.finding.replacement is not None and self.spot.start < self.spot.end

    @property
    def can_accept(self) -> bool:
        """True where an editor may say that it is in order here: never for errors of law."""
        return self.finding.rule not in LAW_RULES

    @property
    def new_term(self) -> str:
        """The word that the glossary should explain; empty for other advice."""
        return self.finding.text if self.finding.rule == "glossary_term_missing" else ""

    @property
    def clauses(self) -> list[Clause]:
        """What the rule serves, in our own words."""
        return [CLAUSES[reference] for reference in _RULES[self.finding.rule].references]

    def as_data(self) -> dict[str, Any]:
        """Return what the script in the editor needs to mark the words and to act on them."""
        return self.spot.as_data() | {
            "key": self.key,
            "severity": self.severity,
            "message": self.finding.message,
            "remedy": self.finding.remedy,
            "replacement": self.finding.replacement if self.can_replace else None,
        }


def advice_on(findings: Iterable[Finding], spots: Spots, applied: AppliedStandard) -> list[Advice]:
    """Return advice for each finding: certain replacements first, then what weighs most, then as the text goes."""
    advice = [
        Advice(
            finding,
            spots.at(Place.read(finding.block), finding.start, finding.end),
            counts(finding, applied),
        )
        for finding in findings
    ]
    return sorted(advice, key=lambda one: (not one.can_replace, not one.is_failing, -one.finding.severity))


def shortened(text: str) -> str:
    """Return words in one line, with an ellipsis where they are many."""
    words = " ".join(text.split())
    return words if len(words) <= QUOTE_LENGTH else f"{words[: QUOTE_LENGTH - 2].rstrip()} …"
