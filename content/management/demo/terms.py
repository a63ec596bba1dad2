"""Terms of the demo's glossary: one file for each in ``glossary/``, named after its slug."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from content import languages
from content.management.demo.bad_data import BadData, at, entries, named, text
from content.management.demo.page_files import read_yaml
from content.management.demo.pictures import load_pictures
from glossary.models import Term
from glossary.uses import once_at_the_end
from glossary.version import column

SHARED = ("picture", "related", "marks_in_compounds")
TEXTS = ("pronunciation", "long_explanation", "picture_alt")
LISTS = ("forms", "instead_of")


def load_terms(folder: Path, overwrite: bool = False) -> int:
    """Make the terms of ``glossary/`` where they are missing; return how many were made or written anew."""
    known = {term.slug: term for term in Term.objects.all()}
    files = {path.stem: path for path in sorted((folder / "glossary").glob("*.yaml"))}
    wanted = {slug: path for slug, path in files.items() if overwrite or slug not in known}
    if not wanted:
        return 0
    with once_at_the_end():
        _load_all(wanted, known, load_pictures(folder))
    return len(wanted)


def _load_all(wanted: dict[str, Path], known: dict[str, Term], pictures: dict[str, int]) -> None:
    related: dict[str, list[str]] = {}
    for slug, path in wanted.items():
        with at(f"glossary/{path.name}"):
            known[slug], related[slug] = _load(
                slug, known.get(slug) or Term(slug=slug), read_yaml(path), pictures
            )
    ids = {slug: term.pk for slug, term in known.items()}
    for slug, others in related.items():
        with at(f"glossary/{slug}.yaml"):
            known[slug].related.set([named(ids, other, "term") for other in others])
            try:
                known[slug].save_revision().publish()
            except ValidationError as refusal:
                raise _mistake(refusal) from refusal


def _load(slug: str, term: Term, content: Any, pictures: dict[str, int]) -> tuple[Term, list[str]]:
    given = entries(content, (languages.DEFAULT,), (*languages.CODES, *SHARED))
    for code in languages.CODES:
        if code in given:
            with at(code):
                _fill(term, code, entries(given[code], ("name", "explanation"), (*TEXTS, *LISTS)))
    if "picture" in given:
        term.picture_id = named(pictures, given["picture"], "picture")
    term.marks_in_compounds = bool(given.get("marks_in_compounds", False))
    # It goes online once all terms are there that it names.
    term.live = bool(term.pk and term.live)
    try:
        term.full_clean(exclude=["related"])
        term.save()
    except ValidationError as error:
        raise _mistake(error) from error
    return term, given.get("related", [])


def _mistake(error: ValidationError) -> BadData:
    return BadData(" ".join(f"{field}: {'; '.join(found)}" for field, found in error.message_dict.items()))


def _fill(term: Term, code: str, given: Any) -> None:
    for field in ("name", "explanation", *TEXTS):
        setattr(term, column(field, code), text(given.get(field, "")))
    for field in LISTS:
        setattr(term, column(field, code), "\n".join(text(word) for word in given.get(field, [])))
