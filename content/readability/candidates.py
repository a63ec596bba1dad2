"""Words that a glossary should explain next."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from content.readability import lexicon
from content.readability.document import Document, Sentence, Token
from content.readability.frequency import zipf
from content.readability.hard_words import HardWord, hard_words
from content.readability.options import Options
from content.readability.reading import read_plain

RARE = 3.5
"""Zipf frequency below which a noun is worth a look; about the 17,500 most frequent forms lie above it."""

RARE_ENGLISH = 3.8
"""The same for English, where long words of offices are more common than German compounds."""

SHORTEST_ENGLISH = 4
"""English words are not tagged: shorter ones are mostly pieces of names and contractions."""

_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_FOREIGN_LETTERS = {"tr": frozenset("qwx"), "uk": _LATIN, "ar": _LATIN}
"""Letters in which a language writes none of its own words: where we have no list, they tell what is foreign."""

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
    classes here: every rare word in small letters counts. Of Turkish, Ukrainian and Arabic we know no frequencies:
    words in letters that are foreign to the language count.
    """
    document = read_plain(document) if isinstance(document, str) else document
    options = Options(terms=terms)
    counts: Counter[str] = Counter()
    first: dict[str, tuple[str, str, int]] = {}
    for placed in document.sentences:
        start = placed.block.offset + placed.start
        several = [word for word in _listed(placed.sentence, document.language) if " " in word.listed]
        for word in several:
            if not options.explains(word.listed):
                counts[word.listed.lower()] += 1
                first.setdefault(word.listed.lower(), (word.listed, placed.block.id, start + word.start))
        for token in placed.sentence.tagged:
            if any(word.start <= token.start < word.end for word in several):
                continue
            if token.is_word and not options.explains(token.plain, token.lemma):
                key = _base(token, document.language)
                if _is_hard(key, token, document.language):
                    counts[key] += 1
                    first.setdefault(key, (token.plain, placed.block.id, start + token.start))
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


def _listed(sentence: Sentence, language: str) -> tuple[HardWord, ...]:
    return hard_words(sentence) if language == "de" else ()


def _is_hard(key: str, token: Token, language: str) -> bool:
    if language in _FOREIGN_LETTERS:
        return not _FOREIGN_LETTERS[language].isdisjoint(key) and not (language == "tr" and _is_name(token))
    if language == "en":
        return not _is_name(token) and len(key) >= SHORTEST_ENGLISH and zipf(key, "en") < RARE_ENGLISH
    return key in _KNOWN_HARD or (token.tag == "NN" and zipf(token.plain) < RARE)


def _is_name(token: Token) -> bool:
    """Capitals are names and the starts of sentences, where a word seldom stands alone."""
    return not token.plain.islower()


def _base(token: Token, language: str) -> str:
    """The base form in small letters. The tagger guesses those of new words ("Blockchain" → "Blockchai")."""
    if language in _FOREIGN_LETTERS:
        return token.lower
    if language == "en":
        singular = token.lower.removesuffix("s")
        return singular if zipf(singular, "en") else token.lower
    lemma = (token.lemma or token.plain).lower()
    listed = next((form for form in (token.lower, lemma) if form in _KNOWN_HARD), "")
    return listed or (lemma if zipf(lemma) else token.lower)


def _hardness(key: str, language: str) -> float:
    if language in _FOREIGN_LETTERS:
        return 1.0
    rarity = max(0.0, (RARE_ENGLISH if language == "en" else RARE) - zipf(key, language))
    return max(1.0, rarity) if language == "de" and key in _KNOWN_HARD else rarity
