"""Single pages to print and to take along: topics, guides, checklists, workshop templates, networks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from django.utils import translation
from django.utils.translation import gettext, ngettext, pgettext

from content.handreichung.export import manuscript as m
from content.handreichung.export.blocks import Blocks, body_parts
from content.handreichung.export.facts import day_in_words
from content.handreichung.export.sender import imprint, sender
from content.handreichung.export.stills import still
from content.handreichung.export.words import word_list, words_in
from content.netzwerke.models import NetzwerkPage
from content.pages.base_page import BasePage
from content.pages.columns import text_in
from content.pages.reader_check import reader_check
from content.pages.site_settings import SiteSettings
from content.pages.text import TextKind, plain_text
from content.pages.version import PageVersion
from content.praxisanleitungen.agenda import parts as agenda_of
from content.praxisanleitungen.checklist import checklist
from content.praxisanleitungen.models import ChecklistePage, LeitfadenPage, PraxisanleitungPage, WorkshopPage

Parts = tuple[m.Part, ...]
# The blocks that a card of a topic has.
_ESSENTIAL = ("paragraph", "heading", "picture_text", "list", "example", "notice", "table")


def card(version: PageVersion, settings: SiteSettings, ticks: Sequence[str] = ()) -> m.Manuscript:
    """Return a page's version as a document; ``ticks`` are the points of a checklist that a reader has ticked.

    It holds what the page holds, in its order, and after it the explained words; what leads to other pages is left
    out.
    """
    blocks = Blocks(version)
    with translation.override(blocks.interface):
        kind = str(version.type_label)
        start, own = head(blocks), page_parts(version, ticks)
        parts = (*easy_label(blocks), *start, *facts(blocks), *own)
        # Notices and facts are not explained on the page either.
        explained = words_in(title_and(version, (*start, *own)), version.code, version.page)
        words = word_list(explained, version.code)
    url = version.full_url_in(version.code) or ""
    parts = (*parts, *words)
    return m.Manuscript(
        title=version.title,
        language=version.code,
        parts=(*parts, *imprint(parts, settings, version.code, url)),
        kind=kind,
        kind_language=blocks.foreign,
        date=_day(version.page),
        url=url,
        **sender(settings),
    )


def short_card(version: PageVersion, settings: SiteSettings, ticks: Sequence[str] = ()) -> m.Manuscript:
    """Return what somebody needs who acts: the points, the timetable, the steps; of a topic its text.

    Explained words and ways on are left out; ``handout.write_handout`` sets it on two pages.
    """
    blocks = Blocks(version)
    with translation.override(blocks.interface):
        kind = str(version.type_label)
        own = _own_parts(blocks, ticks)
        name = f"{version.title} – {pgettext('end of the name of a file', 'short')}"
        text = own or body_parts(
            [block for block in version.body or () if block.block_type in _ESSENTIAL], version
        )
        parts = (*easy_label(blocks), *head(blocks), *facts(blocks), *text)
    url = version.full_url_in(version.code) or ""
    return m.Manuscript(
        title=version.title,
        language=version.code,
        parts=(*parts, *imprint((), settings, version.code, url)),
        kind=kind,
        kind_language=blocks.foreign,
        date=_day(version.page),
        url=url,
        name=name,
        **sender(settings),
    )


def _day(page: BasePage) -> date | None:
    published = page.last_published_at or page.latest_revision_created_at
    return published.date() if published else None


def title_and(version: PageVersion, parts: Parts) -> Parts:
    """Return parts with the title before them, as on the page: sections start below it."""
    return (m.Heading(1, version.title), *parts)


def page_parts(version: PageVersion, ticks: Sequence[str] = ()) -> Parts:
    """Return what a page of any type says below its head."""
    return (*body_parts(version.body or (), version), *own_parts(version, ticks))


def own_parts(version: PageVersion, ticks: Sequence[str] = ()) -> Parts:
    """Return what only a page of its type says: points, timetable, steps. A handbook takes it, too."""
    blocks = Blocks(version)
    with translation.override(blocks.interface):
        return _own_parts(blocks, ticks)


def _own_parts(blocks: Blocks, ticks: Sequence[str]) -> Parts:
    own = next((write for model, write in _OWN.items() if isinstance(blocks.version.page, model)), None)
    return own(blocks, ticks) if own else ()


def head(blocks: Blocks) -> Parts:
    """Return what stands between the title of a page and its text: lead and main picture."""
    version, page = blocks.version, blocks.version.page
    picture = still(page.main_image, alt=version.main_image_alt)
    lead = blocks.lines(version.lead)
    return (
        *((m.Paragraph(lead, is_lead=True),) if lead else ()),
        *((picture,) if picture else ()),
    )


def easy_label(blocks: Blocks) -> Parts:
    """Return what kind of easy language a version is in, and who has checked it; nothing for other languages."""
    if not blocks.version.language.is_easy:
        return ()
    check = reader_check(blocks.version.page, blocks.version.code, False)
    if check is None:
        name, checked = gettext("Text for easy reading"), gettext("not yet checked by a test group")
    else:
        words = gettext("checked by %(group)s on %(day)s")
        name = gettext("Leichte Sprache")
        checked = words % {"group": check.group, "day": day_in_words(check.day)}
    return (m.Paragraph((m.Run(name, bold=True), m.Run(f" – {checked}")), is_quiet=True),)


def facts(blocks: Blocks) -> Parts:
    """Return the facts of a page at a glance; nothing where it has none."""
    page = blocks.version.page
    found: list[tuple[str, m.Runs]] = []
    if isinstance(page, PraxisanleitungPage):
        found = [(name, (blocks.label(str(text)),)) for name, text in _practice_facts(page) if text]
    elif isinstance(page, NetzwerkPage):
        found = _network_facts(blocks, page)
    fields = [text_in(field, "name", blocks.code) for field in page.handlungsfelder.all()]
    if fields:
        runs = tuple(
            run
            for place, (name, code) in enumerate(fields)
            for run in (
                *((m.Run(", "),) if place else ()),
                m.Run(name, language=code if code != blocks.code else ""),
            )
        )
        found.append((gettext("Fields of action"), runs))
    if page.reviewed_on:
        found.append((gettext("Last checked on"), (blocks.label(day_in_words(page.reviewed_on)),)))
    pairs = tuple(m.Pair(name, runs) for name, runs in found)
    title = (
        (blocks.heading(1, gettext("How to reach the network")),) if isinstance(page, NetzwerkPage) else ()
    )
    return (*title, m.Pairs(pairs, blocks.foreign)) if pairs else ()


def _practice_facts(page: PraxisanleitungPage) -> list[tuple[str, str]]:
    minutes = getattr(page, "total_minutes", 0)
    return [
        (gettext("Duration"), page.get_duration_display()),
        (gettext("Exactly"), in_minutes(minutes) if minutes else ""),
        (gettext("Group size"), page.people),
        (gettext("Effort"), page.get_effort_display()),
        (gettext("Phase"), page.get_phase_display()),
        (gettext("Participation"), page.get_participation_display()),
    ]


def _network_facts(blocks: Blocks, page: NetzwerkPage) -> list[tuple[str, m.Runs]]:
    contacts = [
        (gettext("Phone"), page.phone, page.phone_url),
        (gettext("Email"), page.email, f"mailto:{page.email}"),
        (gettext("Website of the network"), page.website, page.website),
    ]
    return [
        (gettext("Region"), (blocks.label(page.get_land_display()),)),
        (gettext("Kind"), (blocks.label(page.get_kind_display()),)),
        *((name, (m.Run(text, href=href),)) for name, text, href in contacts if text),
    ]


def in_minutes(minutes: int) -> str:
    """Return a time in words: "15 minutes"."""
    return ngettext("%(minutes)s minute", "%(minutes)s minutes", minutes) % {"minutes": minutes}


def _steps(blocks: Blocks, _ticks: Sequence[str]) -> Parts:
    found: list[m.Part] = [blocks.heading(1, gettext("Step by step"))] if blocks.version.steps else []
    for number, block in enumerate(blocks.version.steps or (), start=1):
        value = block.value
        named = [(gettext("Goal"), "goal"), (gettext("Who"), "who"), (gettext("How long"), "duration")]
        pairs = tuple(m.Pair(name, blocks.lines(value[key])) for name, key in named if value[key])
        found.append(m.Heading(2, f"{number}. {value['title']}"))
        found += [m.Pairs(pairs, blocks.foreign)] if pairs else []
        found += blocks.rich(value["text"])
        if value["result"]:
            result = m.Paragraph(blocks.lines(value["result"]))
            found.append(m.Note(m.NoteKind.TIP, gettext("Result:"), (result,), blocks.foreign))
    return tuple(found)


def _points(blocks: Blocks, ticks: Sequence[str]) -> Parts:
    found = checklist(blocks.version.groups or (), ticks)
    if not found.items:
        return ()
    done = gettext("%(done)s of %(all)s done") % {"done": len(found.ticked), "all": len(found.items)}
    parts: list[m.Part] = [blocks.heading(1, gettext("Your checklist"))]
    parts += [m.Paragraph((blocks.label(done, bold=True),))]
    for group in found.groups:
        parts.append(m.Heading(2, group.title))
        parts += [m.Paragraph(blocks.lines(group.intro))] if group.intro else []
        items = (
            m.CheckItem(blocks.lines(item.text), blocks.lines(item.help), item.ticked) for item in group.items
        )
        parts.append(m.Checks(tuple(items)))
    return tuple(parts)


def _workshop(blocks: Blocks, _ticks: Sequence[str]) -> Parts:
    version = blocks.version
    named = [
        (gettext("Goal"), _paragraphs(blocks, version.goal)),
        (gettext("Material"), _material(blocks)),
        (gettext("Room"), _paragraphs(blocks, version.room)),
        (gettext("So that everybody can take part"), _paragraphs(blocks, version.accessibility)),
    ]
    needed = [part for name, parts in named if parts for part in (blocks.heading(2, name), *parts)]
    total = version.page.total_minutes
    in_all = ngettext("%(minutes)s minute in all", "%(minutes)s minutes in all", total) % {"minutes": total}
    items = tuple(
        m.AgendaPart(
            f"{gettext('From minute')} {item.start}",
            in_minutes(item.minutes),
            item.title,
            (
                *blocks.rich(item.text),
                *((m.Paragraph(blocks.lines(item.method), is_quiet=True),) if item.method else ()),
            ),
        )
        for item in agenda_of(version.agenda or ())
    )
    return (
        *((blocks.heading(1, gettext("What you need")), *needed) if needed else ()),
        blocks.heading(1, gettext("Timetable")),
        m.Paragraph((blocks.label(in_all, bold=True),)),
        *((m.Agenda(items, blocks.foreign),) if items else ()),
    )


def _material(blocks: Blocks) -> Parts:
    things = plain_text(blocks.version.material, TextKind.LIST_ITEM)
    items = tuple(m.Item(blocks.lines(thing.text)) for thing in things)
    return (m.ItemList(items, m.ListKind.TICKS),) if items else ()


def _paragraphs(blocks: Blocks, text: str) -> Parts:
    found = plain_text(text, TextKind.PARAGRAPH)
    return tuple(m.Paragraph(blocks.lines(paragraph.text)) for paragraph in found)


def _who_can_join(blocks: Blocks, _ticks: Sequence[str]) -> Parts:
    found = _paragraphs(blocks, blocks.version.who_can_join)
    return (blocks.heading(1, gettext("Who can join?")), *found) if found else ()


# What pages of a type say below their text.
_OWN: dict[type[BasePage], Callable[[Blocks, Sequence[str]], Parts]] = {
    LeitfadenPage: _steps,
    ChecklistePage: _points,
    WorkshopPage: _workshop,
    NetzwerkPage: _who_can_join,
}
