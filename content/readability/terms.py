"""Words that a glossary explains, as the engine is told of them."""

from collections.abc import Mapping
from dataclasses import dataclass


class WrongOption(ValueError):
    """An option that does not exist; the message says which exist, in German."""


@dataclass(frozen=True)
class Term:
    """A word that a glossary explains.

    `avoid` holds other words for it that readers should not meet, `forms` its further spellings and inflections.
    """

    word: str
    avoid: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    @classmethod
    def read(cls, value) -> "Term":
        """Accept a Term, a word, or a mapping with `word` (or `name`), `avoid` and `forms`."""
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls(value)
        if isinstance(value, Mapping):
            word = value.get("word", value.get("name"))
            lists = [value.get(name) or () for name in ("avoid", "forms")]
            if isinstance(word, str) and all(map(_are_words, lists)):
                return cls(word, *map(tuple, lists))
        raise WrongOption(
            "Ein Wort aus dem Wörter-Buch ist ein Text oder hat die Felder „word“, „forms“ und „avoid“."
        )


def _are_words(values) -> bool:
    return isinstance(values, (list, tuple)) and all(isinstance(value, str) for value in values)
