"""Facts of a text in Leichte Sprache, which is a text of its own: it leaves out, orders anew and rounds."""

from __future__ import annotations

from content.review.alignment import stems
from content.review.facts.difference import Change, FactDifference
from content.review.facts.fact import Fact, FactKind
from content.review.facts.number_words import SMALL
from content.review.facts.sameness import same

# Somebody who reads only this version would miss them: worth a question, not an alarm.
_ASKED_FOR = (
    FactKind.DATE,
    FactKind.TIME,
    FactKind.AMOUNT,
    FactKind.PHONE,
    FactKind.MAIL,
)
# Words that the sentences of both facts must share before one counts as the other, changed.
_SHARED_WORDS = 2


def differences(ours: list[Fact], theirs: list[Fact]) -> list[FactDifference]:
    """Return which facts an easy text changes or invents, and as hints which important ones it leaves out."""
    left = [fact for fact in ours if not any(same(fact, other, rounded=True) for other in theirs)]
    new = [fact for fact in theirs if not any(same(other, fact, rounded=True) for other in ours)]
    found = []
    for fact in new:
        source = _changed_from(fact, left)
        if source is not None:
            left.remove(source)
            found.append(FactDifference(fact.kind, Change.CHANGED, source, fact))
        elif not _may_be_new(fact):
            found.append(FactDifference(fact.kind, Change.APPEARED, None, fact))
    said = set()
    for fact in left:
        if fact.kind in _ASKED_FOR and not fact.soft and (fact.kind, fact.value) not in said:
            said.add((fact.kind, fact.value))
            found.append(FactDifference(fact.kind, Change.VANISHED, fact, None, is_hint=True))
    return found


def _changed_from(fact: Fact, left: list[Fact]) -> Fact | None:
    """Return the German fact that stood in a sentence with the same words, the most of them."""
    words = stems(fact.sentence)
    alike = [(len(words & stems(source.sentence)), source) for source in left if source.kind is fact.kind]
    alike = [(shared, source) for shared, source in alike if shared >= min(_SHARED_WORDS, len(words) or 1)]
    return max(alike, key=lambda pair: pair[0])[1] if alike else None


def _may_be_new(fact: Fact) -> bool:
    """Tell whether easy texts use such a fact to explain: small numbers, links to words and pages."""
    if fact.soft or fact.kind is FactKind.LINK:
        return True
    return fact.kind is FactKind.NUMBER and _is_small(fact.value)


def _is_small(value: object) -> bool:
    return not isinstance(value, str) and value <= SMALL  # type: ignore[operator]
