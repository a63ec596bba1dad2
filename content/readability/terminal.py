"""A report as text for people: the verdict, then each finding with its words marked in the sentence."""

from content.readability.document import Document
from content.readability.report import FAILS, NOT_MEASURABLE, PASSES, VERDICTS, Report
from content.readability.rule import Finding, Severity
from content.readability.standards import CANNOT_JUDGE, CLAUSES, TITLES

AROUND = 60
"""Characters shown before and after the marked words."""

_COLOURS = {
    Severity.ERROR: "31",
    Severity.WARNING: "33",
    Severity.INFO: "36",
    PASSES: "32",
    FAILS: "31",
    NOT_MEASURABLE: "33",
}
_NAMES = {Severity.ERROR: "Wichtig", Severity.WARNING: "Bitte ansehen", Severity.INFO: "Hinweis"}


def to_text(report: Report, document: Document, colours: bool = False) -> str:
    """Lines for a terminal. Without colours the marked words stand between » and «."""

    def paint(text: str, key) -> str:
        return f"\033[{_COLOURS[key]}m{text}\033[0m" if colours else text

    lines = [f"{TITLES[report.standard]}: {paint(VERDICTS[report.verdict], report.verdict)}"]
    lines += [f"  {reason}" for reason in report.because]
    if report.score:
        lines.append(f"  {report.score.value:.0f} von 100 Punkten, Stufe {report.score.level}.")
        lines.append(f"  {report.score.uncertainty}")
        lines += [f"  - {reason}" for reason in report.score.reasons]
    blocks = {block.id: block for block in document.blocks}
    for finding in report.findings:
        place = f", Zeile {finding.line}" if finding.line else ""
        name = paint(_NAMES[finding.severity], finding.severity)
        lines += ["", f"{name}{place}: {visible(finding.message)}"]
        lines.append("  " + _excerpt(finding, blocks[finding.block], paint))
        lines.append(f"  {visible(finding.remedy)}")
        if finding.replacement is not None:
            lines.append(f"  Ersetzen durch: „{visible(finding.replacement)}“")
        titles = "; ".join(CLAUSES[reference].title for reference in finding.references)
        lines.append(f"  Warum? {finding.reason} ({titles}; {finding.rule})")
    lines += ["", CANNOT_JUDGE[0]]
    return "\n".join(lines) + "\n"


def _excerpt(finding: Finding, block, paint) -> str:
    start, end = finding.start - block.offset, finding.end - block.offset
    before = visible(block.text[max(0, start - AROUND) : start])
    after = visible(block.text[end : end + AROUND])
    marked = paint(f"»{visible(block.text[start:end])}«", finding.severity)
    return f"{before}{marked}{after}"


def visible(text: str) -> str:
    """One line without control characters: nothing in a text can steer the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
