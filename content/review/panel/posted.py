"""The texts of an editor's form as they stand in the browser, put on a page or term that is not saved.

Nothing is validated: a text is checked while it is being written, whatever else is still wrong in the form. No
image, page or document that the form names is fetched, so reading a form costs no query.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.blocks.stream_block import StreamValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from content.pages.columns import column
from content.review.subjects import form_fields

# More than any stream of ours may hold: a forged count must not keep the server busy.
MOST_PARTS = 2_000


class UnreadableForm(ValueError):
    """The form is not one that our editor sends."""


def put_on(subject: models.Model, form: Mapping[str, str], codes: Iterable[str]) -> None:
    """Set the translated fields of ``subject`` in some languages from a form (names and values as posted).

    What the form does not hold stays as it is; texts are cut at the length their field may have. Raises
    UnreadableForm. The subject is not saved.
    """
    for code in codes:
        for name in form_fields(subject, code).values():
            field = subject._meta.get_field(name)
            if isinstance(field, StreamField):
                if f"{field.name}-count" in form:
                    setattr(subject, field.attname, _stream(field.stream_block, form, field.name))
            elif isinstance(field, models.BooleanField):
                # A switch that is off is not posted: the text above it tells that its tab was.
                if column("title", code) in form:
                    setattr(subject, field.attname, field.name in form)
            elif isinstance(field, models.CharField | models.TextField) and field.name in form:
                setattr(subject, field.attname, str(form[field.name])[: field.max_length])


def _stream(block: blocks.StreamBlock, form: Mapping[str, str], prefix: str) -> StreamValue:
    try:
        return StreamValue(block, stored_form(block, form, prefix), is_lazy=True)
    # Whatever a forged form breaks in Wagtail's converters.
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise UnreadableForm(f"{prefix}: {error}") from error


def stored_form(block: blocks.Block, form: Mapping[str, str], prefix: str) -> Any:
    """Return the posted value of any block as the database would store it; choosers keep the number they were sent.

    Blocks of a kind that holds no text are None.
    """
    if isinstance(block, blocks.StreamBlock):
        return [
            {"type": form[f"{part}-type"], "id": form.get(f"{part}-id"), "value": value}
            for part, child in _parts(form, prefix, block)
            if (value := stored_form(child, form, f"{part}-value")) is not None
        ]
    if isinstance(block, blocks.ListBlock):
        return [
            {
                "type": "item",
                "id": form.get(f"{part}-id"),
                "value": stored_form(block.child_block, form, f"{part}-value"),
            }
            for part, _child in _parts(form, prefix)
        ]
    if isinstance(block, ImageBlock):
        names = ("image", "alt_text")
        decorative = {"decorative": f"{prefix}-decorative" in form}
        return {name: form.get(f"{prefix}-{name}") for name in names} | decorative
    if isinstance(block, blocks.StructBlock):
        return {
            name: stored_form(child, form, f"{prefix}-{name}") for name, child in block.child_blocks.items()
        }
    if isinstance(block, TypedTableBlock):
        return _table(block, form, prefix)
    if isinstance(block, blocks.RichTextBlock):
        posted = block.field.widget.value_from_datadict(form, {}, prefix)
        return block.get_prep_value(block.value_from_form(posted))
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return form.get(prefix)
    return None


def _parts(
    form: Mapping[str, str], prefix: str, block: blocks.StreamBlock | None = None
) -> list[tuple[str, blocks.Block | None]]:
    """Return the prefix of each part of a stream or list in its order, with its block in a stream."""
    count = int(form[f"{prefix}-count"])
    if count > MOST_PARTS:
        raise UnreadableForm(f"{prefix}: {count} parts")
    found = []
    for number in range(count):
        part = f"{prefix}-{number}"
        if form[f"{part}-deleted"]:
            continue
        child = block.child_blocks.get(form[f"{part}-type"]) if block else None
        if block is None or child is not None:
            found.append((int(form[f"{part}-order"]), part, child))
    return [(part, child) for _order, part, child in sorted(found, key=lambda entry: entry[0])]


def _table(block: TypedTableBlock, form: Mapping[str, str], prefix: str) -> dict[str, Any]:
    columns = _numbered(form, prefix, "column")
    rows = _numbered(form, prefix, "row")
    kinds = [block.child_blocks[form[f"{prefix}-column-{number}-type"]] for number in columns]
    return {
        "caption": form.get(f"{prefix}-caption", ""),
        "columns": [
            {
                "type": form[f"{prefix}-column-{number}-type"],
                "heading": form.get(f"{prefix}-column-{number}-heading", ""),
            }
            for number in columns
        ],
        "rows": [
            {
                "values": [
                    stored_form(kind, form, f"{prefix}-cell-{row}-{number}")
                    for number, kind in zip(columns, kinds, strict=True)
                ]
            }
            for row in rows
        ],
    }


def _numbered(form: Mapping[str, str], prefix: str, name: str) -> list[int]:
    """Return the numbers of a table's columns or rows in their order."""
    count = int(form[f"{prefix}-{name}-count"])
    if count > MOST_PARTS:
        raise UnreadableForm(f"{prefix}: {count} {name}s")
    present = [number for number in range(count) if not form[f"{prefix}-{name}-{number}-deleted"]]
    return sorted(present, key=lambda number: int(form[f"{prefix}-{name}-{number}-order"]))
