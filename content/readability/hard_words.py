"""Listed foreign, English and technical words in a sentence, and whether the text explains them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import Document, Placed, Sentence, Token
from content.readability.frequency import zipf
from content.readability.rarity import EVERYDAY

KINDS = {
    "de": {"foreign": "foreign-words-de", "english": "anglicisms-de", "technical": "glossary-candidates-de"},
    "en": {"technical": "glossary-candidates-en"},
}
_EXPLAINS = re.compile(
    r"\b(?:das|dies) (?:heißt|bedeutet|meint)\b|\bbedeutet\b|\banderes wort\b|\bgenannt\b|\bnennt\b|\bspricht man\b"
    r"|\bheißt das\b|\bmeans?\b|\bstands for\b|\b(?:is|are) called\b",
    re.IGNORECASE,
)
_SHORTEST = 7  # letters of an unlisted word that is looked at
_NOUNS = ("tion", "sion", "ität", "ismus", "ierung", "enz", "anz")
_GERMAN = tuple(lexicon.group("german endings that sound foreign"))
_COMMON = 4.3  # Zipf value from which on a word with a foreign ending counts as known
_MORE_ENGLISH = 0.5  # how much more common, on the Zipf scale, a word in -ing is in English than in German
_KNOWN_ENGLISH = lexicon.group("english words in ing that everybody knows")
_DEFINING = {"ein", "eine", "wenn", "etwas", "a", "an", "something", "when"}
_ARTICLES = {"ein", "eine", "der", "die", "das", "a", "an", "the"}
_IS = {"ist", "sind", "is", "are"}


class HardWord(NamedTuple):
    """A listed word: its place in the sentence, the entry of the list, and the lists (keys of KINDS)."""

    start: int
    end: int
    listed: str
    kinds: frozenset[str]


@cache
def _entries(language: str) -> tuple[dict, dict]:
    """Entries of one word by lower-case word, and of several words by the first of them."""
    single: dict[str, tuple[str, set]] = {}
    several: dict[str, list] = {}
    for kind, name in KINDS.get(language, {}).items():
        for entry in lexicon.entries(name):
            parts = entry.lower().split()
            if len(parts) == 1:
                single.setdefault(parts[0], (entry, set()))[1].add(kind)
            else:
                several.setdefault(parts[0], []).append((parts, entry, kind))
    return single, several


@lru_cache(maxsize=8192)
def hard_words(sentence: Sentence) -> tuple[HardWord, ...]:
    """All listed words of the sentence in any inflection, also as a part between hyphens."""
    return tuple(_found(sentence.tagged, *_entries(sentence.language)))


def _found(tokens: Sequence[Token], single: dict, several: dict) -> Iterator[HardWord]:
    ahead = 0
    for at, token in enumerate(tokens):
        if at < ahead or not token.is_word:
            continue
        for parts, entry, kind in several.get(token.lemma.lower(), several.get(token.lower, ())):
            window = tokens[at : at + len(parts)]
            if len(window) == len(parts) and all(
                part in (word.lower, word.lemma.lower()) or word.lower.startswith(part[:-2])
                for part, word in zip(parts, window, strict=True)
            ):
                ahead = at + len(parts)
                yield HardWord(token.start, window[-1].end, entry, frozenset([kind]))
                break
        else:
            for form in _forms(token):
                if form in single and _same_kind_of_word(single[form][0], token):
                    entry, kinds = single[form]
                    yield HardWord(token.start, token.end, entry, frozenset(kinds))
                    break


def _forms(token: Token) -> Iterator[str]:
    """What the lists may hold for a word: the form, the base form, the verb of a participle, parts."""
    lower, lemma = token.lower, token.lemma.lower()
    yield from (lower, lemma)
    for word in (lemma, lower):
        if word.endswith("iert"):
            yield word[:-1] + "en"
        if token.tag[:3] == "ADJ" and word.endswith(("er", "en", "es", "em", "e")):
            yield word.rstrip("nmsr")[:-1]
    if (token.text[:1].isupper() or not lemma) and not lower.endswith("ss"):
        yield lower.removesuffix("s")
        yield lower.removesuffix("en")
    if "-" in lower and "-frei" not in lower:
        yield from lower.split("-")


def _same_kind_of_word(entry: str, token: Token) -> bool:
    """A listed noun is no verb of the same letters ("Call", "rief call…")."""
    return token.text[:1].isupper() or entry[:1].islower() or token.tag in ("NN", "NE", "FM")


def unexplained(document: Document, options, kind: str) -> Iterator[tuple[Placed, HardWord]]:
    """Each listed word of a kind that neither a term nor the text explains, wherever it stands."""
    for place, placed in enumerate(document.sentences):
        for word in hard_words(placed.sentence):
            told = is_term(word, placed, options) or is_explained(place, word, document.sentences)
            if kind in word.kinds and not told:
                yield placed, word


def is_term(word: HardWord, placed: Placed, options) -> bool:
    """Whether the glossary explains the word, as listed or as written."""
    written = placed.sentence.text[word.start : word.end]
    return options.explains(word.listed, written)


@lru_cache(maxsize=8192)
def unlisted_foreign(sentence: Sentence) -> tuple[Token, ...]:
    """Less common German words with a foreign ending that no list has: "Subventionierung"."""
    return tuple(token for token in _unlisted(sentence) if _sounds_foreign(token))


@lru_cache(maxsize=8192)
def unlisted_english(sentence: Sentence) -> tuple[Token, ...]:
    """Words in -ing that are commoner in English and that no list has: "Storytelling"."""
    return tuple(token for token in _unlisted(sentence) if _sounds_english(token.lower))


def _unlisted(sentence: Sentence) -> Iterator[Token]:
    taken = {edge for word in hard_words(sentence) for edge in (word.start, word.end)}
    long = (token for token in sentence.tagged if token.is_word and len(token.plain) >= _SHORTEST)
    return (token for token in long if not taken & {token.start, token.end})


def _sounds_foreign(token: Token) -> bool:
    lemma = token.lemma.lower()
    foreign = (
        token.tag == "NN" and lemma.endswith(_NOUNS) or token.tag[:2] == "VV" and lemma.endswith("ieren")
    )
    if not foreign or lemma in EVERYDAY or lemma.endswith(_GERMAN) or "-" in lemma:
        return False
    return max(zipf(lemma), zipf(token.plain)) < _COMMON


def _sounds_english(lower: str) -> bool:
    if not lower.endswith("ing") or lower in _KNOWN_ENGLISH:
        return False
    return zipf(lower, "en") - zipf(lower) > _MORE_ENGLISH


def is_explained(place: int, word: HardWord, sentences: Sequence[Placed]) -> bool:
    """Whether this sentence or one of the next two says what the word means."""
    listed = tuple(word.listed.lower().split())
    for placed in sentences[place : place + 3]:
        if _explains(placed.sentence):
            return True
        words = [token.lower for token in placed.sentence.words[: len(listed) + 3]]
        opens = words[1:] if words[:1] and words[0] in _ARTICLES else words
        verb, *after = opens[len(listed) : len(listed) + 2] or [""]
        if tuple(opens[: len(listed)]) == listed and verb in _IS and _DEFINING.issuperset(after):
            return bool(after)
    return False


@lru_cache(maxsize=8192)
def _explains(sentence: Sentence) -> bool:
    return bool(_EXPLAINS.search(sentence.text))
