"""The columns of an exchange file and their headings.

The headings are German whatever language the editor's interface has: a file must be understood where it is read.
"""

from __future__ import annotations

from functools import cache

from content import languages
from glossary.exchange.rows import Column

# Fields of a term that exist once per language, in the order of the form, and once for all languages.
TRANSLATED = {
    "name": "Wort",
    "forms": "Formen",
    "explanation": "Kurze Erklärung",
    "long_explanation": "Lange Erklärung",
    "pronunciation": "Aussprache",
    "picture_alt": "Bildbeschreibung",
    "instead_of": "Besser als",
}
SHARED = {
    "picture": "Bild",
    "sign_language_video": "Gebärden-Video",
    "related": "Verwandte Wörter",
    "marks_in_compounds": "Auch in langen Wörtern",
    "published": "Veröffentlicht",
}
SLUG = "slug"
SLUG_HEADING = "Kurzname"
LISTS = ("forms", "instead_of")


@cache
def columns() -> tuple[Column, ...]:
    """Return all columns of all languages that have one, in the order in which they are written."""
    translated = [
        Column(f"{field}_{language.suffix}", field, f"{heading} [{language.code}]")
        for language in languages.ALL
        for field, heading in TRANSLATED.items()
    ]
    shared = [Column(field, field, heading) for field, heading in SHARED.items()]
    return (Column(SLUG, SLUG, SLUG_HEADING), *translated, *shared)


@cache
def _by_heading() -> dict[str, Column]:
    names = {}
    for column in columns():
        names[column.heading.casefold()] = names[column.key.casefold()] = column
    return names


def column_of(heading: str) -> Column | None:
    """Return the column with this heading or key, whatever its capital letters and spaces; None: there is none."""
    return _by_heading().get(" ".join(heading.split()).casefold())
