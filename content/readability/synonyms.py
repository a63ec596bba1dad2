"""Words for the same thing: German groups of them, and words that a glossary advises against."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import Document, Placed, Sentence, Token
from content.readability.phrases import Phrases, is_same_kind
from content.readability.terms import Term

_MAYBE = "maybe: "
_LINES = lexicon.entries("synonyms-de")
_GROUPS = {
    word: group
    for line in _LINES
    for group in [tuple(line.removeprefix(_MAYBE).split(", "))]
    for word in group
}
_UNSURE = {line.removeprefix(_MAYBE).partition(", ")[0] for line in _LINES if line.startswith(_MAYBE)}
_SYNONYMS = Phrases(_GROUPS, lemmas=True)
_TELLS = re.compile(r"Abkürzung|kurz\b|heißt|bedeutet|nennt|gemeint|\bauch\b|ander\w{1,3} (?:Wort|Name)|[()]")
_NAMES_ANOTHER = re.compile(r"Abkürzung|ander\w{1,3} (?:Wort|Name)")  # "Die Abkürzung ist: KI."
_LINKS = {"darum", "daher"}  # "Wir kümmern uns darum": only at the start of a clause do they give a reason


def advised(document: Document, terms: Iterable[Term]) -> Iterator[tuple[Placed, Sequence[Token], str, bool]]:
    """(sentence, tokens, better word, whether it fits as it is) of each word that a term lists under `avoid`.

    English, which is not tagged, is also looked at for the plural.
    """
    pairs = {word: term.word for term in terms for word in term.avoid}
    if not pairs:
        return
    if document.language == "en":
        pairs = {f"{word}s": f"{better}s" for word, better in pairs.items()} | pairs
    phrases = Phrases(pairs, document.language, lemmas=True)
    for placed in document.sentences:
        for tokens, listed, better in phrases.find(placed.sentence):
            is_exact = " ".join(token.lower for token in tokens) == listed.lower()
            yield placed, tokens, better, is_exact


class Synonym(NamedTuple):
    """A place of a listed word: its sentence, its tokens, the word as listed and its group, the best word first."""

    placed: Placed
    tokens: tuple[Token, ...]
    listed: str
    group: tuple[str, ...]

    @property
    def is_unsure(self) -> bool:
        """Whether law or shade of meaning may tell the words of this group apart."""
        return self.group[0] in _UNSURE


def switches(document: Document) -> Iterator[tuple[Synonym, str]]:
    """The first place of each word that is rarer in the text than another one of its group, and that one."""
    places = [
        Synonym(placed, *found) for placed in document.sentences for found in _synonyms(placed.sentence)
    ]
    told = _told_to_be_the_same(places)
    places = [place for place in places if place.group not in told]
    counts = Counter(place.listed for place in places)
    preferred: dict[tuple[str, ...], str] = {}
    for place in places:
        if counts[place.listed] > counts[preferred.setdefault(place.group, place.listed)]:
            preferred[place.group] = place.listed
    seen = set(preferred.values())
    for place in places:
        if place.listed not in seen:
            seen.add(place.listed)
            yield place, preferred[place.group]


@lru_cache(maxsize=8192)
def _synonyms(sentence: Sentence) -> tuple[tuple, ...]:
    found = _SYNONYMS.find(sentence)
    return tuple((tuple(t), listed, group) for t, listed, group in found if _is_meant(sentence, t[0], listed))


def _told_to_be_the_same(places: list[Synonym]) -> set[tuple[str, ...]]:
    """Groups of which one sentence tells that two words mean the same: "KI ist die Abkürzung für …"."""
    met: dict[tuple, set[str]] = {}
    for place in places:
        if _tells(place.placed.sentence):
            key = (place.placed.block.id, place.placed.start, place.group)
            met.setdefault(key, set()).add(place.listed)
            if _NAMES_ANOTHER.search(place.placed.sentence.text):
                met[key] |= {other.listed for other in places if other.group == place.group}
    return {group for (_block, _start, group), words in met.items() if len(words) > 1}


@lru_cache(maxsize=8192)
def _tells(sentence: Sentence) -> bool:
    return bool(_TELLS.search(sentence.text))


def _is_meant(sentence: Sentence, token: Token, listed: str) -> bool:
    if listed in _LINKS:
        before = sentence.text[max(0, token.start - 20) : token.start].rstrip()
        return not before or before.endswith((",", ":", " und", "-", "–"))
    return is_same_kind(sentence, token, listed)
