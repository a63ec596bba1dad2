"""What stands at the end of a handbook to work with: its checklists and workshop templates, each once."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from content.handreichung.chapter import Chapter
from content.handreichung.export import manuscript as m
from content.handreichung.export.cards import own_parts
from content.handreichung.manuscripts.labels import Labels, Parts, deeper
from content.pages.version import PageVersion
from content.praxisanleitungen.models import ChecklistePage, WorkshopPage


def is_in_annex(version: PageVersion) -> bool:
    """Tell whether a page stands in the annex of a document that names it."""
    return isinstance(version.page, (ChecklistePage, WorkshopPage))


def anchor_of(version: PageVersion) -> str:
    """Return what links to a page in the annex lead to."""
    return f"anhang-{version.page.pk}"


def annex(chapters: Iterable[Chapter], labels: Labels) -> Parts:
    """Return the checklists and workshop templates of all chapters, ready to be used on paper.

    They are needed in several chapters; each chapter leads to them. Nothing where there are none.
    """
    chapters = list(chapters)
    lists = (
        (_("Checklists"), [version for chapter in chapters for version in chapter.checklists]),
        (_("Workshop templates"), [version for chapter in chapters for version in chapter.workshops]),
    )
    found: list[m.Part] = []
    for title, versions in lists:
        if versions:
            found += (m.PageBreak(), labels.heading(1, title))
        for version in {version.page.pk: version for version in versions}.values():
            found.append(labels.title(2, version, anchor=anchor_of(version)))
            lead = (m.Paragraph(labels.text(version, version.lead)),) if version.lead else ()
            found += (*lead, *labels.passage(version, deeper(deeper(own_parts(version)))))
    return tuple(found)
