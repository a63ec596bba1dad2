"""A report as SARIF 2.1.0, the format of code hosts and editors. Columns count characters from 1."""

import json
import re
from bisect import bisect_right
from collections.abc import Sequence

from content.readability.report import ENGINE_VERSION, Report
from content.readability.rule import Severity
from content.readability.rules import RULES

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(report: Report, name: str, source: str | None = None) -> str:
    """The SARIF text of a report. `name` is the URI of the text; `source` the text, if offsets count in it."""
    used = {finding.rule for finding in report.findings}
    rules = [{"id": rule.id, "shortDescription": {"text": rule.reason}} for rule in RULES if rule.id in used]
    lines = None if source is None else [0, *(end.end() for end in re.finditer("\r\n|\r|\n", source))]
    run = {
        "tool": {"driver": {"name": "readability", "version": ENGINE_VERSION, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, name, lines) for finding in report.findings],
        "properties": {"verdict": report.verdict, "standard": report.standard},
    }
    data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _result(finding, name: str, lines: Sequence[int] | None) -> dict:
    place = {"artifactLocation": {"uri": name}}
    if lines is not None:
        place["region"] = _region(lines, finding.start, finding.end)
    elif finding.line:
        place["region"] = {"startLine": finding.line}
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.remedy}"},
        "locations": [{"physicalLocation": place}],
    }


def _region(lines: Sequence[int], start: int, end: int) -> dict:
    """`lines` are the offsets at which lines begin."""
    line = bisect_right(lines, start)
    return {
        "startLine": line,
        "startColumn": start - lines[line - 1] + 1,
        "charOffset": start,
        "charLength": end - start,
    }
