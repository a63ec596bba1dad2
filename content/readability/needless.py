"""Findings that a stronger rule makes needless."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from content.readability.rule import Finding, Rule


def without_needless(findings: Iterable[tuple[Rule, Finding]]) -> list[Finding]:
    """The findings of one block without those that lie within a finding of a rule they yield to. Sorting makes this
    n log n."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, finding in findings:
        spans[finding.rule].append((finding.start, finding.end))
    reach = {}
    for id, places in spans.items():
        places.sort()
        reach[id] = ([start for start, _ in places], list(accumulate((end for _, end in places), max)))

    def covers(id: str, finding: Finding) -> bool:
        if id not in reach:
            return False
        starts, ends = reach[id]
        before = bisect_right(starts, finding.start) - 1
        return before >= 0 and ends[before] >= finding.end

    return [finding for rule, finding in findings if not any(covers(id, finding) for id in rule.yields_to)]
