"""How else a form is written: at the start of a sentence, inside a compound, joined or with a hyphen."""

from __future__ import annotations

from glossary.alphabet import ARTICLE, large, small

_SHORTEST_PART = 3


def sentence_start(form: str, language: str) -> str:
    """Return a form as it stands at the start of a sentence.

    >>> sentence_start("digital", "de"), sentence_start("internet", "tr")
    ('Digital', 'İnternet')
    """
    first = large(form[0], language)
    # ß and ligatures become two letters: no word starts with them.
    return first + form[1:] if len(first) == 1 else form


def beginning_small(form: str, language: str) -> str:
    """Return a form as it stands in the middle of a compound: ``cloud`` in Datencloud."""
    first = small(form[0], language)
    return first + form[1:] if len(first) == 1 else form


def other_spellings(form: str, language: str) -> list[str]:
    """Return the other spellings in which readers know a form, in the language's own ways."""
    if language.startswith("de"):
        return german_spellings(form)
    if language == "ar" and not form.startswith(ARTICLE):
        return [ARTICLE + form]
    return []


def german_spellings(form: str) -> list[str]:
    """Return a form joined where it has a hyphen, and with a hyphen where it has a blank.

    >>> german_spellings("Daten-Schutz"), german_spellings("Künstliche Intelligenz")
    (['Datenschutz'], ['Künstliche-Intelligenz'])
    """
    found = []
    for sign in "- ":
        parts = form.split(sign)
        if len(parts) > 1 and all(len(part) >= _SHORTEST_PART and part.isalpha() for part in parts):
            found.append("-".join(parts) if sign == " " else parts[0] + "".join(parts[1:]).lower())
    return found
