"""The result of a check. JSON follows `report.schema.json`; its version changes when a reader could break."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from content.readability import prose
from content.readability.document import PROSE, Block, Document
from content.readability.rule import Finding, Severity
from content.readability.standards import CLAUSES, PASSING_SCORE, TITLES

SCHEMA_VERSION = "1.0"
ENGINE_VERSION = "1.0.0"

PASSES, FAILS, NOT_MEASURABLE = "passes", "fails", "not measurable"
VERDICTS = {PASSES: "besteht", FAILS: "besteht nicht", NOT_MEASURABLE: "nicht messbar"}

ENOUGH_WORDS = 50
"""Below this number of words in running text no verdict is given: single words would decide it."""

_END = re.compile(r"[.!?…:](?:[\W_]|\[\d{1,3}\])*\Z")  # with quotation marks or a picture sign behind it
_WHOLE = 2 / 3  # share of the sentences of running text that end like one; far more do in nearly every text
_SURELY_ENOUGH_WORDS = 4 * ENOUGH_WORDS  # no address is that long


@dataclass(frozen=True)
class Counts:
    """How much was read."""

    blocks: int
    sentences: int
    words: int
    words_per_sentence: float

    @classmethod
    def of(cls, document: Document) -> "Counts":
        sentences = sum(1 for placed in document.sentences if placed.sentence.words)
        mean = round(document.word_count / sentences, 2) if sentences else 0.0
        return cls(len(document.blocks), sentences, document.word_count, mean)


@dataclass(frozen=True)
class Report:
    """Verdict, score and findings for one document and one standard.

    verdict   passes, fails or not measurable; `because` gives the reasons in plain German
    score     Score (0-100, 100 = very easy) or None where it cannot be measured
    formulas  published formulas by name
    readability_judged   False where only layout and completeness were looked at
    """

    standard: str
    language: str
    text_hash: str
    verdict: str
    because: tuple[str, ...]
    score: object | None
    formulas: dict[str, float]
    counts: Counts
    findings: tuple[Finding, ...]
    readability_judged: bool

    @staticmethod
    def hash_of(document: Document) -> str:
        """SHA-256 over kind and text of all blocks."""
        digest = hashlib.sha256()
        for block in document.blocks:
            digest.update(f"{block.kind}\0{block.text}\0".encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def count(self, severity: Severity) -> int:
        return sum(finding.severity == severity for finding in self.findings)

    def to_dict(self) -> dict:
        """The report as plain data, see `report.schema.json`."""
        return {
            "version": SCHEMA_VERSION,
            "engine": ENGINE_VERSION,
            "text_hash": self.text_hash,
            "standard": self.standard,
            "language": self.language,
            "verdict": self.verdict,
            "because": list(self.because),
            "readability_judged": self.readability_judged,
            "score": _score(self.score),
            "formulas": {name: round(value, 2) for name, value in self.formulas.items()},
            "counts": {field.name: getattr(self.counts, field.name) for field in fields(Counts)},
            "findings": [_finding(finding) for finding in self.findings],
        }

    def to_json(self, indent: int | None = None) -> str:
        """The same as JSON; same input and version, same bytes. Half characters are written as escapes."""
        data = self.to_dict()
        try:
            text = json.dumps(data, ensure_ascii=False, indent=indent)
            text.encode()
        except UnicodeEncodeError:
            text = json.dumps(data, indent=indent)
        return text


def _score(score) -> dict | None:
    if score is None:
        return None
    return {
        "value": round(score.value, 1),
        "level": score.level,
        "uncertainty": score.uncertainty,
        "reasons": list(score.reasons),
    }


def _finding(finding: Finding) -> dict:
    return {
        "rule": finding.rule,
        "severity": finding.severity.key,
        "block": finding.block,
        "line": finding.line,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "message": finding.message,
        "reason": finding.reason,
        "references": [CLAUSES[reference].title for reference in finding.references],
        "remedy": finding.remedy,
        "replacement": finding.replacement,
    }


def decide(
    document: Document, standard: str, score, findings: Sequence[Finding], foreign: bool
) -> dict[str, object]:
    """{"verdict", "because"}. A text that cannot be measured never passes."""
    if because := _obstacles(document, score, foreign):
        return {"verdict": NOT_MEASURABLE, "because": because}
    errors = sum(finding.severity == Severity.ERROR for finding in findings)
    because = []
    if score.value < PASSING_SCORE[standard]:
        because.append(
            f"Der Text ist zu schwer: {score.value:.0f} Punkte. "
            f"Für {TITLES[standard]} sind es mindestens {PASSING_SCORE[standard]} Punkte."
        )
    if errors:
        places = "1 Stelle muss" if errors == 1 else f"{errors} Stellen müssen"
        because.append(f"{places} geändert werden.")
    verdict = FAILS if because else PASSES
    return {"verdict": verdict, "because": tuple(because)}


def _obstacles(document: Document, score, foreign: bool) -> tuple[str, ...]:
    if foreign and document.language not in ("de", "en"):
        return ("Die Lesbarkeit wurde nicht beurteilt: Für diese Sprache prüfen wir nur den Aufbau.",)
    if foreign:
        return (
            "Die Lesbarkeit wurde nicht beurteilt: Der Text ist in einer anderen Sprache oder hat keine ganzen "
            "Sätze. Deshalb prüfen wir nur den Aufbau.",
        )
    if not document.word_count:
        return ("Hier steht kein Text.",)
    if _is_too_short(document):
        return (f"Der Text ist zu kurz: Nötig sind {ENOUGH_WORDS} Wörter.",)
    running, others = (
        document.of_kind("paragraph", "quote"),
        document.of_kind("list_item", "table_cell", "caption"),
    )
    items = [placed.sentence.text for block in others for placed in document.sentences_of(block)]
    if _closed(_read(running, document.language)) <= _WHOLE and _closed(items) <= 1 / 2:
        if not running:
            return ("Der Text besteht nur aus Listen und Tabellen.",)
        return ("Der Text besteht fast nur aus Stücken von Sätzen. Am Ende eines Satzes fehlt der Punkt.",)
    return () if score else ("Für diesen Text gibt es keine Zahl der Lesbarkeit.",)


def _is_too_short(document: Document) -> bool:
    """Whether too little is left without lines that only hold an address, a telephone number or a link."""
    if not ENOUGH_WORDS <= document.word_count < _SURELY_ENOUGH_WORDS:
        return document.word_count < ENOUGH_WORDS
    read = _read(document.of_kind(*PROSE), document.language)
    return sum(len(sentence.split()) for sentence in read) < ENOUGH_WORDS


def _read(blocks: Iterable[Block], language: str) -> Iterator[str]:
    """The sentences that the score reads of the blocks."""
    return prose.sentences(((block.kind, block.text) for block in blocks), language)


def _closed(sentences: Iterable[str]) -> float:
    """The share that ends like a sentence: blank lines between words make no easy sentences of a hard one."""
    ends = [bool(_END.search(sentence[-8:])) for sentence in sentences]
    return sum(ends) / len(ends) if ends else 0.0
