"""Texts of a file become values of a finding, or errors at their cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db.models import CharField, TextField
from django.utils.translation import gettext as _

from content.matrix.befund import Befund, BefundBeleg, BefundLink
from content.matrix.exchange.belege import PLACE, BelegBook
from content.matrix.exchange.choices import key_of, lines
from content.matrix.exchange.columns import EVIDENCE, NAMED, SLUG, SWITCHES, columns, heading_of
from content.matrix.exchange.plan import TITLE, PlannedFinding
from content.matrix.exchange.records import Names
from content.matrix.forms import MOST_BELEGE, MOST_LINKS
from content.matrix.kinds import Weight
from content.matrix.models import Handlungsfeld, Wirkung
from glossary.exchange.cells import truth
from glossary.exchange.rows import CellError

AXES = {"handlungsfeld": Handlungsfeld, "wirkung": Wirkung}
GERMAN_DATE = "%d.%m.%Y"


class WrongCell(ValueError):
    """A cell has no value; the message says why."""


@dataclass
class ReadyFinding:
    """A finding with its new values, not yet stored; ``belege`` and ``links`` are None where they stay."""

    planned: PlannedFinding
    page: Befund
    belege: list[BefundBeleg] | None = None
    links: list[BefundLink] | None = None


class Reader:
    """Makes findings ready; knows rows, columns, files, people, pages and sources of the site."""

    def __init__(self, user: AbstractBaseUser) -> None:
        self.book = BelegBook()
        self._user = user
        names = Names()
        self._pages = {path: pk for pk, path in names.pages.items()}
        self._named = {name: {text: pk for pk, text in known.items()} for name, known in names.named.items()}
        self._named |= {name: _axis_names(model) for name, model in AXES.items()}

    def ready(self, planned: PlannedFinding, draft: Befund | None) -> tuple[ReadyFinding, list[CellError]]:
        """Return a finding with what the file says about it, and what is wrong in the file."""
        page = draft or Befund(slug=planned.slug, live=False, owner=self._user)
        errors = [CellError(planned.row, "", text) for text in self._refusals(draft)]
        found = ReadyFinding(planned, page)
        values = planned.values
        needed = (TITLE, *AXES) if planned.is_new else ()
        for key in [*(key for key in needed if key not in values), *values]:
            try:
                self._set(found, key, values.get(key, ""))
            except WrongCell as error:
                errors.append(CellError(planned.row, heading_of(key), str(error)))
        if planned.evidence is not None:
            found.belege = list(self._belege(found, errors))
        for key, message in _field_errors(page, planned):
            errors.append(CellError(planned.row, heading_of(key), message))
        return found, errors

    def _refusals(self, draft: Befund | None) -> Iterator[str]:
        if draft is None:
            return
        allowed = draft.permissions_for_user(self._user)
        if not allowed.can_edit():
            yield _("You may not change this finding.")
        elif allowed.page_locked():
            yield _("Somebody has locked this finding.")

    def _set(self, found: ReadyFinding, key: str, text: str) -> None:
        page = found.page
        if key in NAMED:
            setattr(page, f"{key}_id", self._key(key, text))
        elif key == "links":
            paths = lines(text)
            if len(paths) > MOST_LINKS:
                raise WrongCell(_("At most %(count)s are possible.") % {"count": MOST_LINKS})
            found.links = [
                BefundLink(page_id=self._page(path), sort_order=place) for place, path in enumerate(paths)
            ]
        else:
            setattr(page, key, _value(key, text))

    def _key(self, name: str, text: str) -> int | None:
        """Return the key of what a cell names; None where it names nothing and nothing is needed."""
        if not text:
            if name in AXES:
                raise WrongCell(_("This cell must be filled in."))
            return None
        known = self._named[name]
        pk = known.get(text) or known.get(text.casefold())
        if pk is None:
            raise WrongCell(_("There is no “%(name)s” here.") % {"name": text[:80]})
        return pk

    def _page(self, path: str) -> int:
        pk = self._pages.get(path.strip("/"))
        if pk is None:
            raise WrongCell(_("There is no topic, guide or network “%(name)s”.") % {"name": path[:80]})
        return pk

    def _belege(self, found: ReadyFinding, errors: list[CellError]) -> Iterator[BefundBeleg]:
        most = BefundBeleg._meta.get_field("place").max_length
        # Without a column for the places, each piece of evidence keeps its own.
        places = defaultdict(list)
        for kept in found.page.belege.all():
            places[kept.beleg_id].append(kept.place)
        for position, (row, cells) in enumerate(found.planned.evidence or ()):
            if position == MOST_BELEGE:
                message = _("At most %(count)s are possible.") % {"count": MOST_BELEGE}
                errors.append(CellError(row, heading_of("beleg_reference"), message))
            if len(cells.get(PLACE, "")) > most:
                message = _("The text is too long.")
                errors.append(CellError(row, heading_of(PLACE), message))
            if beleg := self.book.take(row, cells, errors):
                before = places[beleg.pk].pop(0) if places[beleg.pk] else ""
                yield BefundBeleg(beleg=beleg, place=cells.get(PLACE, before), sort_order=position)


def _axis_names(model: type[Handlungsfeld] | type[Wirkung]) -> dict[str, int]:
    """Return rows or columns by short name and by German name."""
    rows = list(model.objects.values_list("pk", "slug", "name_de"))
    return {name.casefold(): pk for pk, _slug, name in rows if name} | {slug: pk for pk, slug, _name in rows}


def _value(key: str, text: str) -> Any:
    if key == "kind":
        return _chosen(key, text)
    if key == "audiences":
        return [_chosen(key, entry) for entry in lines(text)]
    if key == "weight":
        if text not in {str(weight) for weight in Weight.values}:
            raise WrongCell(_("Write 1, 2 or 3."))
        return int(text)
    if key in SWITCHES or key.startswith("released_"):
        if (said := truth(text)) is None:
            raise WrongCell(_("Write yes or no."))
        return said
    return _day(text) if key == "reviewed_on" else text


def _chosen(key: str, text: str) -> str:
    found = key_of(key, text)
    if found is None:
        raise WrongCell(_("There is no “%(name)s” here.") % {"name": text[:80]})
    return found


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        if "." in text:
            return datetime.strptime(text, GERMAN_DATE).date()
        # Spreadsheet programs add a time.
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise WrongCell(_("Write the day as 2026-11-25 or 25.11.2026.")) from error


def _field_errors(page: Befund, planned: PlannedFinding) -> Iterator[tuple[str, str]]:
    """Yield what the fields' own rules say about the texts that change, and a title that is missing."""
    keys = {column.key for column in columns()} - {SLUG, *EVIDENCE}
    fields = [
        field
        for field in Befund._meta.concrete_fields
        if field.name in keys and isinstance(field, CharField | TextField)
    ]
    texts = {field.name for field in fields}
    for field in fields:
        # Of long texts Django asks the length in forms only.
        if (
            isinstance(field, TextField)
            and field.max_length
            and len(planned.values.get(field.name, "")) > field.max_length
        ):
            yield field.name, _("The text is too long.")
    try:
        page.clean_fields(
            exclude=[field.name for field in page._meta.get_fields() if field.name not in texts]
        )
    except ValidationError as refusal:
        for key, messages in refusal.message_dict.items():
            if key in planned.values or planned.is_new:
                yield from ((key, message) for message in messages)
