"""The blocks of a page's text, from their short form in YAML to the form Wagtail stores."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from content.management.demo.bad_data import BadData, at, entries, items, named, text
from content.management.demo.block_ids import block_id, list_items
from content.management.demo.rich_text import rich_text

Path = tuple[object, ...]


@dataclass(frozen=True)
class Names:
    """Ids of what pages refer to: pages by slug, pictures by name, Belege by key.

    ``axes`` has rows and columns of the matrix by slug, each under the name of the field that refers to it.
    """

    pages: Mapping[str, int]
    pictures: Mapping[str, int]
    belege: Mapping[str, int] = field(default_factory=dict)
    axes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def heading(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """A heading: its text, or text and level."""
    if isinstance(value, str):
        return {"text": text(value), "level": "2"}
    given = entries(value, ("text",), ("level",))
    return {"text": text(given["text"]), "level": str(given.get("level", 2))}


def paragraph(value: Any, path: Path, names: Names) -> str:
    """Running text in Markdown."""
    return rich_text(text(value), names.pages)


def picture(value: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """A picture with alternative text, or the mark ``decorative``."""
    decorative = bool(value.get("decorative", False))
    if not decorative and not value.get("alt"):
        raise BadData("a picture needs alt, or decorative: true")
    return {
        "image": named(names.pictures, value["picture"], "picture"),
        "alt_text": "" if decorative else text(value["alt"]),
        "decorative": decorative,
    }


def picture_text(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """A picture and sentences, each in a line of its own."""
    given = entries(value, ("picture", "lines"), ("alt", "decorative"))
    lines = [text(line) for line in items(given["lines"])]
    return {"image": picture(given, names), "lines": "\n".join(lines)}


def image(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """A picture with a caption."""
    given = entries(value, ("picture",), ("alt", "decorative", "caption"))
    return {"image": picture(given, names), "caption": text(given.get("caption", ""))}


def list_block(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """Points of a list."""
    given = entries(value, ("items",), ("kind",))
    points = [text(point) for point in items(given["items"])]
    return {"kind": text(given.get("kind", "bullets")), "items": list_items((*path, "items"), points)}


def example(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """An example."""
    given = entries(value, ("text",), ("title",))
    return {"title": text(given.get("title", "")), "text": rich_text(text(given["text"]), names.pages)}


def notice(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """Something important, a tip or a caution."""
    given = entries(value, ("kind", "text"), ("title",))
    return {"kind": text(given["kind"])} | example(
        {key: given[key] for key in ("title", "text") if key in given}, path, names
    )


def quote(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """What somebody said."""
    given = entries(value, ("text",), ("person", "role"))
    return {key: text(given.get(key, "")) for key in ("text", "person", "role")}


def table(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """A table of texts; every row has as many cells as there are columns."""
    given = entries(value, ("caption", "columns", "rows"), ("row_headers",))
    columns = [text(column) for column in items(given["columns"])]
    rows = [[text(cell) for cell in items(row)] for row in items(given["rows"])]
    for number, row in enumerate(rows, start=1):
        if len(row) != len(columns):
            raise BadData(f"row {number} has {len(row)} cells for {len(columns)} columns")
    return {
        "caption": text(given["caption"]),
        "row_headers": bool(given.get("row_headers", True)),
        "table": {
            "columns": [{"type": "text", "heading": column} for column in columns],
            "rows": [{"values": row} for row in rows],
            "caption": "",
        },
    }


def accordion(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """Parts that a reader opens."""
    parts = []
    for part in items(value):
        given = entries(part, ("title", "text"))
        parts.append({"title": text(given["title"]), "text": rich_text(text(given["text"]), names.pages)})
    return {"items": list_items((*path, "items"), parts)}


def related_pages(value: Any, path: Path, names: Names) -> dict[str, Any]:
    """Pages that fit, by slug."""
    pages = [named(names.pages, slug, "page") for slug in items(value)]
    return {"pages": list_items((*path, "pages"), pages)}


def word_of_the_day(value: Any, path: Path, names: Names) -> None:
    """A word of the glossary; there is nothing to say about it (``word_of_the_day: true``)."""
    if value is not True:
        raise BadData(f"true is expected, not {value!r}")


BLOCKS: dict[str, Callable[[Any, Path, Names], Any]] = {
    "heading": heading,
    "paragraph": paragraph,
    "picture_text": picture_text,
    "image": image,
    "list": list_block,
    "example": example,
    "notice": notice,
    "quote": quote,
    "table": table,
    "accordion": accordion,
    "related_pages": related_pages,
    "word_of_the_day": word_of_the_day,
}


def body(value: Any, path: Path, names: Names) -> list[dict[str, Any]]:
    """Return the stored form of a body: a list of maps with one key each, the block's name."""
    stored = []
    for position, block in enumerate(items(value)):
        with at(f"block {position + 1}"):
            if not isinstance(block, dict) or len(block) != 1:
                raise BadData(f"a block is a map with one key, not {block!r}")
            ((name, content),) = block.items()
            if name not in BLOCKS:
                raise BadData(f"there is no block {name!r}; possible are {', '.join(BLOCKS)}")
            here = (*path, position)
            with at(name):
                stored.append(
                    {"type": name, "value": BLOCKS[name](content, here, names), "id": block_id(*here)}
                )
    return stored
