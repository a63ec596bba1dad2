"""Fixed combinations of words whose verb may stand anywhere in the sentence: "stellen … die Weichen"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from content.readability.document import Sentence, Token
from content.readability.phrases import Phrases


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
        """(tokens, value): the phrase, and the further word too where it stands next to it."""
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
    at = bisect_left(all_tokens, tokens[0].start, key=lambda token: token.start)
    end = at + len(tokens)
    after = all_tokens[end : end + 1]
    if after and needed & {after[0].lower, after[0].lemma.lower()}:
        return all_tokens[at : end + 1]
    return tokens
