"""The columns of a file of findings and their headings.

The headings are German whatever language the editor's interface has: a file must be understood where it is read.
A finding has a row for each of its pieces of evidence: the first one has all columns, the others the short name and
the columns of the evidence.
"""

from __future__ import annotations

from functools import cache

from content import languages
from glossary.exchange.rows import Column

SLUG = "slug"
SHARED = {
    "handlungsfeld": "Handlungsfeld",
    "wirkung": "Wirkung",
    "kind": "Art",
    "weight": "Gewicht",
    "contested": "Umstritten",
    "audiences": "Wichtig für",
    "reviewed_on": "Zuletzt geprüft",
    "links": "Weiterführende Seiten",
    "main_image": "Hauptbild",
    "sign_language_video": "Video in Gebärdensprache",
    "responsible": "Verantwortlich",
    "has_feedback": "Fragt nach Verständnis",
    "links_terms": "Erklärt Wörter",
    "excluded_terms": "Nicht erklärte Wörter",
}
TRANSLATED = {
    "released": "Freigegeben",
    "title": "Titel",
    "lead": "Aussage",
    "for_whom": "Für wen",
    "what_to_do": "Was tun",
    "main_image_alt": "Bildbeschreibung",
    "seo_title": "Titel für Suchmaschinen",
    "search_description": "Text für Suchmaschinen",
}
EVIDENCE = {
    "beleg_reference": "Beleg",
    "beleg_kind": "Beleg: Art",
    "beleg_year": "Beleg: Jahr",
    "beleg_place": "Beleg: Fundstelle",
    "beleg_url": "Beleg: Link",
    "beleg_grade": "Beleg: Güte",
    "beleg_is_demo": "Beleg: erfunden",
    "beleg_note": "Beleg: Notiz",
}
SWITCHES = ("contested", "released", "has_feedback", "links_terms", "beleg_is_demo")
# What a finding has one of, written by this field of it: files by their path below the folder of uploads.
NAMED = {
    "handlungsfeld": "slug",
    "wirkung": "slug",
    "main_image": "file",
    "sign_language_video": "file",
    "responsible": "username",
}


@cache
def columns() -> tuple[Column, ...]:
    """Return all columns in the order in which they are written."""
    shared = [Column(field, field, heading) for field, heading in SHARED.items()]
    translated = [
        Column(f"{field}_{language.suffix}", field, f"{heading} [{language.code}]")
        for language in languages.ALL
        for field, heading in TRANSLATED.items()
    ]
    evidence = [Column(field, field, heading) for field, heading in EVIDENCE.items()]
    return (Column(SLUG, SLUG, "Kurzname"), *shared, *translated, *evidence)


@cache
def _by_heading() -> dict[str, Column]:
    names = {}
    for column in columns():
        names[column.heading.casefold()] = names[column.key.casefold()] = column
    return names


def column_of(heading: str) -> Column | None:
    """Return the column with this heading or key, whatever its capital letters and spaces; None: there is none."""
    return _by_heading().get(" ".join(heading.split()).casefold())


def heading_of(key: str) -> str:
    """Return the heading of a column."""
    return _by_heading()[key].heading
