"""Conjunctions in two parts: "entweder … oder", "weder … noch"."""

from collections.abc import Iterable

from content.readability.document import Token

_SECOND = {"entweder": "oder", "weder": "noch", "sowohl": "als", "nicht nur": "sondern"}
_FARTHEST = 40  # words from the first part to the second


def pair(tokens: Iterable[Token]) -> tuple[Token, Token] | None:
    """Both parts of the first such conjunction of a sentence; None if it has none."""
    words = [token for token in tokens if token.is_word]
    for at, token in enumerate(words):
        two = f"{token.lower} {words[at + 1].lower}" if at + 1 < len(words) else ""
        if second := _SECOND.get(token.lower) or _SECOND.get(two):
            for other in words[at + 1 : at + _FARTHEST]:
                if other.lower == second:
                    return token, other
    return None
