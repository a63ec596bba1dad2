"""Remembering that somebody has looked at a chapter, and finding the chapters to look at again.

What has changed is found when somebody asks: nothing has to be told about it, and nothing can be missed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from content.handreichung.freshness.changes import SourceChange, changes
from content.handreichung.freshness.models import LABEL_LENGTH, KnownSource
from content.handreichung.freshness.sources import listed_terms, sources_of
from content.handreichung.library import live_chapters, read_library
from content.handreichung.models import KapitelPage
from content.pages.base_page import BasePage


@dataclass(frozen=True)
class Freshness:
    """A public chapter, when it was looked at last (None: never) and what has changed since."""

    chapter: KapitelPage
    seen_at: datetime | None
    changes: list[SourceChange]

    @property
    def is_due(self) -> bool:
        """True when somebody has to look at it."""
        return bool(self.changes)


def freshness(only: KapitelPage | None = None) -> list[Freshness]:
    """Return the state of all public chapters in their order, or of one.

    Costs the queries of ``live_chapters`` and ``read_library`` and one more, however many chapters there are.
    """
    chapters = [chapter for chapter in live_chapters() if only is None or chapter.pk == only.pk]
    if not chapters:
        return []
    library, listed = read_library(chapters), listed_terms()
    known: dict[int, list[KnownSource]] = defaultdict(list)
    for row in KnownSource.objects.filter(chapter__in=chapters).order_by("pk"):
        known[row.chapter_id].append(row)
    return [
        Freshness(
            chapter,
            max((row.seen_at for row in known[chapter.pk]), default=None),
            changes([row.source for row in known[chapter.pk]], sources_of(chapter, library, listed)),
        )
        for chapter in chapters
    ]


@transaction.atomic
def remember(chapters: Sequence[KapitelPage], user: Any = None) -> None:
    """Note that somebody has looked at these chapters and that they fit their sources of now."""
    library, listed, now = read_library(chapters), listed_terms(), timezone.now()
    KnownSource.objects.filter(chapter__in=chapters).delete()
    KnownSource.objects.bulk_create(
        [
            KnownSource(
                chapter=chapter,
                kind=source.kind,
                key=source.key,
                label=source.label[:LABEL_LENGTH],
                fingerprint=source.fingerprint,
                texts=source.texts,
                seen_at=now,
                seen_by=user,
            )
            for chapter in chapters
            for source in sources_of(chapter, library, listed)
        ],
        batch_size=200,
    )


def follow_publication(page: BasePage) -> None:
    """Take a chapter for looked at when it goes online for the first time (``publication.after``).

    A later publication leaves its marks: whoever corrects a word has not looked at all sources.
    """
    if isinstance(page, KapitelPage) and page.live and not page.known_sources.exists():
        remember([page])
