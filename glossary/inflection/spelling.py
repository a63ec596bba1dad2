"""Other ways to write a German name: with a hyphen between its parts, joined, without spaces between letters."""

from __future__ import annotations

import re

from glossary.inflection import nouns

# Parts that never lose their hyphen: E-Mail, KI-System, 3D-Druck.
_KEEPS_HYPHEN = re.compile(r"^(?:.|[A-ZÄÖÜ]{2,}s?|\w*\d\w*|\w+[A-ZÄÖÜ]\w*)$")
# A part of a compound that is no word of its own would make nonsense: "Platt-Form".
SHORTEST_PART = 3
_LINKS = ("", "s", "n", "en", "es", "e", "er")


def joined(name: str) -> str:
    """Return a name without the hyphens that only make it easier to read; "" where there are none.

    >>> joined("Chat-Bot"), joined("E-Mail"), joined("Daten-Schutz-Gesetz"), joined("Server")
    ('Chatbot', '', 'Datenschutzgesetz', '')
    """
    words = name.split(" ")
    made = [_joined_word(word) for word in words]
    return " ".join(made) if made != words else ""


def _joined_word(word: str) -> str:
    parts = word.split("-")
    if len(parts) < 2 or not all(parts) or any(_KEEPS_HYPHEN.match(part) for part in parts):
        return word
    # After a first part in small letters ("Zwei-Faktor-…" is none) the rest is a phrase, not a compound.
    if not all(part[:1].isupper() for part in parts):
        return word
    return parts[0] + "".join(part.lower() for part in parts[1:])


def hyphenated(name: str) -> str:
    """Return a compound with hyphens, as Leichte Sprache writes it; "" where its parts are not certain.

    >>> hyphenated("Bürgerhaushalt"), hyphenated("Verwaltungsleistung"), hyphenated("Plattform")
    ('Bürger-Haushalt', 'Verwaltungs-Leistung', '')
    """
    *before, last = name.split(" ")
    parts = last.split("-")
    made = "-".join(_split(part) for part in parts)
    return " ".join([*before, made]) if made != last else ""


def _split(word: str) -> str:
    """Return a word with hyphens between the nouns it is made of, as far as the list knows them."""
    end = nouns.known_end(word)
    if not end or not word[:1].isupper() or not word[1:].islower():
        return word
    last = "-".join(part.capitalize() for part in nouns.listed_parts(end))
    before = word[: len(word) - len(end)]
    if not before:
        return last
    if len(before) < SHORTEST_PART or not _is_part(before):
        return word
    return f"{_split_first(before)}-{last}"


def _split_first(before: str) -> str:
    """Return the first part of a compound, split in turn, whatever links it to the rest: Onlinezugang|s."""
    for link in _LINKS:
        bare = before.removesuffix(link) if link else before
        if before.endswith(link) and (split := _split(bare)) != bare:
            return split + link
    return before


def _is_part(before: str) -> bool:
    """Tell whether the first part of a compound is a noun of the list, with or without a link, or can be one."""
    lower = before.lower()
    for link in _LINKS:
        if lower.endswith(link) and nouns.known_end(lower.removesuffix(link) if link else lower):
            return True
    return lower.endswith(("ungs", "heits", "keits", "schafts", "ions", "täts", "ings")) or len(lower) >= 5


def without_spaces(name: str) -> str:
    """Return an abbreviation with other spaces: "z. B." as "z.B." and the other way round; "" for anything else."""
    if not re.fullmatch(r"(?:\w{1,4}\. ?)+", name) or name.count(".") < 2:
        return ""
    return name.replace(" ", "") if " " in name else name.replace(".", ". ").strip()
