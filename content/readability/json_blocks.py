"""A document handed over as JSON, such as the certificate of a page: its very blocks, and the words it explains."""

import json
from dataclasses import fields

from content.readability.document import MAX_CHARACTERS, Block, Document, Mark, UnreadableDocument
from content.readability.options import Term

_FIELDS = {field.name: field for field in fields(Block)}
_LANGUAGES = ("de", "en")


def read_json(source: str) -> tuple[Document, tuple[Term, ...]]:
    """The document and the explained words in ``{"document": {"language", "blocks"}, "terms"}``; more is ignored.

    A block has at least `id`, `kind` and `text`, and any further field of `Block`. UnreadableDocument says, in
    German, what is wrong.
    """
    if len(source) > 8 * MAX_CHARACTERS:
        raise UnreadableDocument("Die Datei ist zu groß.")
    try:
        data = json.loads(source)
        blocks = data["document"]["blocks"]
        language = data["document"].get("language", "de")
    except (json.JSONDecodeError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableDocument("Das ist kein JSON mit dem Feld „document“ und seinen „blocks“.") from error
    if language not in _LANGUAGES:
        raise UnreadableDocument("Prüfen lassen sich Texte in den Sprachen de und en.")
    if not isinstance(blocks, list):
        raise UnreadableDocument("Das Feld „blocks“ ist keine Liste.")
    document = Document(tuple(_block(number, values) for number, values in enumerate(blocks, 1)), language)
    return document, tuple(Term.read(value) for value in data.get("terms") or ())


def _block(number: int, values) -> Block:
    wrong = UnreadableDocument(f"Der Baustein {number} ist unvollständig oder hat ein unbekanntes Feld.")
    if not isinstance(values, dict) or not set(values) <= set(_FIELDS):
        raise wrong
    # The default of a field tells its kind; id, kind and text have none and are strings.
    for name, value in values.items():
        expected = type(_FIELDS[name].default) if name not in ("id", "kind", "text", "marks") else None
        if expected is not None and type(value) is not expected:
            raise wrong
    if not all(isinstance(values.get(name), str) for name in ("id", "kind", "text")):
        raise wrong
    try:
        marks = tuple(Mark(*mark) for mark in values.get("marks", ()))
    except TypeError as error:
        raise wrong from error
    return Block(**{**values, "marks": marks})
