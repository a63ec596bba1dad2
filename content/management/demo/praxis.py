"""The streams of Praxisanleitungen: steps, groups of points, parts of an agenda."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from content.management.demo.bad_data import at, entries, items, text
from content.management.demo.block_ids import block_id, list_items
from content.management.demo.body import Names, Path
from content.management.demo.rich_text import rich_text

Stream = list[dict[str, Any]]


def _each(
    value: Any, required: tuple[str, ...], optional: tuple[str, ...], build: Callable[..., Any]
) -> list:
    """Return ``build(position, entry)`` for each entry of a list of maps."""
    built = []
    for position, entry in enumerate(items(value)):
        with at(f"entry {position + 1}"):
            built.append(build(position, entries(entry, required, optional)))
    return built


def steps(value: Any, path: Path, names: Names) -> Stream:
    """Return the stored form of the steps of a Leitfaden."""
    plain = ("goal", "who", "duration", "result")

    def step(position: int, given: dict[str, Any]) -> dict[str, Any]:
        stored = {key: text(given.get(key, "")) for key in ("title", *plain)}
        stored["text"] = rich_text(text(given["text"]), names.pages)
        return {"type": "step", "value": stored, "id": block_id(*path, position)}

    return _each(value, ("title", "text"), plain, step)


def groups(value: Any, path: Path, names: Names) -> Stream:
    """Return the stored form of the groups of a Checkliste."""

    def point(position: int, given: dict[str, Any]) -> dict[str, str]:
        return {"text": text(given["text"]), "help": text(given.get("help", ""))}

    def group(position: int, given: dict[str, Any]) -> dict[str, Any]:
        here = (*path, position)
        points = _each(given["items"], ("text",), ("help",), point)
        stored = {"title": text(given["title"]), "intro": text(given.get("intro", ""))}
        stored["items"] = list_items((*here, "items"), points)
        return {"type": "group", "value": stored, "id": block_id(*here)}

    return _each(value, ("title", "items"), ("intro",), group)


def agenda(value: Any, path: Path, names: Names) -> Stream:
    """Return the stored form of the parts of a workshop."""

    def part(position: int, given: dict[str, Any]) -> dict[str, Any]:
        stored = {"minutes": given["minutes"], "title": text(given["title"])}
        stored["text"] = rich_text(text(given.get("text", "")), names.pages)
        stored["method"] = text(given.get("method", ""))
        return {"type": "item", "value": stored, "id": block_id(*path, position)}

    return _each(value, ("minutes", "title"), ("text", "method"), part)
