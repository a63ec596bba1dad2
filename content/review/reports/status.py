"""The state of every public version in one table, so that a report on thousands of them is one query."""

from __future__ import annotations

import logging
from typing import Any

from django.core.cache import cache
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content import languages
from content.pages.base_page import BasePage
from content.readability import Severity
from content.readability.report import FAILS, NOT_MEASURABLE, PASSES
from content.review.gate import judgements
from content.review.judgement import Judgement
from content.review.reports.trend import ScoreSnapshot
from content.review.subjects import ContentKind, kind_of, public_codes

logger = logging.getLogger(__name__)

SNAPSHOT_EVERY_SECONDS = 60


class Verdict(models.TextChoices):
    """What a version is by the standard of its language."""

    FAILS = FAILS, _("fails")
    PASSES = PASSES, _("passes")
    NOT_MEASURABLE = NOT_MEASURABLE, _("cannot be measured")


class VersionStatus(models.Model):
    """What the last check said about one public version of a page."""

    page = models.ForeignKey(
        "content.BasePage", verbose_name=_("Page"), on_delete=models.CASCADE, related_name="version_statuses"
    )
    language = models.CharField(
        _("Language"), max_length=20, choices=[(language.code, language.name) for language in languages.ALL]
    )
    kind = models.CharField(_("Area"), max_length=20, choices=ContentKind.choices)
    verdict = models.CharField(_("Verdict"), max_length=20, choices=Verdict.choices)
    is_binding = models.BooleanField(_("Binding"))
    score = models.FloatField(_("Score"), null=True)
    level = models.CharField(_("Level"), max_length=10, blank=True)
    errors = models.PositiveIntegerField(_("Must be changed"))
    hints = models.PositiveIntegerField(_("Hints"))
    text_hash = models.CharField(max_length=64)
    analysis = models.ForeignKey(
        "content.Analysis", null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    checked_at = models.DateTimeField(_("Checked on"))

    class Meta:
        verbose_name = _("state of a version")
        verbose_name_plural = _("states of versions")
        constraints = [models.UniqueConstraint(fields=["page", "language"], name="one_status_per_version")]
        # The orders in which the report shows thousands of them, and what is counted for a day.
        indexes = [
            models.Index(fields=["verdict", "score"], name="status_worst_first"),
            models.Index(fields=["score"], name="status_score"),
            models.Index(fields=["language", "verdict", "score"], name="status_figures"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}: {self.verdict}"


def record(page: BasePage) -> None:
    """Write down the state of a page's public versions; forget those that are not public any more.

    Follows each publication (``pages.publication.after``). A failing engine leaves the former state: to let an
    advisory page online is more important than its row in a report, and a binding one was refused before.
    """
    codes = public_codes(page) if page.live else []
    page.version_statuses.exclude(language__in=codes).delete()
    if not codes:
        return
    try:
        # In a savepoint: what fails here must not break the publication.
        with transaction.atomic():
            write(page, judgements(page))
    except Exception:
        logger.exception("The state of page %s could not be written down", page.pk)
        return
    if cache.add("score-snapshot", True, SNAPSHOT_EVERY_SECONDS):
        take_snapshot()


def write(page: BasePage, found: dict[str, Judgement]) -> None:
    """Write the states of versions, given by their language. One query."""
    rows = [_status(page, code, judgement) for code, judgement in found.items()]
    VersionStatus.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["page", "language"],
        update_fields=[
            field.name
            for field in VersionStatus._meta.concrete_fields
            if field.name not in ("id", "page", "language")
        ],
    )


def _status(page: BasePage, code: str, judgement: Judgement) -> VersionStatus:
    analysis = judgement.analysis
    severities = [finding.severity for finding in analysis.findings]
    values: dict[str, Any] = {"analysis_id": analysis.pk} if analysis.pk else {}
    return VersionStatus(
        page_id=page.pk,
        language=code,
        kind=kind_of(page),
        verdict=judgement.verdict,
        is_binding=judgement.applied.is_binding,
        score=analysis.score,
        level=analysis.level,
        errors=sum(severity == Severity.ERROR for severity in severities),
        hints=sum(severity != Severity.ERROR for severity in severities),
        text_hash=analysis.text_hash,
        checked_at=timezone.now(),
        **values,
    )


def today() -> list[ScoreSnapshot]:
    """Return how easy the public texts of each language are now, not saved. One query."""
    figures = (
        VersionStatus.objects.order_by("language")
        .values("language")
        .annotate(
            versions=models.Count("pk"),
            passing=models.Count("pk", filter=models.Q(verdict=Verdict.PASSES)),
            mean_score=models.Avg("score"),
        )
    )
    day, now = timezone.localdate(), timezone.now()
    return [ScoreSnapshot(day=day, taken_at=now, **row) for row in figures]


def take_snapshot() -> None:
    """Write down how easy the public texts are today, instead of what was written earlier on this day."""
    ScoreSnapshot.objects.bulk_create(
        today(),
        update_conflicts=True,
        unique_fields=["language", "day"],
        update_fields=["versions", "passing", "mean_score", "taken_at"],
    )
