"""Terms as rows of texts: what stands in an exchange file, as editors see it, drafts included."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Revision

from glossary.exchange.cells import NO, YES, one_line_ends
from glossary.exchange.columns import SLUG, columns
from glossary.exchange.rows import Record
from glossary.exchange.xml_text import visible
from glossary.term import Term


class FileNames:
    """How pictures and videos are written in a file: number and title, so that nobody takes a wrong one."""

    def __init__(self) -> None:
        self.pictures: dict[int, str] = dict(get_image_model().objects.values_list("pk", "title"))
        self.videos: dict[int, str] = dict(get_document_model().objects.values_list("pk", "title"))

    def of(self, field: str) -> dict[int, str]:
        """Return the titles of the files that a field may hold, by number."""
        return self.pictures if field == "picture" else self.videos

    def written(self, field: str, pk: int | None) -> str:
        """Return number and title of a file; empty for none and for one that is gone."""
        return f"{pk} {' '.join(visible(self.of(field)[pk]).split())}" if pk in self.of(field) else ""


def records(terms: QuerySet[Term], names: FileNames) -> dict[int, Record]:
    """Return the records of terms by their number, as they would be edited next: a draft before what is online.

    Costs four queries however many terms there are, after those for ``names``.
    """
    found = list(terms.order_by("slug"))
    drafts = dict(
        Revision.objects.filter(
            pk__in=[term.latest_revision_id for term in found if term.has_unpublished_changes]
        ).values_list("pk", "content")
    )
    slugs = dict(Term.objects.values_list("pk", SLUG))
    related: dict[int, list[int]] = {}
    for start, end in Term.related.through.objects.values_list("from_term_id", "to_term_id"):
        related.setdefault(start, []).append(end)
    return {
        term.pk: _record(term, drafts.get(term.latest_revision_id), related.get(term.pk, []), slugs, names)
        for term in found
    }


def _record(
    term: Term,
    draft: dict[str, Any] | None,
    related: list[int],
    slugs: dict[int, str],
    names: FileNames,
) -> Record:
    record = {}
    for column in columns():
        if column.key == "published":
            record[column.key] = YES if term.live else NO
            continue
        if column.key == SLUG:
            # By it a row finds its term: what is online, not what a draft wants to change it to.
            record[column.key] = term.slug
            continue
        if column.key == "related":
            pks: Iterable[int] = (draft or {}).get("related", related) if draft else related
            record[column.key] = "\n".join(sorted(slugs[pk] for pk in pks if pk in slugs))
            continue
        attribute = term._meta.get_field(column.key).attname
        value = draft.get(column.key) if draft is not None else getattr(term, attribute)
        if column.key in ("picture", "sign_language_video"):
            record[column.key] = names.written(column.key, value)
        elif isinstance(value, bool):
            record[column.key] = YES if value else NO
        else:
            record[column.key] = one_line_ends(visible(value or ""))
    return record
