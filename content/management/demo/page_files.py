"""The files of the demo pages: read, checked, parents before children."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from content import languages
from content.management.demo.bad_data import BadData, at, entries, text

REQUIRED = ("type", "slug", "versions")


@dataclass(frozen=True)
class PageFile:
    """One file: a page in all its languages. ``plain`` are the fields that all languages share.

    With ``live: false`` the page is a draft.
    """

    name: str
    type: str
    slug: str
    parent: str | None
    order: int
    live: bool
    plain: dict[str, Any]
    versions: dict[str, dict[str, Any]]
    handlungsfelder: list[str]
    main_image: dict[str, Any] | None


def read_yaml(path: Path) -> Any:
    """Return what a YAML file holds; a file that is no YAML is BadData with its line."""
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadData(f"this is no valid YAML: {error}") from error


def page_file(name: str, content: Any) -> PageFile:
    """Return the page that a file holds."""
    if not isinstance(content, dict):
        raise BadData(f"a map is expected, not {content!r}")
    plain = dict(content)
    for key in REQUIRED:
        if key not in plain:
            raise BadData(f"missing: {key}")
    versions = plain.pop("versions")
    if not isinstance(versions, dict) or languages.DEFAULT not in versions:
        raise BadData(f"versions needs {languages.DEFAULT}")
    for code in versions:
        if code not in languages.CODES:
            raise BadData(f"there is no language {code!r}; possible are {', '.join(languages.CODES)}")
    main_image = plain.pop("main_image", None)
    if main_image is not None:
        with at("main_image"):
            entries(main_image, ("picture", "alt"))
    return PageFile(
        name=name,
        type=text(plain.pop("type")),
        slug=text(plain.pop("slug")),
        parent=plain.pop("parent", None),
        order=plain.pop("order", 0),
        live=yes_or_no(plain.pop("live", True), "live"),
        handlungsfelder=plain.pop("handlungsfelder", []),
        main_image=main_image,
        plain=plain,
        versions=versions,
    )


def yes_or_no(value: Any, name: str) -> bool:
    """Return a switch; anything but true and false is BadData."""
    if not isinstance(value, bool):
        raise BadData(f"{name} is true or false, not {value!r}")
    return value


def read_pages(folder: Path) -> list[PageFile]:
    """Return all pages below a folder, parents before children, siblings in their order."""
    files = []
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        with at(name):
            files.append(page_file(name, read_yaml(path)))
    return in_order(files)


def in_order(files: list[PageFile]) -> list[PageFile]:
    """Return the files with parents before children; a slug used twice or an unknown parent is BadData."""
    by_slug: dict[str, PageFile] = {}
    for file in files:
        if file.slug in by_slug:
            raise BadData(f"the slug {file.slug} is also used in {by_slug[file.slug].name}", (file.name,))
        by_slug[file.slug] = file
    ordered: list[PageFile] = []
    waiting = sorted(files, key=lambda file: (file.order, file.slug))
    done: set[str | None] = {None}
    while waiting:
        ready = [file for file in waiting if file.parent in done]
        if not ready:
            lost = waiting[0]
            raise BadData(f"there is no page {lost.parent!r} to put it below", (lost.name,))
        ordered += ready
        done |= {file.slug for file in ready}
        waiting = [file for file in waiting if file.slug not in done]
    return ordered
