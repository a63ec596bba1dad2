"""Pictures of the demo, with author and licence."""

from __future__ import annotations

from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.models import Collection
from wagtail.utils.file import hash_filelike

from content.management.demo.bad_data import at, entries, text
from content.management.demo.page_files import read_yaml
from content.models import Picture

COLLECTION = "Demo"
KEYS = ("name", "title", "author", "licence", "source")


def load_pictures(folder: Path) -> dict[str, int]:
    """Put the pictures of ``pictures.yaml`` into the library where they are missing; return ids by name.

    A picture is known again by the hash of its file, whatever editors make of its title.
    """
    with at("pictures.yaml"):
        listed = [entries(entry, KEYS) for entry in read_yaml(folder / "pictures.yaml")]
    known = dict(Picture.objects.exclude(file_hash="").values_list("file_hash", "pk"))
    ids = {}
    for entry in listed:
        path = folder / "pictures" / f"{entry['name']}.svg"
        with path.open("rb") as opened:
            file_hash = hash_filelike(opened)
            if file_hash not in known:
                known[file_hash] = _add(entry, ImageFile(opened, name=path.name), file_hash).pk
        ids[entry["name"]] = known[file_hash]
    return ids


def _add(entry: dict, file: ImageFile, file_hash: str) -> Picture:
    picture = Picture(
        title=text(entry["title"]["de"]),
        file=file,
        file_hash=file_hash,
        file_size=file.size,
        collection=_collection(),
        **{key: text(entry[key]) for key in ("author", "licence", "source")},
    )
    picture.full_clean()
    picture.save()
    return picture


def _collection() -> Collection:
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first()
    return found or root.add_child(name=COLLECTION)
