"""Words that a glossary should explain next."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from content.readability import lexicon
from content.readability.document import Document, Token
from content.readability.frequency import zipf
from content.readability.options import Options
from content.readability.reading import read_plain

RARE = 3.5
"""Zipf frequency below which a noun is worth a look; about the 17,500 most frequent forms lie above it."""

RARE_ENGLISH = 3.8
"""The same for English, where long words of offices are more common than German compounds."""

SHORTEST_ENGLISH = 4
"""English words are not tagged: shorter ones are mostly pieces of names and contractions."""

_KNOWN_HARD = frozenset(
    word.lower()
    for name in ("glossary-candidates-de", "foreign-words-de", "anglicisms-de")
    for word in lexicon.entries(name)
)


@dataclass(frozen=True)
class Candidate:
    """A word without explanation: as it stands first, how often, where first, its weight; `base` in small letters."""

    word: str
    count: int
    block: str
    start: int
    weight: float
    base: str = ""


def unexplained_words(
    document: Document | str, terms: Iterable = (), most: int = 50
) -> tuple[Candidate, ...]:
    """The hardest unexplained nouns and foreign words, heaviest first, at most `most`.

    Weight = (how far below RARE the word is, at least 1 for words on our lists) times the root of its count.
    Names are left out; compounds count by their frequency like other words. English has no lists and no word
    classes here: every rare word in small letters counts.
    """
    document = read_plain(document) if isinstance(document, str) else document
    options = Options(terms=terms)
    counts: Counter[str] = Counter()
    first: dict[str, tuple[str, str, int]] = {}
    for placed in document.sentences:
        for token in placed.sentence.tagged:
            if token.is_word and not options.explains(token.plain) and not options.explains(token.lemma):
                key = _base(token, document.language)
                place = placed.block.offset + placed.start + token.start
                if _is_hard(key, token, document.language):
                    counts[key] += 1
                    first.setdefault(key, (token.plain, placed.block.id, place))
    found = [
        Candidate(
            word,
            counts[key],
            block,
            start,
            round(_hardness(key, document.language) * counts[key] ** 0.5, 3),
            key,
        )
        for key, (word, block, start) in first.items()
    ]
    return tuple(sorted(found, key=lambda candidate: (-candidate.weight, candidate.word))[:most])


def _is_hard(key: str, token: Token, language: str) -> bool:
    if language == "en":
        # Capitals are names and the starts of sentences, where a word seldom stands alone.
        is_name = not token.plain.islower()
        return not is_name and len(key) >= SHORTEST_ENGLISH and zipf(key, "en") < RARE_ENGLISH
    return key in _KNOWN_HARD or (token.tag == "NN" and zipf(token.plain) < RARE)


def _base(token: Token, language: str) -> str:
    """The base form in small letters. The tagger guesses those of new words ("Blockchain" → "Blockchai")."""
    if language == "en":
        singular = token.lower.removesuffix("s")
        return singular if zipf(singular, "en") else token.lower
    lemma = (token.lemma or token.plain).lower()
    listed = next((form for form in (token.lower, lemma) if form in _KNOWN_HARD), "")
    return listed or (lemma if zipf(lemma) else token.lower)


def _hardness(key: str, language: str) -> float:
    rarity = max(0.0, (RARE_ENGLISH if language == "en" else RARE) - zipf(key, language))
    return max(1.0, rarity) if language == "de" and key in _KNOWN_HARD else rarity
