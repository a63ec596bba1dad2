"""What the engine says about a text, computed at most once for the same text, standard, engine and glossary."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.cache import cache
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property

from content.readability import Document, Finding, Severity, check
from content.readability.report import NOT_MEASURABLE
from content.review.documents import document_of, fingerprint
from content.review.engine import engine_version
from content.review.standards import AppliedStandard, standards_for
from content.review.subjects import text_of
from glossary.vocabulary import Vocabulary, live_vocabulary

# What a refused publication has computed is taken back with it; the cache keeps it for the next attempt.
CACHED_SECONDS = 3_600
# A live text is analysed again when its row went; rows that nobody needs must not fill the database.
KEPT_OF_OLD_ENGINES = timedelta(days=7)
KEPT = timedelta(days=365)
SWEEP_EVERY = 500


@dataclass(frozen=True)
class Text:
    """A text to analyse: its document and all that the result depends on."""

    document: Document
    standard: str
    glossary_version: str = ""
    terms: tuple[Mapping[str, Any], ...] = ()

    @cached_property
    def key(self) -> str:
        """The name under which the analysis is kept."""
        parts = (fingerprint(self.document), self.standard, engine_version(), self.glossary_version)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


class Analysis(models.Model):
    """A kept report of the engine on one text. ``report`` follows ``content/readability/report.schema.json``."""

    key = models.CharField(max_length=64, unique=True)
    text_hash = models.CharField(max_length=64, db_index=True)
    standard = models.CharField(max_length=30)
    engine_version = models.CharField(max_length=40)
    glossary_version = models.CharField(max_length=64, blank=True)
    report = models.JSONField()
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "analysis"

    def __str__(self) -> str:
        return f"{self.standard} {self.text_hash[:8]}: {self.verdict}"

    @property
    def verdict(self) -> str:
        """What the engine says by itself: passes, fails, not measurable. Whether it may go online: ``judgement``."""
        return self.report["verdict"]

    @property
    def score(self) -> float | None:
        """The score, 0-100, higher is easier; None where it cannot be measured: what a few words get says nothing."""
        return None if self.verdict == NOT_MEASURABLE else self.report["score"]["value"]

    @property
    def level(self) -> str:
        """The level such as B1; empty where it cannot be measured."""
        return "" if self.verdict == NOT_MEASURABLE else self.report["score"]["level"]

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of the text; ``references`` are titles of clauses."""
        return tuple(
            Finding(
                **{
                    **finding,
                    "severity": Severity[finding["severity"].upper()],
                    "references": tuple(finding["references"]),
                }
            )
            for finding in self.report["findings"]
        )


def text_to_analyse(subject: models.Model, applied: AppliedStandard, words: Vocabulary | None = None) -> Text:
    """Return a version of a page or term as it goes to the engine, with the words of the glossary as they are now."""
    words = words or live_vocabulary(applied.language)
    document = document_of(text_of(subject, applied.language), applied.language)
    return Text(document, applied.standard, words.version, words.terms)


def analyse(subject: models.Model, code: str) -> Analysis:
    """Return the analysis of a version by the standard of its language; KeyError where the site shows none."""
    return analyses(subject, standards_for(subject, [code]))[code]


def analyses(subject: models.Model, applied: Mapping[str, AppliedStandard]) -> dict[str, Analysis]:
    """Return the analyses of several versions by their language: one query when all are kept."""
    return analysed({code: text_to_analyse(subject, standard) for code, standard in applied.items()})


def analysed(texts: Mapping[str, Text]) -> dict[str, Analysis]:
    """Return the analyses of texts under the same keys: one query when all are kept."""
    kept = Analysis.objects.in_bulk([text.key for text in texts.values()], field_name="key")
    return {code: kept.get(text.key) or computed(text) for code, text in texts.items()}


def computed(text: Text, keep: bool = True) -> Analysis:
    """Analyse a text, or take what was computed a moment ago; ``keep`` writes it to the database.

    Errors of the engine are raised on: the gate decides what they mean.
    """
    name = f"analysis:{text.key}"
    stored = cache.get(name)
    if stored is None:
        stored = check(text.document, text.standard, explained(text.terms)).to_json()
        cache.set(name, stored, CACHED_SECONDS)
    return keep_report(text, stored) if keep else _analysis(text, stored)


def keep_report(text: Text, stored: str) -> Analysis:
    """Write the report of the engine on a text, as JSON, to the database."""
    return _kept(_analysis(text, stored))


def _analysis(text: Text, stored: str) -> Analysis:
    report = json.loads(stored)
    return Analysis(
        key=text.key,
        text_hash=report["text_hash"],
        standard=text.standard,
        engine_version=engine_version(),
        glossary_version=text.glossary_version,
        report=report,
    )


def explained(terms: tuple[Mapping[str, Any], ...]) -> list[Mapping[str, Any] | str]:
    """Return the vocabulary of the glossary as the engine takes it: words with what to avoid, then their forms."""
    return [*terms, *(form for term in terms for form in term.get("forms", ()))]


def _kept(analysis: Analysis) -> Analysis:
    """Write an analysis; another process may have been quicker, and its row is the same."""
    Analysis.objects.bulk_create([analysis], ignore_conflicts=True)
    kept = Analysis.objects.get(key=analysis.key)
    if kept.pk % SWEEP_EVERY == 0:
        sweep()
    return kept


def sweep() -> int:
    """Delete what nobody needs: analyses by former engines, and very old ones. Returns how many went."""
    now = timezone.now()
    former = ~models.Q(engine_version=engine_version()) & models.Q(made_at__lt=now - KEPT_OF_OLD_ENGINES)
    deleted, _by_model = Analysis.objects.filter(former | models.Q(made_at__lt=now - KEPT)).delete()
    return deleted
