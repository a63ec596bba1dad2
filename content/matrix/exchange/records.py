"""Findings as texts: what stands in a file, as editors see it, drafts included."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from content.matrix.befund import LINKED_TYPES, Befund
from content.matrix.beleg import Beleg
from content.matrix.exchange.choices import word_of
from content.matrix.exchange.columns import EVIDENCE, NAMED, SLUG, SWITCHES, columns
from content.matrix.kinds import Audience
from content.pages.base_page import BasePage
from glossary.exchange.cells import NO, YES, one_line_ends
from glossary.exchange.rows import Record

# Types of pages as Django names their models.
LINKED = [name.split(".")[1].lower() for name in LINKED_TYPES]


@dataclass
class FindingRecord:
    """A finding: the cells of its own columns, and those of each piece of evidence."""

    own: Record
    evidence: list[Record] = field(default_factory=list)

    def rows(self) -> list[list[str]]:
        """Return its rows in a file, at least one."""
        first, *others = self.evidence or [{}]
        shown = [self.own | first, *({SLUG: self.own[SLUG]} | other for other in others)]
        return [[row.get(column.key, "") for column in columns()] for row in shown]


class Names:
    """How rows, columns, files, people and pages are written in a file."""

    def __init__(self) -> None:
        self.named = {name: _names(name, field) for name, field in NAMED.items()}
        # The first part of a path is the home page.
        self.pages = {
            pk: path.strip("/").partition("/")[2]
            for pk, path in BasePage.objects.filter(content_type__model__in=LINKED).values_list(
                "pk", "url_path"
            )
        }


def _names(name: str, field: str) -> dict[int, str]:
    """Return what a foreign key of findings can lead to, by key."""
    return dict(Befund._meta.get_field(name).related_model._default_manager.values_list("pk", field))


def records(names: Names) -> dict[int, FindingRecord]:
    """Return all findings by the number of their page, as they would be edited next: drafts before what is online.

    Costs five queries, however many there are, after those for ``names``.
    """
    belege = Beleg.objects.in_bulk()
    befunde = Befund.objects.select_related("latest_revision").prefetch_related("belege", "links")
    return {
        befund.pk: _record(befund, _current(befund), belege, names) for befund in befunde.order_by("path")
    }


def _current(befund: Befund) -> dict[str, Any]:
    """Return the stored values of a finding as it would be edited next, under the names of a revision."""
    if befund.latest_revision and (befund.has_unpublished_changes or not befund.live):
        return befund.latest_revision.content
    plain = {column.key for column in columns()} & {field.attname for field in befund._meta.concrete_fields}
    return {key: getattr(befund, key) for key in plain} | {
        **{name: getattr(befund, f"{name}_id") for name in NAMED},
        "belege": [{"beleg": row.beleg_id, "place": row.place} for row in befund.belege.all()],
        "links": [{"page": link.page_id} for link in befund.links.all()],
    }


def _record(befund: Befund, values: dict[str, Any], belege: dict[int, Beleg], names: Names) -> FindingRecord:
    # By the slug a row finds its page: what is online, not what a draft wants to change it to.
    own = {SLUG: befund.slug}
    for column in columns()[1:]:
        if column.key not in EVIDENCE:
            own[column.key] = _written(column.field, values.get(column.key), names)
    rows = [(belege.get(row["beleg"]), row) for row in values.get("belege", ())]
    return FindingRecord(
        own, [evidence_record(beleg, row.get("place") or "") for beleg, row in rows if beleg]
    )


def evidence_record(beleg: Beleg, place: str) -> Record:
    """Return the cells of a piece of evidence."""
    return {
        "beleg_reference": beleg.reference,
        "beleg_kind": word_of("beleg_kind", beleg.kind),
        "beleg_year": str(beleg.year),
        "beleg_place": place,
        "beleg_url": beleg.url,
        "beleg_grade": beleg.grade,
        "beleg_is_demo": YES if beleg.is_demo else NO,
        "beleg_note": one_line_ends(beleg.note),
    }


def _written(name: str, value: Any, names: Names) -> str:
    if name in names.named:
        return names.named[name].get(value, "")
    if name == "kind":
        return word_of(name, value)
    if name == "audiences":
        # In the order of the choices, as what is typed is put into order, too.
        return "\n".join(word_of(name, each.value) for each in Audience if each.value in (value or ()))
    if name == "links":
        return "\n".join(names.pages[link["page"]] for link in value or () if link["page"] in names.pages)
    if name in SWITCHES:
        return YES if value else NO
    return one_line_ends(str(value or ""))
