"""The state of every public version in one table, so that a report on thousands of them is one query."""

from __future__ import annotations

import logging
from typing import Any

from django.core.cache import cache
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content import languages
from content.pages.base_page import BasePage
from content.readability import Severity
from content.readability.report import FAILS, NOT_MEASURABLE, PASSES
from content.review.freshness.follow import count_stale
from content.review.gate import judgements
from content.review.judgement import Judgement
from content.review.reports.trend import ScoreSnapshot
from content.review.subjects import PAGE_OR_TERM, ContentKind, kind_of, public_codes
from glossary.models import Term

logger = logging.getLogger(__name__)

SNAPSHOT_EVERY_SECONDS = 60


class Verdict(models.TextChoices):
    """What a version is by the standard of its language."""

    FAILS = FAILS, _("fails")
    PASSES = PASSES, _("passes")
    NOT_MEASURABLE = NOT_MEASURABLE, _("cannot be measured")


class VersionStatus(models.Model):
    """What the last check said about one public version of a page or of a term: one of both is set."""

    page = models.ForeignKey(
        "content.BasePage",
        verbose_name=_("Page"),
        null=True,
        on_delete=models.CASCADE,
        related_name="version_statuses",
    )
    term = models.ForeignKey(
        "glossary.Term",
        verbose_name=_("Term"),
        null=True,
        on_delete=models.CASCADE,
        related_name="version_statuses",
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
    stale_count = models.PositiveIntegerField(_("Outdated"), default=0)
    text_hash = models.CharField(max_length=64)
    analysis = models.ForeignKey(
        "content.Analysis", null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    checked_at = models.DateTimeField(_("Checked on"))

    class Meta:
        verbose_name = _("state of a version")
        verbose_name_plural = _("states of versions")
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="one_status_per_version"),
            models.UniqueConstraint(fields=["term", "language"], name="one_status_per_term"),
            models.CheckConstraint(
                condition=PAGE_OR_TERM,
                name="status_of_page_or_term",
            ),
        ]
        # The orders in which the report shows thousands of them, and what is counted for a day.
        indexes = [
            models.Index(fields=["verdict", "score"], name="status_worst_first"),
            models.Index(fields=["score"], name="status_score"),
            models.Index(fields=["language", "verdict", "score", "term"], name="status_figures"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.language}: {self.verdict}"

    @property
    def subject(self) -> BasePage | Term:
        """The page or the term."""
        return self.page or self.term

    @property
    def edit_url(self) -> str:
        """Where the version is written."""
        if self.page_id:
            return reverse("wagtailadmin_pages:edit", args=[self.page_id])
        return reverse(Term.snippet_viewset.get_url_name("edit"), args=[self.term_id])


def record(subject: BasePage | Term) -> None:
    """Write down the state of the public versions of a page or term; forget those that are not public any more.

    Follows each publication (``pages.publication.after``, ``glossary.publishing.after``). A failing engine leaves the
    former verdict: to let an advisory text online is more important than its row in a report, and a binding one was
    refused before.
    """
    codes = public_codes(subject) if subject.live else []
    subject.version_statuses.exclude(language__in=codes).delete()
    if not codes:
        return
    try:
        # In a savepoint: what fails here must not break the publication.
        with transaction.atomic():
            write(subject, judgements(subject))
    except Exception:
        logger.exception("The state of %s %s could not be written down", type(subject).__name__, subject.pk)
        count_stale(subject)
        return
    if cache.add("score-snapshot", True, SNAPSHOT_EVERY_SECONDS):
        take_snapshot()


def write(subject: BasePage | Term, found: dict[str, Judgement]) -> None:
    """Write the states of versions, given by their language. Two queries."""
    owner = "term" if isinstance(subject, Term) else "page"
    rows = [_status(subject, owner, code, judgement) for code, judgement in found.items()]
    VersionStatus.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=[owner, "language"],
        update_fields=[
            field.name
            for field in VersionStatus._meta.concrete_fields
            if field.name not in ("id", "page", "term", "language", "stale_count")
        ],
    )
    count_stale(subject)


def _status(subject: BasePage | Term, owner: str, code: str, judgement: Judgement) -> VersionStatus:
    analysis = judgement.analysis
    severities = [finding.severity for finding in analysis.findings]
    values: dict[str, Any] = {f"{owner}_id": subject.pk}
    if analysis.pk:
        values["analysis_id"] = analysis.pk
    return VersionStatus(
        language=code,
        kind=kind_of(subject),
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


def hidden_languages() -> list[str]:
    """Return the languages in which texts may have states although the site shows none of them any more."""
    shown = [language.code for language in languages.active()]
    return [code for code in languages.CODES if code not in shown]


def today() -> list[ScoreSnapshot]:
    """Return how easy the public pages of each language are now, not saved. One query.

    Terms are left out: their many short texts, most of them too short for a score, would hide how the pages do.
    """
    figures = (
        VersionStatus.objects.filter(term=None)
        .exclude(language__in=hidden_languages())
        .order_by("language")
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
