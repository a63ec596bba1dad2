"""Is a German text easy to read, by which standard, and what makes it hard? No Django, no network, no state.

from content.readability import check
report = check("Der Antrag wird geprüft.", "leichte-sprache", terms=["Antrag"])
report.verdict, report.score, report.findings
"""

from content.readability.candidates import Candidate, unexplained_words
from content.readability.document import Block, Document, Mark, UnreadableDocument
from content.readability.engine import check
from content.readability.options import SWITCHES, Options, Term, WrongOption
from content.readability.reading import read_html, read_markdown, read_plain
from content.readability.report import ENGINE_VERSION, Report
from content.readability.rule import (
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    Finding,
    Severity,
)
from content.readability.rules import RULES

__all__ = [
    "EINFACHE_SPRACHE",
    "ENGINE_VERSION",
    "LEICHTE_SPRACHE",
    "OTHER_LANGUAGES",
    "PLAIN_ENGLISH",
    "RULES",
    "SWITCHES",
    "Block",
    "Candidate",
    "Document",
    "Finding",
    "Mark",
    "Options",
    "Report",
    "Severity",
    "Term",
    "UnreadableDocument",
    "WrongOption",
    "check",
    "read_html",
    "read_markdown",
    "read_plain",
    "unexplained_words",
]
