"""A report as SARIF 2.1.0, the format of code hosts and editors. Columns count characters from 1."""

import json

from content.readability.report import ENGINE_VERSION, Report
from content.readability.rule import Severity
from content.readability.rules import RULES

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(report: Report, name: str, source: str | None = None) -> str:
    """The SARIF text of a report. `name` is the file; `source` its text, if offsets count in it."""
    used = {finding.rule for finding in report.findings}
    rules = [{"id": rule.id, "shortDescription": {"text": rule.reason}} for rule in RULES if rule.id in used]
    run = {
        "tool": {"driver": {"name": "readability", "version": ENGINE_VERSION, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, name, source) for finding in report.findings],
        "properties": {"verdict": report.verdict, "standard": report.standard},
    }
    data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _result(finding, name: str, source: str | None) -> dict:
    place = {"artifactLocation": {"uri": name}}
    if source is not None:
        place["region"] = _region(source, finding.start, finding.end)
    elif finding.line:
        place["region"] = {"startLine": finding.line}
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.remedy}"},
        "locations": [{"physicalLocation": place}],
    }


def _region(source: str, start: int, end: int) -> dict:
    line = source.count("\n", 0, start) + 1
    column = start - (source.rfind("\n", 0, start) + 1) + 1
    return {
        "startLine": line,
        "startColumn": column,
        "charOffset": start,
        "charLength": end - start,
    }
