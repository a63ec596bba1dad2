"""A chapter as parts of a document: what its page shows, in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from content.handreichung.chapter import Chapter, Source, Statement
from content.handreichung.export import manuscript as m
from content.handreichung.export.blocks import body_parts
from content.handreichung.export.stills import still
from content.handreichung.manuscripts.annex import anchor_of, is_in_annex
from content.handreichung.manuscripts.labels import Labels, Parts, deeper
from content.pages.version import PageVersion


def chapter_parts(chapter: Chapter, labels: Labels, number: int, why: Parts = ()) -> Parts:
    """Return a chapter with its number in the document; ``why`` comes below its lead text.

    Sources are named by their numbers; the list of them stands at the end of the document (``source_parts``).
    """
    version = chapter.version
    lead = labels.text(version, version.lead)
    picture = still(version.page.main_image, alt=version.main_image_alt)
    return (
        labels.title(1, version, f"{number}. ", chapter.anchor),
        *((m.Paragraph(lead, is_lead=True),) if lead else ()),
        *((picture,) if picture else ()),
        *why,
        *labels.passage(version, deeper(body_parts(version.body or (), version))),
        *chapter_sections(chapter, labels),
    )


def chapter_sections(chapter: Chapter, labels: Labels) -> Parts:
    """Return what is assembled in a chapter, in sections of level 2."""
    found: list[m.Part] = []
    for group in chapter.groups:
        found.append(labels.heading(2, group.title, is_listed=False))
        for statement in group.statements:
            found += _statement(statement, labels)
    if chapter.actions:
        found.append(labels.heading(2, _("What a municipality can do"), is_listed=False))
        for statement, steps in chapter.actions:
            found.append(labels.title(3, statement.version))
            items = tuple(m.Item(labels.text(statement.version, step)) for step in steps)
            found.append(m.ItemList(items))
    lists = (
        (_("Checklists"), chapter.checklists),
        (_("Workshop templates"), chapter.workshops),
        (_("Guides"), chapter.guides),
        (_("Networks"), chapter.networks),
        (_("Read on"), chapter.topics),
    )
    for title, versions in lists:
        found += page_list(title, versions, labels)
    return tuple(found)


def _statement(statement: Statement, labels: Labels) -> Parts:
    version = statement.version
    found: list[m.Part] = [labels.title(3, version)]
    if version.lead:
        found.append(m.Paragraph(labels.text(version, version.lead)))
    if version.for_whom:
        words = labels.text(version, version.for_whom)
        found.append(m.Paragraph((labels.run(_("Important for:"), bold=True), m.Run(" "), *words)))
    if statement.befund.contested:
        found.append(m.Paragraph((labels.run(_("Contested: experts disagree about it."), bold=True),)))
    cited = [
        f"[{each.source.number}]{f' {each.place}' if each.place else ''} ({each.source.beleg.get_grade_display()})"
        for each in statement.citations
    ]
    if cited:
        evidence = labels.run(f"{_('Evidence:')} {', '.join(cited)}")
        found.append(m.Paragraph((evidence,), is_quiet=True))
    return tuple(found)


def page_list(title: str, versions: Sequence[PageVersion], labels: Labels) -> Parts:
    """Return pages under a heading, each with its facts and a link; nothing where there are none.

    What stands in the annex is linked there, everything else on the web.
    """
    if not versions:
        return ()
    items = []
    for version in versions:
        facts = ", ".join(str(fact.text) for fact in version.page.card_facts)
        link = labels.link(version)
        if is_in_annex(version):
            link = replace(link, href=f"#{anchor_of(version)}")
        items.append(m.Item((link, *((labels.run(f" – {facts}"),) if facts else ()))))
    return (labels.heading(2, title, is_listed=False), m.ItemList(tuple(items)))


def source_parts(sources: Sequence[Source], labels: Labels) -> Parts:
    """Return the list of sources with their grades and what these mean; nothing where there are none."""
    if not sources:
        return ()
    found: list[m.Part] = [labels.heading(1, _("Sources"))]
    for source in sources:
        beleg = source.beleg
        link = (m.Run(" "), m.Run(beleg.url, href=beleg.url)) if beleg.url else ()
        found.append(m.Paragraph((m.Run(f"[{source.number}] {beleg.reference} ({beleg.year})"), *link)))
        about = f"{beleg.get_kind_display()} · {beleg.get_grade_display()}: {source.definition}"
        about += f" · {_('Invented example')}" if beleg.is_demo else ""
        found.append(m.Paragraph((labels.run(about),), is_quiet=True))
    return tuple(found)
