"""Explained words in a file: a list of lines, JSON, or a table such as the glossary of the site."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from content.readability.options import Term, WrongOption
from content.readability.sources import WrongUse, read_text

_HEADINGS = {
    "word": ("wort", "word", "name", "term", "begriff"),
    "forms": ("formen", "forms"),
    "avoid": ("besser als", "avoid"),
}
_FIELD = {heading: field for field, headings in _HEADINGS.items() for heading in headings}
_DELIMITERS = ";,\t"


def read_terms(name: str) -> tuple[Term, ...]:
    """The words in a file, by the ending of its name and its first sign. Raises WrongUse.

    .csv, .tsv   a table: columns word, forms and avoid, or those of the exported glossary, each for one or more
                 languages ("Wort [de]"); lists are divided by line ends. Without such headings the first column.
    [ or {       JSON: a list for `Term.read`, or an object that has it as "terms"
    else         one word a line; lines with # are remarks
    """
    text = read_text(name)
    try:
        if Path(name).suffix.lower() in (".csv", ".tsv"):
            return tuple(_of_table(text))
        if text.lstrip()[:1] in ("[", "{"):
            return tuple(map(Term.read, _of_json(text)))
    except (WrongUse, WrongOption, csv.Error) as error:
        raise WrongUse(f"Die Datei „{name}“: {error}") from error
    lines = (line.strip() for line in text.splitlines())
    return tuple(Term(line) for line in lines if line and not line.startswith("#"))


def _of_json(text: str) -> list:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongUse("Das ist kein gültiges JSON.") from error
    values = data.get("terms") if isinstance(data, dict) else data
    if not isinstance(values, list):
        raise WrongUse("Nötig ist eine Liste oder das Feld „terms“ mit einer Liste.")
    return values


def _of_table(text: str) -> Iterator[Term]:
    divider = max(_DELIMITERS, key=text.partition("\n")[0].count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=divider))
    headings = [" ".join(cell.casefold().split()) for cell in rows[0]] if rows else []
    columns: dict[str, dict[str, int]] = {}
    for place, heading in enumerate(headings):
        title, _, language = heading.partition(" [")
        if title in _FIELD:
            columns.setdefault(language, {})[_FIELD[title]] = place
    words = [fields for fields in columns.values() if "word" in fields]
    for row in rows[1:] if words else rows:
        for fields in words or [{"word": 0}]:
            cells = {field: row[place].split("\n") for field, place in fields.items() if place < len(row)}
            lists = {field: tuple(filter(None, map(str.strip, parts))) for field, parts in cells.items()}
            if word := " ".join(lists.pop("word", ())):
                yield Term(word, **lists)
