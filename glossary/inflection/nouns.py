"""How a German noun ends: its plural and its genitive, from a list of nouns and from the endings that tell both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_LIST = Path(__file__).parent / "nouns-de.txt"
_VOWELS = "aeiouyäöü"
# A genitive with -es: "des Gesetzes". After Duden, rule "Genitiv-s": sounds that cannot be followed by -s alone.
_SIBILANTS = ("s", "ß", "x", "z", "sch")

# Endings that tell gender and plural, the longest first; the plural replaces the ending.
# Source: Duden grammar, chapter on the gender and the plural of nouns; only endings with few exceptions.
_ENDINGS = (
    ("isierung", "f", "isierungen"),
    ("ismus", "m", "ismen"),
    ("schaft", "f", "schaften"),
    ("ierung", "f", "ierungen"),
    ("gramm", "n", "gramme"),
    ("thek", "f", "theken"),
    ("heit", "f", "heiten"),
    ("keit", "f", "keiten"),
    ("chen", "n", "chen"),
    ("lein", "n", "lein"),
    ("ling", "m", "linge"),
    ("ment", "n", "mente"),
    ("ware", "f", None),
    ("tion", "f", "tionen"),
    ("sion", "f", "sionen"),
    ("ium", "n", "ien"),
    ("ung", "f", "ungen"),
    ("tät", "f", "täten"),
    ("tum", "n", "tümer"),
    ("nis", "n", "nisse"),
    ("enz", "f", "enzen"),
    ("anz", "f", "anzen"),
    ("ist", "mw", "isten"),
    ("ent", "mw", "enten"),
    ("ant", "mw", "anten"),
    ("oge", "mw", "ogen"),
    ("ing", "n", "ings"),
    ("ik", "f", "iken"),
    ("ei", "f", "eien"),
    ("ie", "f", "ien"),
    ("um", "n", "en"),
    ("or", "m", "oren"),
    ("in", "f", "innen"),
    ("är", "m", "äre"),
    ("er", "m", "er"),
    ("el", "m", "el"),
    ("en", "n", "en"),
    ("e", "f", "en"),
)


@dataclass(frozen=True)
class Noun:
    """A noun with its gender (``m``, ``f``, ``n``, ``p`` for plural only), genitives and plural ("": none)."""

    word: str
    gender: str
    genitives: tuple[str, ...]
    plural: str

    @property
    def is_weak(self) -> bool:
        """True for nouns that end in -n in all cases but the first."""
        return self.gender == "mw"

    @property
    def dative_plural(self) -> str:
        """The plural after "mit": with -n, where the plural has none yet and takes one."""
        plural = self.plural or (self.word if self.gender == "p" else "")
        takes_none = not plural or plural.endswith(("n", "s", "a", "i", "o", "u"))
        return plural if takes_none else f"{plural}n"


@dataclass(frozen=True)
class _Entry:
    gender: str
    plural: str
    genitive: str
    parts: tuple[str, ...]


@cache
def _nouns() -> dict[str, _Entry]:
    found = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            barred, gender, plural, *genitive = line.split()
            parts = tuple(barred.split("|"))
            own = genitive[0] if genitive else ""
            found["".join(parts)] = _Entry(gender, "" if plural == "-" else plural, own, parts)
    return found


def is_known(word: str) -> bool:
    """Tell whether the word itself is on the list."""
    return word.lower() in _nouns()


def listed_parts(word: str) -> tuple[str, ...]:
    """Return the parts that the list gives for a noun by which a word may end, in small letters; one if it has none.

    >>> listed_parts("Barrierefreiheit"), listed_parts("Plattform")
    (('barriere', 'freiheit'), ('plattform',))
    """
    return _nouns()[word.lower()].parts


@cache
def known_end(word: str) -> str:
    """Return the longest noun of the list by which the word ends, the word itself included; "" without one.

    Short nouns only count as the whole word: too many words end by the letters of "Rat" or "Amt".
    """
    lower = word.lower()
    for start in range(len(lower)):
        end = lower[start:]
        # What stands before must be able to be a word: with a vowel, and three letters at least.
        before = lower[:start]
        if end in _nouns() and (
            not before or (len(end) >= 4 and len(before) >= 3 and any(letter in _VOWELS for letter in before))
        ):
            return end
    return ""


def noun(word: str) -> Noun | None:
    """Return what is known about a German noun in its first case; None where nothing tells it.

    >>> noun("Bürgerhaushalt")
    Noun(word='Bürgerhaushalt', gender='m', genitives=('Bürgerhaushalts', 'Bürgerhaushaltes'), plural='Bürgerhaushalte')
    """
    end = known_end(word)
    if end:
        before = word[: len(word) - len(end)]
        entry = _nouns()[end]

        def whole(form: str) -> str:
            return before + (form if before else form.capitalize() if word[:1].isupper() else form)

        plural = whole(entry.plural) if entry.plural and entry.gender != "p" else ""
        own = (whole(entry.genitive),) if entry.genitive else ()
        return Noun(
            word, entry.gender, own or _genitives(word, entry.gender, plural, entry.parts[-1]), plural
        )
    for ending, gender, plural_ending in _ENDINGS:
        if word.lower().endswith(ending) and len(word) > len(ending) + 1:
            plural = word[: len(word) - len(ending)] + plural_ending if plural_ending else ""
            own = (word,) if ending == "ismus" else ()
            return Noun(word, gender, own or _genitives(word, gender, plural, word), plural)
    return None


def _genitives(word: str, gender: str, plural: str, last: str) -> tuple[str, ...]:
    """The genitives of a noun; ``last`` is the noun by which a compound ends."""
    if gender in ("f", "p"):
        return ()
    if gender == "mw":
        return (plural,)
    if word.endswith("nis"):
        return (f"{word}ses",)
    if word.endswith(_SIBILANTS):
        return (f"{word}es",)
    one_syllable = len(re.findall(f"[{_VOWELS}]+", last.lower())) == 1
    # Who writes "Bots" does not write "Botes": where the plural has -s, the genitive has nothing else.
    if (one_syllable or last in ("haushalt", "entscheid", "bescheid", "beruf", "bericht")) and not (
        plural.endswith("s")
    ):
        return (f"{word}s", f"{word}es")
    return (f"{word}s",)
