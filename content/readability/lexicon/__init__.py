"""Word lists of the engine. Every file opens with lines (with "#") that name its source and licence."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


@cache
def entries(name: str) -> tuple[str, ...]:
    """The lines of `lexicon/<name>.txt` without comments and empty lines, in the order of the file."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """All words of `lexicon/<name>.txt`, wherever they stand in a line."""
    return frozenset(word for line in entries(name) for word in line.split())


@cache
def pairs(name: str) -> dict[str, str]:
    """The lines of a file of the form "short form = long form"."""
    halves = (line.partition("=") for line in entries(name))
    return {left.strip(): right.strip() for left, _equals, right in halves}


@cache
def group(name: str, of: str = "grammar-de") -> frozenset[str]:
    """The words of one line "name = word word …"."""
    return frozenset(pairs(of)[name].split())


@cache
def counts(name: str) -> dict[str, int]:
    """The lines of a file of the form "number word word …", by word."""
    lines = (line.split() for line in entries(name))
    return {word: int(count) for count, *of_count in lines for word in of_count}


def with_written_out(words: Iterable[str]) -> frozenset[str]:
    """The words, and those with umlauts also as people type them without: "Für" and "Fuer"."""
    found = frozenset(words)
    return found | frozenset(word.translate(_WRITTEN_OUT) for word in found)
