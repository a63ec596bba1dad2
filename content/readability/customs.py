"""What a language does with full stops: its abbreviations, ordinals and words that open sentences."""

from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Customs:
    """What a language does with full stops.

    abbreviations   with their dots, "z. B." as one entry
    final           those that may close a sentence
    before_numbers  those that are ordinary words unless a number follows
    openers         capitalised words that open sentences
    subjects        those that tell a new sentence even in a text without small or capital letters
    line_openers    openers that are never capitalised inside a sentence: no line broken anywhere begins with one
    ordinal_nouns   capitalised words that follow "3." as an ordinal
    ordinal_leaders words before an ordinal ("am 3. …"); empty if the language writes no ordinals with a stop
    """

    abbreviations: frozenset[str]
    final: frozenset[str]
    before_numbers: frozenset[str]
    openers: frozenset[str]
    subjects: frozenset[str]
    line_openers: frozenset[str]
    ordinal_nouns: frozenset[str] = field(default_factory=frozenset)
    ordinal_leaders: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Abbreviations without spaces: "ca.", "z.B."."""
        return frozenset(whole.replace(" ", "") for whole in self.abbreviations)

    @cached_property
    def dotted(self) -> frozenset[str]:
        """Every piece before a stop of an abbreviation, without the stop: "z", "B", "gesetzl"."""
        pieces = {piece for whole in self.abbreviations for piece in whole.split()}
        return frozenset(piece.removesuffix(".") for piece in pieces | self.parts)

    @cached_property
    def chains(self) -> dict[str, frozenset[str]]:
        """Which pieces may stand before a piece of a spaced abbreviation: "z." before "B."."""
        found: dict[str, set[str]] = {}
        for whole in self.abbreviations:
            pieces = whole.split()
            for first, second in zip(pieces, pieces[1:], strict=False):
                found.setdefault(second, set()).add(first)
        return {piece: frozenset(before) for piece, before in found.items()}

    @cached_property
    def lower_chains(self) -> dict[str, frozenset[str]]:
        return {piece.lower(): frozenset(map(str.lower, before)) for piece, before in self.chains.items()}

    @cached_property
    def by_small_letters(self) -> dict[str, str]:
        """The abbreviation without spaces by the same in small letters, but for those that are also words."""
        parts = sorted(self.parts)
        return {part.lower(): part for part in parts} | {
            part.lower(): part for part in parts if part.islower()
        }

    @cached_property
    def final_parts(self) -> frozenset[str]:
        """The last pieces of abbreviations that may close a sentence."""
        return frozenset(part for whole in self.final for part in (whole.split()[-1], whole.replace(" ", "")))
