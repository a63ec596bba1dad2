"""The sources that a file names: those that are known, those that are new, and those it describes anew."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content.matrix.beleg import Beleg
from content.matrix.exchange.choices import key_of
from content.matrix.exchange.columns import heading_of
from glossary.exchange.cells import one_line_ends, truth
from glossary.exchange.rows import CellError, Record

PLACE = "beleg_place"
Key = tuple[str, int]


class BelegBook:
    """Finds or makes the Beleg of each row. One is known by reference and year; nothing is stored before ``save``."""

    def __init__(self) -> None:
        self._known: dict[Key, list[Beleg]] = {}
        for beleg in Beleg.objects.all():
            self._known.setdefault((beleg.reference, beleg.year), []).append(beleg)
        self._taken: dict[Key, tuple[int, Record, Beleg]] = {}
        self._to_save: list[Beleg] = []

    def take(self, row: int, cells: Record, errors: list[CellError]) -> Beleg | None:
        """Return the Beleg that a row describes; None when something in it is wrong."""
        found: list[CellError] = []
        described = {key: text for key, text in cells.items() if key != PLACE}
        values = _values(row, described, found)
        key = (values.get("reference", ""), values.get("year") or 0)
        if not found and key in self._taken:
            first, before, beleg = self._taken[key]
            if before == described:
                return beleg
            message = _("Row %(row)s describes the same source in another way.") % {"row": first}
            found.append(CellError(row, heading_of("beleg_reference"), message))
        beleg = None if found else self._beleg(row, key, values, found)
        errors += found
        if found:
            return None
        self._taken[key] = row, described, beleg
        return beleg

    def save(self) -> None:
        """Store what is new or changed."""
        for beleg in self._to_save:
            beleg.save()

    def _beleg(self, row: int, key: Key, values: dict[str, Any], errors: list[CellError]) -> Beleg:
        known = self._known.get(key, [])
        same = [beleg for beleg in known if _is_as(beleg, values)]
        if same:
            return same[0]
        if len(known) > 1:
            message = _(
                "There are several sources of this name and year. Change them in the list of evidence."
            )
            errors.append(CellError(row, heading_of("beleg_reference"), message))
        beleg = known[0] if known else Beleg()
        for name, value in values.items():
            setattr(beleg, name, value)
        try:
            beleg.full_clean()
        except ValidationError as refusal:
            for name, messages in refusal.message_dict.items():
                errors += [CellError(row, heading_of(f"beleg_{name}"), message) for message in messages]
        self._to_save.append(beleg)
        return beleg


def _is_as(beleg: Beleg, values: dict[str, Any]) -> bool:
    now = {name: getattr(beleg, name) for name in values}
    return values == now | {"note": one_line_ends(beleg.note)} if "note" in values else values == now


def _values(row: int, cells: Record, errors: list[CellError]) -> dict[str, Any]:
    """Return the values of a Beleg's fields; columns that the file does not have are left out."""
    values: dict[str, Any] = {}
    for key, text in cells.items():
        name, value, message = key.removeprefix("beleg_"), text, ""
        if name == "year":
            value = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None
            message = _("A year with four digits is needed.")
        elif name == "kind":
            # An empty cell is the kind of a new Beleg.
            value = key_of(key, text) if text else Beleg._meta.get_field("kind").default
            message = _("There is no such choice.")
        elif name == "is_demo":
            value = truth(text)
            message = _("Write yes or no.")
        elif name == "grade":
            value = text.upper() or Beleg._meta.get_field("grade").default
        elif name == "reference":
            value, message = " ".join(text.split()) or None, _("The source is missing.")
        if value is None:
            errors.append(CellError(row, heading_of(key), message))
        values[name] = value
    for name in ("reference", "year"):
        if name not in values:
            message = _("A source needs the columns “%(reference)s” and “%(year)s”.")
            names = {"reference": heading_of("beleg_reference"), "year": heading_of("beleg_year")}
            errors.append(CellError(row, "", message % names))
            break
    return values
