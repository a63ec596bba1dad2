"""The calibration data: reading, labels, and the groups that cross-validation keeps together."""

import json
import zlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from content.readability.features import Measured, measure
from content.readability.prose import sentences
from content.readability.words import words_of

FOLDS = 10


class Record(NamedTuple):
    """One labelled text. `level` is 0 for easy, 1 for standard, between them for middle ranks; None
    unlabelled."""

    source: str
    domain: str
    group: str
    unit: str
    rating: float | None
    level: float | None
    step: int | None
    text: str
    measured: Measured
    words: Counter

    @property
    def fold(self) -> int:
        """Texts of one document share it."""
        return zlib.crc32(self.group.encode()) % FOLDS

    @property
    def corpus(self) -> str:
        return corpus(self.domain)


def corpus(domain: str) -> str:
    """The collection of a domain: "deplain" of "deplain-bible"."""
    return domain.partition("-")[0]


def read(folder: Path, language: str) -> list[Record]:
    """All records of a language with a word in them, measured."""
    found = []
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["lang"] == language:
                found += _pieces(record, language)
    return found


def _pieces(record: dict, language: str) -> Iterable[Record]:
    """The record; of English articles also each paragraph, since no English set of paragraphs is at hand."""
    texts = [(record["source"], record["unit"], record["text"])]
    if record["source"] == "en-onestop":
        paragraphs = [part for part in record["text"].split("\n") if len(part.split()) > 15]
        texts += [("en-onestop-par", "paragraph", part) for part in paragraphs[::3]]
    for source, unit, text in texts:
        split = list(sentences([("paragraph", text)], language))
        measured = measure(split, language)
        if measured:
            words = Counter(word for sentence in split for word in words_of(sentence))
            yield Record(
                source,
                _domain(record),
                f"{_domain(record)}|{record['doc']}",
                unit,
                record["mos"],
                _level(record),
                record["rank"],
                text,
                measured,
                words,
            )


def _domain(record: dict) -> str:
    """Where a text comes from: texts of one domain have writers or a house style in common."""
    family = record["source"].split("-")[0]
    return f"{family}-{record['domain']}" if record.get("domain") else family


def _level(record: dict) -> float | None:
    if record["rank"] is not None:
        return record["rank"] / (5 if record["source"] == "zix-cefr" else 2)
    return None if record["label"] is None else 1.0 - record["label"]
