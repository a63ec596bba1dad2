"""What has changed among the sources of a chapter: pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from content import languages
from content.handreichung.freshness.sources import SHARED, ChapterSource
from content.review.freshness.word_diff import DiffPart, shortened, word_diff


class ChangeKind(StrEnum):
    """What has happened to a source."""

    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True)
class TextChange:
    """The text of one language before and now, as one; ``language`` is None for facts that all languages share."""

    language: languages.Language | None
    parts: list[DiffPart]


@dataclass(frozen=True)
class SourceChange:
    """A source that is not what it was; ``source`` is the present one, the former one where it is gone."""

    kind: ChangeKind
    source: ChapterSource
    before: ChapterSource | None = None

    @property
    def texts(self) -> list[TextChange]:
        """What has changed in which language; nothing for sources that are new or gone."""
        if self.before is None:
            return []
        old, new = self.before.texts, self.source.texts
        codes = [code for code in (*languages.CODES, SHARED) if old.get(code, "") != new.get(code, "")]
        return [
            TextChange(
                languages.get(code) if code else None,
                shortened(word_diff(old.get(code, ""), new.get(code, ""))),
            )
            for code in codes
        ]


def changes(known: Iterable[ChapterSource], present: Iterable[ChapterSource]) -> list[SourceChange]:
    """Return what has changed since a chapter was looked at: changed sources, then new ones, then those gone."""
    before = {source.name: source for source in known}
    now = {source.name: source for source in present}
    changed = [
        SourceChange(ChangeKind.CHANGED, source, before[name])
        for name, source in now.items()
        if name in before and before[name].fingerprint != source.fingerprint
    ]
    added = [SourceChange(ChangeKind.ADDED, source) for name, source in now.items() if name not in before]
    gone = [SourceChange(ChangeKind.GONE, source) for name, source in before.items() if name not in now]
    return [*changed, *added, *gone]
