"""What somebody knew of a chapter's sources when looking at the chapter last."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.handreichung.freshness.sources import ChapterSource, SourceKind
from content.handreichung.models import KapitelPage

LABEL_LENGTH = 500


class KnownSource(models.Model):
    """A source of a chapter as it was when somebody last said that the chapter fits.

    ``texts`` has its texts by language, to show what has changed; ``fingerprint`` is their hash.
    """

    chapter = models.ForeignKey(KapitelPage, on_delete=models.CASCADE, related_name="known_sources")
    kind = models.CharField(max_length=10, choices=SourceKind)
    key = models.CharField(max_length=20)
    label = models.CharField(max_length=LABEL_LENGTH)
    fingerprint = models.CharField(max_length=32)
    texts = models.JSONField(default=dict)
    seen_at = models.DateTimeField(_("Looked at"))
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("known source of a chapter")
        verbose_name_plural = _("known sources of chapters")
        constraints = [
            models.UniqueConstraint(fields=["chapter", "kind", "key"], name="known_source_once"),
        ]

    def __str__(self) -> str:
        return f"{self.chapter_id} {self.kind}:{self.key}"

    @property
    def source(self) -> ChapterSource:
        """The source as it was."""
        return ChapterSource(SourceKind(self.kind), self.key, self.label, self.texts)
