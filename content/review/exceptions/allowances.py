"""Which exceptions and accepted findings hold for the versions of a page or term: one query."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.db import models
from django.db.models import CharField, Value

from content.readability import Document, Finding
from content.review.exceptions.models import WORDS_LENGTH, AcceptedFinding, ReadabilityException
from content.review.judgement import Judgement, judge
from content.review.subjects import key_of


@dataclass(frozen=True)
class Allowances:
    """What somebody let pass.

    ``texts`` by language and text hash, ``findings`` by language, rule, sentence and the words in question.
    """

    texts: frozenset[tuple[str, str]] = frozenset()
    findings: frozenset[tuple[str, str, str, str]] = frozenset()

    @classmethod
    def of(cls, subject: models.Model) -> Allowances:
        """Return what holds today for a page or term; nothing for one that is not saved yet. One query."""
        content_type, object_id = key_of(subject)
        if not object_id:
            return cls()
        own = {"content_type": content_type, "object_id": object_id}
        nothing = Value("", output_field=CharField())
        exceptions = ReadabilityException.objects.standing().filter(**own)
        accepted = AcceptedFinding.objects.standing().filter(**own)
        # Without their order: SQLite allows none inside a union.
        rows = list(
            exceptions.order_by()
            .values_list("language", "text_hash", nothing, nothing)
            .union(accepted.order_by().values_list("language", "sentence_hash", "rule", "words"), all=True)
        )
        return cls(
            frozenset((language, text) for language, text, rule, _words in rows if not rule),
            frozenset((language, rule, sentence, words) for language, sentence, rule, words in rows if rule),
        )

    def excepts(self, language: str, text_hash: str) -> bool:
        """Return whether an exception holds for this very text."""
        return (language, text_hash) in self.texts

    def apply(self, judgement: Judgement, document: Document) -> Judgement:
        """Return a judgement on a document once more, with what somebody let pass."""
        code, analysis = judgement.applied.language, judgement.analysis
        return judge(
            analysis,
            judgement.applied,
            self.accepts(code, document),
            is_excepted=self.excepts(code, analysis.text_hash),
        )

    def accepts(self, language: str, document: Document) -> Callable[[Finding], bool]:
        """Return a function that tells whether a finding in this document was answered with "it is fine here"."""
        rules = {rule for known, rule, _sentence, _words in self.findings if known == language}

        def is_accepted(finding: Finding) -> bool:
            if finding.rule not in rules:
                return False
            sentence = sentence_hash(document, finding)
            return (language, finding.rule, sentence, words_of(finding)) in self.findings

        return is_accepted


def words_of(finding: Finding) -> str:
    """Return the words of a finding by which it is told from others in its sentence, however they are set."""
    return " ".join(finding.text.split())[:WORDS_LENGTH].rstrip()


def sentence_hash(document: Document, finding: Finding) -> str:
    """Return a hash of the sentence in which a finding begins, however its white space is set."""
    return hashlib.sha256(" ".join(sentence_of(document, finding).split()).encode()).hexdigest()


def sentence_of(document: Document, finding: Finding) -> str:
    """Return the sentence in which a finding begins; the whole block where it is one without sentences."""
    for block in document.blocks:
        if block.id == finding.block:
            for placed in document.sentences_of(block):
                if placed.start <= finding.start < placed.end:
                    return placed.sentence.text
            return block.text
    return finding.text
