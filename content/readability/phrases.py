"""Phrases from a word list, found in a sentence token by token, the longest first.

Because tokens are compared, spaces, soft hyphens and accents made of two characters do not matter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from content.readability.document import Sentence, Token, tokenize


class Phrases:
    """Phrases with a value each. Finding them is linear in the sentence times the longest phrase."""

    def __init__(self, entries: Mapping[str, object], language: str = "de", *, lemmas: bool = False):
        """`lemmas`: a word also matches by its base form (needs the tagger)."""
        self._lemmas = lemmas
        self._root: dict = {}
        for phrase, value in entries.items():
            node = self._root
            for token in tokenize(phrase, language):
                node = node.setdefault(token.lower, {})
            node[None] = (phrase, value)

    def find(self, sentence: Sentence) -> Iterator[tuple[Sequence[Token], str, object]]:
        """(tokens of the sentence, entry as listed, its value) for each place, without overlaps."""
        tokens = sentence.tagged if self._lemmas else sentence.tokens
        at = 0
        while at < len(tokens):
            length, found = self._longest(tokens, at)
            if found:
                yield tokens[at : at + length], *found
            at += max(length, 1)

    def _longest(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple | None]:
        node, length, found = self._root, 0, None
        for ahead in range(at, len(tokens)):
            node = self._step(node, tokens[ahead])
            if node is None:
                break
            if None in node:
                length, found = ahead + 1 - at, node[None]
        return length, found

    def _step(self, node: dict, token: Token) -> dict | None:
        found = node.get(token.lower) or (node.get(token.lemma.lower()) if self._lemmas else None)
        if found is None and "-" in token.lower:
            return node.get(token.lower.replace("-", ""))  # "Gemeinde-Rat" is "Gemeinderat"
        return found


def is_same_kind(sentence: Sentence, token: Token, listed: str) -> bool:
    """Whether a word of the sentence is a noun if the listed one is; the first word of a sentence tells nothing."""
    return token.start == sentence.words[0].start or token.plain[:1].isupper() == listed[:1].isupper()


def same_case(pattern: str, word: str) -> str:
    """`word` with a capital first letter where `pattern` has one: "Ca." and "ungefähr" give "Ungefähr"."""
    return word[:1].upper() + word[1:] if pattern[:1].isupper() and word[:1].islower() else word


def joined(found: Iterable[Token]) -> tuple[int, int]:
    """Start and end of neighbouring tokens."""
    tokens = tuple(found)
    return tokens[0].start, tokens[-1].end
