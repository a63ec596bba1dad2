"""Fixed combinations of words whose verb may stand anywhere in the sentence: "stellen … die Weichen"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from content.readability.document import Sentence, Token
from content.readability.phrases import Phrases

_BREAKS = ",;:"
_WIDEST = 40  # words between the phrase and the further word


class Combinations:
    """Entries such as "Weichen + stellen | gestellt = entscheiden": a phrase and one of some further words.

    An entry without "+" is a phrase alone; words after "!" make it literal ("Weichen + stellen ! Gleis").
    """

    def __init__(self, entries: Mapping[str, str]):
        grouped: dict[str, list] = {}
        for entry, value in entries.items():
            left, _bang, literal = entry.partition("!")
            head, _plus, others = left.partition("+")
            needed = frozenset(word.strip().lower() for word in others.split("|") if word.strip())
            grouped.setdefault(head.strip(), []).append((needed, frozenset(literal.lower().split()), value))
        self._heads = Phrases(grouped, lemmas=True)

    def find(self, sentence: Sentence) -> Iterator[tuple[Sequence[Token], str]]:
        """(tokens, value): from the phrase to the further word where both stand in one clause."""
        words: set[str] = set()
        for tokens, _head, entries in self._heads.find(sentence):
            words = words or {
                form for token in sentence.tagged for form in (token.lower, token.lemma.lower())
            }
            for needed, literal, value in entries:
                if not literal & words and (not needed or needed & words):
                    yield _widened(tokens, needed, sentence.tagged), value
                    break


def _widened(tokens: Sequence[Token], needed: frozenset[str], all_tokens: Sequence[Token]) -> Sequence[Token]:
    """All from the phrase to the further word in the same clause, before or behind it."""
    at = bisect_left(all_tokens, tokens[0].start, key=lambda token: token.start)
    end = at + len(tokens)
    behind, before = (
        range(end, min(end + _WIDEST, len(all_tokens))),
        range(at - 1, max(at - _WIDEST, 0) - 1, -1),
    )
    for places in (behind, before):
        for place in places:
            if all_tokens[place].text in _BREAKS:
                break
            if needed & {all_tokens[place].lower, all_tokens[place].lemma.lower()}:
                return all_tokens[min(place, at) : max(place + 1, end)]
    return tokens
