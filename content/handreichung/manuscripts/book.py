"""The whole handbook, one chapter of it, and one's own handbook as documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from content.handreichung.book import book, single_chapter
from content.handreichung.chapter import Chapter, Source
from content.handreichung.export import manuscript as m
from content.handreichung.export.blocks import body_parts
from content.handreichung.export.sender import imprint, sender
from content.handreichung.export.words import word_list, words_in
from content.handreichung.manuscripts.annex import annex
from content.handreichung.manuscripts.chapter import chapter_parts, source_parts
from content.handreichung.manuscripts.labels import Labels, Parts
from content.handreichung.tailoring.proposal import Recommended
from content.handreichung.tailoring.request import TownRequest
from content.pages.site_settings import SiteSettings
from content.pages.version import PageVersion


def whole_handbook(version: PageVersion, settings: SiteSettings, query: QueryDict) -> m.Manuscript:
    """Return the handbook with all its chapters; nothing in the address changes it."""
    labels = Labels(version.code)
    with translation.override(labels.interface):
        found = book(version.code)
        parts = tuple(
            part
            for number, chapter in enumerate(found.chapters, start=1)
            for part in (m.PageBreak(), *chapter_parts(chapter, labels, number))
        )
        parts = (*body_parts(version.body or (), version), *parts, *annex(found.chapters, labels))
        lead = "".join(run.text for run in labels.text(version, version.lead))
        values = {"title": version.title, "subtitle": lead, "url": _address(version)}
        return _document(parts, found.sources, labels, settings, **values)


def one_chapter(version: PageVersion, settings: SiteSettings, query: QueryDict) -> m.Manuscript:
    """Return a chapter as a document of its own."""
    labels = Labels(version.code)
    with translation.override(labels.interface):
        chapter = single_chapter(version.page, version)
        # Its title is that of the document.
        parts = (*chapter_parts(chapter, labels, chapter.number)[1:], *annex([chapter], labels))
        values = {"title": version.title, "url": _address(version), "is_book": False}
        return _document(parts, chapter.sources, labels, settings, **values)


def _address(version: PageVersion) -> str:
    return version.full_url_in(version.code) or ""


def own_handbook(town: TownRequest, settings: SiteSettings) -> m.Manuscript:
    """Return a town's own handbook: its answers, then its chapters with the reasons for each."""
    labels = Labels(town.book.code)
    proposal = town.proposal
    with translation.override(labels.interface):
        chapters = [chosen.chapter for chosen in proposal.chapters]
        parts: list[m.Part] = [labels.heading(1, _("Your answers")), *_answers(town, labels)]
        for number, chosen in enumerate(proposal.chapters, start=1):
            why = (labels.label(_("Why?")), *labels.points(chosen.reasons))
            why += _recommended(_("This helps you with it"), chosen.guides, labels)
            parts += [m.PageBreak(), *chapter_parts(chosen.chapter, labels, number, why)]
        parts += annex(chapters, labels)
        networks = _recommended("", proposal.networks, labels)
        parts += [labels.heading(1, _("Networks for you")), *networks] if networks else []
        values = {"title": town.title, "title_language": labels.foreign, "town": town.state.town}
        return _document(tuple(parts), _sources(chapters), labels, settings, **values)


def _answers(town: TownRequest, labels: Labels) -> Parts:
    return tuple(
        part
        for question, answers in town.answered
        for part in (labels.label(question.text), *labels.points(answers))
    )


def _recommended(title: str, found: Sequence[Recommended], labels: Labels) -> Parts:
    if not found:
        return ()
    items = tuple(m.Item((labels.link(each.version),), labels.points(each.reasons)) for each in found)
    return (*((labels.label(title),) if title else ()), m.ItemList(items))


def _sources(chapters: Sequence[Chapter]) -> list[Source]:
    found = {source.number: source for chapter in chapters for source in chapter.sources}
    return [found[number] for number in sorted(found)]


def _document(
    parts: Parts,
    sources: Sequence[Source],
    labels: Labels,
    settings: SiteSettings,
    title: str,
    subtitle: str = "",
    town: str = "",
    url: str = "",
    title_language: str = "",
    is_book: bool = True,
) -> m.Manuscript:
    """Return a document with sources and words at its end; ``town`` stands on it instead of who runs the site."""
    words = word_list(words_in(parts, labels.code), labels.code)
    parts = (*parts, *source_parts(sources, labels), *words)
    given_out: dict[str, Any] = {**sender(settings), **({"town": town} if town else {})}
    return m.Manuscript(
        title=title,
        title_language=title_language,
        language=labels.code,
        parts=(*parts, *imprint(parts, settings, labels.code, "" if is_book else url)),
        kind=_("Handreichung"),
        kind_language=labels.foreign,
        subtitle=subtitle,
        url=url,
        date=timezone.localdate(),
        has_cover=is_book,
        has_contents=is_book,
        **given_out,
    )
