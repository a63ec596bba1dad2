"""What a certificate says about one version of a page or of a term."""

from __future__ import annotations

from dataclasses import MISSING, asdict, dataclass, fields
from datetime import datetime
from typing import Any

from content.pages.base_page import BasePage
from content.readability import OTHER_LANGUAGES, Block, Document, Severity
from content.review.analysis import Analysis, Text, analyses, explained, text_to_analyse
from content.review.exceptions.allowances import Allowances, sentence_hash, words_of
from content.review.exceptions.models import AcceptedFinding, ReadabilityException
from content.review.judgement import Judgement, judge
from content.review.pruefgruppe.models import ReaderTest, valid_among
from content.review.public_text import PublicText
from content.review.standards import LAW_RULES, standards_for
from content.review.subjects import key_of, owner_of
from glossary.models import Term

VERSION = "1.0"
MOST_SHOWN = 50
_DEFAULTS = {field.name: field.default for field in fields(Block) if field.default is not MISSING}


@dataclass(frozen=True)
class PastText:
    """A text that the version has shown since ``since``, and what is kept of its check (None when nothing is)."""

    since: datetime
    text_hash: str
    analysis: Analysis | None


@dataclass(frozen=True)
class Certificate:
    """All that is known about a public version. ``open``: the findings of the report that nobody has accepted."""

    subject: BasePage | Term
    code: str
    text: Text
    judgement: Judgement
    open: tuple[dict[str, Any], ...]
    tests: tuple[ReaderTest, ...]
    exceptions: tuple[ReadabilityException, ...]
    accepted: tuple[AcceptedFinding, ...]
    history: tuple[PastText, ...]

    @property
    def analysis(self) -> Analysis:
        """What the engine said."""
        return self.judgement.analysis

    @property
    def report(self) -> dict[str, Any]:
        """The report of the engine (``content/readability/report.schema.json``)."""
        return self.analysis.report

    @property
    def findings(self) -> list[dict[str, Any]]:
        """The open findings that are shown, what must be changed first."""
        order = {severity.key: -severity for severity in Severity}
        return sorted(self.open, key=lambda finding: order[finding["severity"]])[:MOST_SHOWN]

    @property
    def not_shown(self) -> int:
        """How many findings stand only in the data."""
        return max(len(self.open) - MOST_SHOWN, 0)

    @property
    def reader_test(self) -> ReaderTest | None:
        """The test by readers that holds for this very text."""
        return valid_among(self.tests, self.text_hash)

    @property
    def can_be_repeated(self) -> bool:
        """True where the command line knows a standard for the language."""
        return self.analysis.standard != OTHER_LANGUAGES

    @property
    def text_hash(self) -> str:
        """The hash of the text (SHA-256 over kind and text of all its pieces)."""
        return self.analysis.text_hash

    @property
    def title(self) -> str:
        """The title of the page or the name of the term."""
        version = self.subject.version(self.code)
        return version.name if isinstance(self.subject, Term) else version.title

    def data(self, address: str) -> dict[str, Any]:
        """Return the certificate as data; with ``document`` and ``terms`` anyone can check it again."""
        test = self.reader_test
        return {
            "version": VERSION,
            "address": address,
            "title": self.title,
            "language": self.code,
            "text_hash": self.text_hash,
            "standard": self.analysis.standard,
            "engine": self.analysis.engine_version,
            "glossary": self.analysis.glossary_version,
            "verdict": self.judgement.verdict,
            "report": self.report,
            # The report is that of the engine, so that it can be repeated; these of its findings nobody has accepted.
            "open": self.open,
            "reader_test": {
                "group": test.group,
                "tested_on": test.tested_on.isoformat(),
                "people": test.people,
            }
            if test
            else None,
            # Reasons and names are for the editors; that and how long something is let pass concerns everybody.
            "exceptions": [
                {"since": one.given_at.isoformat(), "until": one.until.isoformat()} for one in self.exceptions
            ],
            "accepted": [{"rule": one.rule, "words": one.words} for one in self.accepted],
            "history": [
                {
                    "since": past.since.isoformat(),
                    "text_hash": past.text_hash,
                    "verdict": past.analysis.verdict if past.analysis else None,
                    "score": past.analysis.score if past.analysis else None,
                }
                for past in self.history
            ],
            "document": document_data(self.text.document),
            "terms": explained(self.text.terms),
        }


def certificate_of(subject: BasePage | Term, code: str) -> Certificate:
    """Return the certificate of a version; its text is analysed now where nothing is kept of it.

    A constant number of queries. KeyError in a language that the site does not show.
    """
    applied = standards_for(subject, [code])[code]
    analysis = analyses(subject, {code: applied})[code]
    text = text_to_analyse(subject, applied)
    allowances = Allowances.of(subject)
    is_accepted = allowances.accepts(code, text.document)
    content_type, object_id = key_of(subject)
    own = {"content_type": content_type, "object_id": object_id, "language": code}
    return Certificate(
        subject=subject,
        code=code,
        text=text,
        judgement=allowances.apply(judge(analysis, applied), text.document),
        open=tuple(
            told
            for finding, told in zip(analysis.findings, analysis.report["findings"], strict=True)
            if finding.rule in LAW_RULES or not is_accepted(finding)
        ),
        tests=tuple(_tests(subject, code, analysis.text_hash)),
        exceptions=tuple(
            ReadabilityException.objects.standing().filter(text_hash=analysis.text_hash, **own)[:MOST_SHOWN]
        ),
        accepted=tuple(_accepted(own, analysis, text.document)),
        history=tuple(_history(subject, code, applied.standard)),
    )


def _tests(subject: BasePage | Term, code: str, text_hash: str) -> list[ReaderTest]:
    return list(ReaderTest.objects.filter(**owner_of(subject), language=code, text_hash=text_hash))


def _accepted(own: dict[str, Any], analysis: Analysis, document: Document) -> list[AcceptedFinding]:
    """Return what somebody has accepted in this very text: words of a draft are nobody's business."""
    rows = list(AcceptedFinding.objects.standing().filter(**own))
    rules = {row.rule for row in rows}
    here = {
        (finding.rule, sentence_hash(document, finding), words_of(finding))
        for finding in analysis.findings
        if finding.rule in rules
    }
    return [row for row in rows if (row.rule, row.sentence_hash, row.words) in here][:MOST_SHOWN]


def _history(subject: BasePage | Term, code: str, standard: str) -> list[PastText]:
    """Return the texts that the version has shown, the latest first, with the latest kept check of each."""
    texts = list(
        PublicText.objects.filter(**owner_of(subject), language=code).order_by("-since", "-pk")[:MOST_SHOWN]
    )
    checks = Analysis.objects.filter(text_hash__in=[text.text_hash for text in texts], standard=standard)
    latest = {analysis.text_hash: analysis for analysis in checks.order_by("made_at", "pk")}
    return [PastText(text.since, text.text_hash, latest.get(text.text_hash)) for text in texts]


def document_data(document: Document) -> dict[str, Any]:
    """Return a document as data; what ``python -m content.readability`` reads from a .json file."""
    return {
        "language": document.language,
        "blocks": [
            {name: value for name, value in asdict(block).items() if value != _DEFAULTS.get(name, MISSING)}
            for block in document.blocks
        ],
    }
